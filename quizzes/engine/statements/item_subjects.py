"""Items that each say something of a thing of their own: "The thumb binds …", "The palm holds …"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizzes.engine import lexicon, verbs
from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural, without_article
from quizzes.engine.names import name_key
from quizzes.engine.sentences import sentence_spans, without_full_stop
from quizzes.engine.statements.facets import is_topic
from quizzes.engine.statements.gloss_lines import gloss_term, items_beside
from quizzes.engine.statements.phrases import main_clause, verb_phrase
from quizzes.engine.statements.subjects import is_plural_name, subject_in_list
from quizzes.engine.statements.titles import is_thing, read_title
from quizzes.engine.statements.values import Told
from quizzes.engine.statements.walk import Passage

_MOST_SUBJECT = 4
_FEWEST_SIBLINGS = 2
_FEWEST_WORDS, _MOST_WORDS = 3, 24
_ANYBODY = lexicon.word_set("nobody nothing everybody everyone everything somebody someone something anyone")
_FEWEST_STEMS = 2
_NEGATED = re.compile(r"\b(?:not|no|never|cannot)\b|n['’]t\b", re.IGNORECASE)
_QUOTES = re.compile(r"[\"“”]")


def read_item_subjects(passage: Passage) -> Iterator[Told]:
    """What an item says of its own subject, where two more items of the list have one as well."""
    if passage.block.kind != "item" or gloss_term(passage.block.text):
        return
    found = item_subject(passage.block.text)
    if not found:
        return
    name, said = found
    others = [one[0] for one in map(item_subject, (block.text for block in items_beside(passage))) if one]
    siblings = {name_key(other): other for other in others if is_plural_name(other) == is_plural_name(name)}
    siblings.pop(name_key(name), None)
    if len(siblings) < _FEWEST_SIBLINGS:
        return
    subject = subject_in_list(passage, name, "", tuple(siblings.values()))
    start, end = sentence_spans(passage.block.text)[0]
    yield Told(subject, said, f"gloss:{passage.group}", "item", passage.source(start, end))


@lru_cache(maxsize=10_000)
def item_subject(text: str) -> tuple[str, str] | None:
    """The thing that a sentence begins with, and what it says of it; none where either is uncertain."""
    spans = sentence_spans(text)
    if not spans or text.endswith((":", "?")):
        return None
    words = without_full_stop(text[spans[0][0] : spans[0][1]]).split()
    article = words[0].lower() in ("the", "a", "an") if words else False
    start = 1 if article else 0
    for at in range(start + 1, min(start + _MOST_SUBJECT + 1, len(words))):
        if _is_finite(words[at - 1], words[at]):
            return _read(" ".join(words[start:at]), " ".join(words[at:]))
    return None


def _is_finite(before: str, word: str) -> bool:
    if word in lexicon.AUXILIARIES or word in ("has", "have"):
        return True
    return verbs.is_base(word) if is_plural(before) else bool(verbs.base_of_third(word))


def _read(subject: str, rest: str) -> tuple[str, str] | None:
    name = without_article(_QUOTES.sub("", subject).strip(" ,"))
    title = read_title(name)
    if not name or not is_thing(name) or title.facet or title.generic or is_topic(name):
        return None
    if name.lower() in lexicon.COMMON_WORDS | _ANYBODY or verbs.is_base(name.split()[0].lower()):
        return None
    said = main_clause(verb_phrase(rest, explicit=True, plural=is_plural_name(name)))
    tells = len(content_stems(said)) >= _FEWEST_STEMS and not _NEGATED.search(said)
    return (name, said) if tells and _FEWEST_WORDS <= len(said.split()) <= _MOST_WORDS else None
