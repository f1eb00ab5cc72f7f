"""Quantities: a number with its unit in a sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural
from quizzes.engine.lexicon import AUXILIARIES, CONJUNCTIONS, MODALS, PREPOSITIONS, word_set
from quizzes.engine.statements.measures import LABELS, Measure, measures
from quizzes.engine.statements.subjects import inherited_subject
from quizzes.engine.statements.values import Quantity
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import base_of_third, is_base, is_participle
from topics.markup.words import stem

# What stands just before a number that is only an attribute ("the 10 second option") or one of several.
_ATTRIBUTIVE = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|last|next|past|first|every|each|any|or|and|another|extra|other|just|even|"
    r"say|than|these|those|its|their|step|figure|table|chapter|type|level|class)\s|[-–/x×*+~<>=(]\s?)$",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\b(?:example|suppose|imagine|say|let's|if|assume|assuming|e\.g|consider|pretend|you're|your|current|i|we|our)\b",
    re.IGNORECASE,
)
_MAY_FOLLOW = word_set(
    """long wide deep old apart each ago later that which who together worth more less high away a an per
    every once twice either total respectively thick tall the at"""
)
# "Over 200 locations" and "from 5 to 10 words" tell no number that could be asked for.
_INEXACT = re.compile(r"\b(?:over|more than|less than|fewer than|from|between)\s$", re.IGNORECASE)
_FEWEST_WORDS_BEFORE, _FEWEST_STEMS_BEFORE = 2, 2
_BARE_NUMBER = re.compile(r"(?<![\w.-])\d[\d.,]*(?![\w-])")
_OF_ANYTHING = frozenset(
    stem(word)
    for word in word_set("max maximum min minimum limit limited size default number amount total cost")
)
_THERE = re.compile(r"There (?:are|were|is) $")


def read_quantities(passage: Passage) -> Iterator[Quantity]:
    """The only quantity of a sentence; two in one sentence would give each other away."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences:
        quote = source.quote
        found = list(measures(quote))
        if len(found) != 1 or _EXAMPLE.search(quote) or not _stands_alone(quote, found[0]):
            continue
        one = found[0]
        if _names_its_subject(quote, one) and _is_predicated(quote, one):
            above = _named_above(passage, quote)
            yield Quantity(one.number, one.unit, one.introduced, one.start, one.end, source, above)


def _named_above(passage: Passage, quote: str) -> str:
    """The thing that the headings above a sentence name, where the sentence does not name it itself."""
    subject = inherited_subject(passage)
    return "" if subject is None or content_stems(subject.name) <= content_stems(quote) else subject.name


def _stands_alone(quote: str, found: Measure) -> bool:
    """Whether the sentence has no second number that would answer as well, and quotes or exclaims nothing."""
    rest = quote[: found.start] + quote[found.end :]
    return not _BARE_NUMBER.search(rest) and not any(sign in quote for sign in '"“!')


def _names_its_subject(quote: str, found: Measure) -> bool:
    """Whether the words around the number say of what it is: “The maximum is” does not."""
    before = quote[: found.introduced]
    if _THERE.match(before):
        return len(content_stems(quote[found.start :])) > _FEWEST_STEMS_BEFORE
    words = before.split()
    begins_with_verb = bool(words) and words[0].lower() in MODALS | AUXILIARIES
    return not begins_with_verb and len(content_stems(before) - _OF_ANYTHING) >= _FEWEST_STEMS_BEFORE


def _is_predicated(quote: str, found: Measure) -> bool:
    """Whether a subject and a finite verb stand before the number, and the number counts its own unit."""
    before, unit = quote[: found.introduced], found.unit.rsplit(" ", 1)[-1]
    words = [word.lower().strip(",;:()") for word in before.split()]
    counted = (
        is_plural(unit) or unit in ("%", "people", "ms") or unit.isupper() or unit in LABELS
        or found.number in ("1", "1.0")
    )  # fmt: skip
    complete = quote[:1].isupper() and before.count("(") == before.count(")") and ":" not in before
    return (
        len(words) >= _FEWEST_WORDS_BEFORE
        and _has_verb(words)
        and complete
        and (counted or unit[1:] != unit[1:].lower())
        and not _ATTRIBUTIVE.search(quote[: found.start])
        and not _INEXACT.search(quote[: found.start])
        and _counts_alone(quote[found.end :])
        and found.number != "0"
    )


def _has_verb(words: list[str]) -> bool:
    """A finite verb after the first word; a base form counts only after a plural or a modal."""
    return any(
        word in AUXILIARIES
        or base_of_third(word)
        or (is_base(word) and (is_plural(before) or before in MODALS))
        for before, word in pairwise(words)
    )


def _counts_alone(after: str) -> bool:
    """Whether the unit is the whole noun: "10 partitions key values" and "1 year workflow" go on."""
    word = after.strip().split(" ", 1)[0].lower() if after.strip() else ""
    bare = word.strip(",;.:()?!")
    return (
        not bare
        or word != bare
        or bare in _MAY_FOLLOW
        or bare in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES
        or is_participle(bare)
    )
