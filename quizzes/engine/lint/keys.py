"""Flaws of the key: more than one, none, or one that its sentence does not give."""

import re
from collections.abc import Iterator

from quizzes.engine.index import content_stems
from quizzes.engine.lexicon import NUMBER_WORDS
from quizzes.engine.lint.values import Check, LintItem
from quizzes.engine.names import MAKER_STEMS
from topics.markup.words import fold, stem, stems

_CHOOSE_SEVERAL = re.compile(
    r"\b(?:two|three|four|all|several|which of these are|select|choose|mark|that apply)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"\b(?:[A-Z]{2,}[a-z]?|[A-Za-z]+\d[\w-]*|[a-z]+[A-Z]\w+|[A-Z][a-z]+[A-Z]\w*)\b")


def _more_than_one_correct(item: LintItem) -> Iterator[str]:
    """Several keys that the stem does not ask for, or a distractor that says what a key says.

    Whether another option is true as well only the notes can tell: the truth check asks them.
    """
    if len(item.keys) > 1 and not _CHOOSE_SEVERAL.search(item.stem):
        yield f"{len(item.keys)} options are keys, and the stem does not say how many to choose"
    for key in item.keys:
        said = content_stems(key)
        alike = [text for text in item.distractors if said and content_stems(text) == said]
        twin = next((text for text in alike if _order(text) == _order(key)), "")
        if twin and len(twin.split()) == len(key.split()) and _marks(twin) == _marks(key):
            yield f"“{twin}” says the same as the key “{key}”"


def _order(text: str) -> list[str]:
    """The stems that carry meaning, in their order: speech into text is not text into speech."""
    kept = content_stems(text)
    return [stem for stem in stems(text) if stem in kept]


def _marks(text: str) -> list[str]:
    """Signs, numbers and negations, which tell two options of the same words apart."""
    return re.findall(r"[^\w\s,.;:()'’-]|\d+|\bnot?\b", text.casefold())


def _no_key(item: LintItem) -> Iterator[str]:
    if not item.keys:
        yield "no option is marked as the key"
    elif not item.distractors:
        yield "every option is a key"


def _grounded(item: LintItem) -> Iterator[str]:
    """The quote must hold the whole key, or half of the words of stem and key together.

    The first serves a case, whose stem tells a story in words of its own; the second a key that says in
    other words what the quote says.
    """
    if not item.quote:
        return
    keys = content_stems(" ".join(item.keys))
    said = keys | content_stems(item.stem)
    held = content_stems(f"{item.quote} {item.context}")
    if not keys <= held and len(said & held) * 2 < len(said):
        yield "stem and key are not to be found in the quote: pick the sentence that gives the answer"


def _numbers_in_quote(item: LintItem) -> Iterator[str]:
    """Every number of the key stands in the quote, in digits or in words."""
    if not item.quote:
        return
    held = {_plain(number) for number in _NUMBER.findall(f"{item.quote} {item.context}")}
    held |= {str(NUMBER_WORDS[word]) for word in fold(item.quote).split() if word in NUMBER_WORDS}
    for key in item.keys:
        for number in _NUMBER.findall(key):
            if _plain(number) not in held:
                yield f"the key says {number}, and the quote does not"


def _names_in_quote(item: LintItem) -> Iterator[str]:
    """Every acronym and coined name of the key (S3, HTTP, BlazingText) stands in the quote or a heading."""
    if not item.quote:
        return
    held = fold(f"{item.quote} {item.context} {item.passage}")
    for key in item.keys:
        for name in _NAME.findall(key):
            if stem(fold(name)) not in MAKER_STEMS and fold(name).rstrip("s") not in held:
                yield f"the key names {name}, and the quote does not"


def _quote_in_passage(item: LintItem) -> Iterator[str]:
    if item.passage and item.quote and item.quote not in item.passage:
        yield "the quote does not stand in its passage"


def _plain(number: str) -> str:
    return number.replace(",", "").rstrip(".")


GROUNDING = (
    Check("key_not_grounded", "flaw", _grounded),
    Check("number_not_in_quote", "flaw", _numbers_in_quote),
    Check("name_not_in_quote", "flaw", _names_in_quote),
    Check("quote_not_in_passage", "flaw", _quote_in_passage),
)

CHECKS = (
    Check("no_key", "flaw", _no_key),
    Check("more_than_one_correct", "flaw", _more_than_one_correct),
    *GROUNDING,
)
