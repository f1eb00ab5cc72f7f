"""Flaws of the options: no answers of their own, out of order, or of different kinds."""

import re
from collections.abc import Iterator

from quizzes.engine.distractors.numbers import value_of
from quizzes.engine.lint.values import Check, LintItem

_ALL = re.compile(
    r"\b(?:all|any|each|every one) of (?:the above|these|those|them|the others?)\b|^all above$", re.IGNORECASE
)
_NONE = re.compile(
    r"\b(?:none|neither|not any) of (?:the above|these|those|them|the others?)\b|^none above$", re.IGNORECASE
)
_K_TYPE = re.compile(
    r"^\s*(?:both |either |only )?\(?(?:[A-I]|[1-9]|i{1,3}|iv)\)?(?:\s*,\s*\(?(?:[A-I]|[1-9]|i{1,3}|iv)\)?)*"
    r",?\s*(?:and|or|&)\s*\(?(?:[A-I]|[1-9]|i{1,3}|iv)\)?(?: only| both)?\s*\.?$"
    r"|^both of (?:the above|these|them)$|^(?:options? )?[A-I] (?:and|or) [A-I]\b"
)
_TRUE_FALSE = re.compile(r"^\s*(?:true|false|yes|no|right|wrong|correct|incorrect)\b\W*", re.IGNORECASE)
_NUMERIC = re.compile(
    r"^[~≈<>]?\s?[$€£]?\d[\d.,]*(?:\s?(?:to|–|-)\s?[$€£]?\d[\d.,]*)?(?:\s?(?:%|[A-Za-z]+)){0,2}\.?$"
)
_SIZES = {"k": 3, "kb": 3, "kib": 3, "m": 6, "mb": 6, "mib": 6, "million": 6, "gb": 9, "gib": 9, "billion": 9,
          "tb": 12, "tib": 12, "pb": 15, "eb": 18}  # fmt: skip
_FEWEST = 3


def is_number(text: str) -> bool:
    """Whether an option is a number, with a unit or without."""
    return bool(_NUMERIC.match(text.strip()))


def _all_of_the_above(item: LintItem) -> Iterator[str]:
    yield from (_no_answer(text) for text in item.texts if _ALL.search(text))


def _none_of_the_above(item: LintItem) -> Iterator[str]:
    yield from (_no_answer(text) for text in item.texts if _NONE.search(text))


def _k_type(item: LintItem) -> Iterator[str]:
    found = [text for text in item.texts if _K_TYPE.match(text)]
    if found and sum(is_number(text) for text in item.texts) <= 1:
        yield from map(_no_answer, found)


def _no_answer(text: str) -> str:
    return f"“{text}” is not an answer of its own: give an answer, or drop the option"


def _true_false_series(item: LintItem) -> Iterator[str]:
    if sum(bool(_TRUE_FALSE.match(text)) for text in item.texts) == len(item.texts):
        yield "the options only say yes or no: ask for the thing itself"


def _same_options(item: LintItem) -> Iterator[str]:
    folded = [" ".join(re.findall(r"\w+|[^\w\s]", text.casefold().rstrip(" ."))) for text in item.texts]
    if len(set(folded)) < len(folded):
        yield "two options are the same"


def _too_few_options(item: LintItem) -> Iterator[str]:
    if len(item.options) < _FEWEST:
        yield "there are fewer than three options: a guess is right every other time"


def _number_order(item: LintItem) -> Iterator[str]:
    if len(item.texts) > 1 and all(is_number(text) for text in item.texts):
        values = [size_of(text) for text in item.texts]
        if values not in (sorted(values), sorted(values, reverse=True)):
            yield "the numbers are not in order: sort the options"


def size_of(text: str) -> float:
    """The value of a written number, its prefix of thousands counted in."""
    words = re.findall(r"[A-Za-z]+", text)
    power = next((_SIZES[word.lower()] for word in words if word.lower() in _SIZES), 0)
    return value_of(text) * 10.0**power if power else value_of(text)


def _implausible(item: LintItem) -> Iterator[str]:
    """An option of another nature than the rest. Whether a name is far-fetched it cannot see."""
    numbers = [text for text in item.texts if is_number(text)]
    words = [text for text in item.texts if not any(sign.isdigit() for sign in text)]
    if len(item.texts) > 2 and len(numbers) == len(item.texts) - 1 and len(words) == 1:
        yield f"“{words[0]}” stands alone among numbers"
    elif len(numbers) == 1 and len(words) == len(item.texts) - 1 and len(item.texts) > 2:
        yield f"the number “{numbers[0]}” stands alone among words"
    if empty := [text for text in item.texts if not any(sign.isalnum() for sign in text) and len(text) > 3]:
        yield f"“{empty[0]}” is no answer"


CHECKS = (
    Check("all_of_the_above", "flaw", _all_of_the_above),
    Check("none_of_the_above", "flaw", _none_of_the_above),
    Check("complex_k_type", "flaw", _k_type),
    Check("true_false_series", "flaw", _true_false_series),
    Check("same_options", "flaw", _same_options),
    Check("too_few_options", "flaw", _too_few_options),
    Check("numbers_not_in_order", "flaw", _number_order),
    Check("implausible_distractor", "flaw", _implausible),
)
