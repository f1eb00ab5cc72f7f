"""Which subjects of sentences are names of things that a question can stand on."""

import re
from collections.abc import Sequence
from functools import lru_cache

from quizzes.engine import verbs
from quizzes.engine.language import is_plural, singular
from quizzes.engine.lexicon import (
    AUXILIARIES,
    COMMON_WORDS,
    CONJUNCTIONS,
    LOOSE_MODIFIERS,
    PASSING_HEADS,
    PREPOSITIONS,
    PRONOUNS,
    word_set,
)
from quizzes.engine.noun_verbs import NOUN_VERBS
from quizzes.engine.people import is_given_name
from quizzes.engine.statements.facets import is_topic
from quizzes.engine.statements.titles import read_title
from quizzes.engine.telling import is_subject

CODE = re.compile(r"[()_]|^[.-]|::")
_MARKS = re.compile(r"[“”\"…/=<>*]|\.\.|\d{4}|['’](?:ll|re|ve|m)\b")
_NEVER_INSIDE = (
    PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | PRONOUNS
    | word_set("aka itself themselves etc let's another than not who how why to")
)
_NO_TOPIC = word_set(
    """architecture conclusion intuition trend dataset data idea author person human people year day world
    company team someone problem question answer example sentence picture word number value thing id
    website blog notes lecture course paper researchers scientists biologists authors students learners"""
)
_MOST_WORDS = 4


@lru_cache(maxsize=16_384)
def is_topic_name(name: str) -> bool:
    """Whether a subject is the name of one lasting thing: no clause, no person, no side of a thing."""
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or _MARKS.search(name) or not is_subject(name):
        return False
    if CODE.search(name):
        return len(words) == 1
    low = [word.lower() for word in words]
    if any(word in _NEVER_INSIDE or word.endswith("ly") or len(word) < 2 for word in low):
        return False
    if any(verbs.is_gerund(word) for word in low[1:-1]):
        return False
    return _opens_name(low) and _ends_name(words) and _is_thing(name, low)


def _opens_name(low: Sequence[str]) -> bool:
    first = low[0]
    if first in LOOSE_MODIFIERS or first in _NO_TOPIC or is_given_name(first):
        return False
    if len(low) == 1:
        return True
    if first not in NOUN_VERBS and (verbs.is_base(first) or verbs.base_of_third(first)):
        return False
    return not verbs.is_gerund(first) or (len(low) == 2 and not is_plural(low[1]))


def _ends_name(words: Sequence[str]) -> bool:
    last = words[-1].lower()
    if re.fullmatch(r"[a-z]\d*|[a-z]{2}", words[-1]) or last.isdigit():
        return False
    base = verbs.base_of_third(last)
    if len(words) > 1 and base and base not in NOUN_VERBS:
        return False
    return not (verbs.is_participle(last) and words[-1].islower())


def _is_thing(name: str, low: Sequence[str]) -> bool:
    head = singular(low[-1])
    if head in _NO_TOPIC or low[-1] in _NO_TOPIC:
        return False
    if len(low) == 1 and (head in COMMON_WORDS or head in PASSING_HEADS):
        return name.isupper()
    title = read_title(name)
    return bool(title.name) and not title.facet and not title.generic and not is_topic(name)
