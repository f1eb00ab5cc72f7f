"""Checks of a whole bank: item-writing flaws, grounding, position and length of the keys."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizzes.engine.distractors.numbers import value_of
from quizzes.engine.index import content_stems
from quizzes.engine.language import plain_words
from quizzes.engine.names import MAKER_STEMS
from quizzes.engine.values import Bank, GeneratedQuestion

_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|neither) of (?:the above|these|them)\b|^\s*[A-D] and [A-D]\b", re.IGNORECASE
)
_NEGATIVE = re.compile(r"\b(?:NOT|EXCEPT|not true|false|incorrect|least)\b")
_ABSOLUTE = frozenset({"always", "never"})
_VAGUE = frozenset({"often", "usually", "sometimes", "frequently"})
_NUMERIC = re.compile(r"^[\d.,]+(?:\s?(?:to|–|-)\s?[\d.,]+)?(?:\s?[%\w]+)?$")
_FEWEST_FOR_A_BANK = 20
_CHANCE_SLACK = 0.15


@dataclass(frozen=True, slots=True)
class Flaw:
    """One flaw: the check that found it, why it is one, and the stem (empty for a flaw of the bank)."""

    check: str
    reason: str
    stem: str = ""
    fingerprint: str = ""


def lint(bank: Bank, *, drafts: bool = False) -> list[Flaw]:
    """Every flaw of the published questions (of drafts too, if asked), then those of the bank as a whole."""
    questions = [one for one in bank.questions if drafts or one.status == "published"]
    flaws = [
        Flaw(name, reason, one.stem, one.fingerprint)
        for one in questions
        for name, check in CHECKS.items()
        for reason in check(one)
    ]
    flaws += _duplicates(questions)
    if len(questions) >= _FEWEST_FOR_A_BANK:
        flaws += _key_positions(questions)
        flaws += _key_lengths(questions)
    return flaws


def _blank_in_the_middle(one: GeneratedQuestion) -> Iterator[str]:
    found = re.search(r"_{2,}|…\s", one.stem)
    if found and len(one.stem[found.end() :].split()) > 2:
        yield "the blank stands in the middle of the stem"


def _all_or_none(one: GeneratedQuestion) -> Iterator[str]:
    for option in one.options:
        if _ALL_OR_NONE.search(option.text):
            yield f"“{option.text}” is not an answer of its own"


def _negative(one: GeneratedQuestion) -> Iterator[str]:
    if found := _NEGATIVE.search(one.stem):
        yield f"“{found.group()}” asks for what does not hold"


def _absolute(one: GeneratedQuestion) -> Iterator[str]:
    for text in (one.stem, *(option.text for option in one.options)):
        for word in plain_words(text):
            if word.lower() in _ABSOLUTE | _VAGUE:
                yield f"“{word}” gives the answer away or makes it vague"


def _longest_key(one: GeneratedQuestion) -> Iterator[str]:
    keys = [len(option.text) for option in one.options if option.key]
    others = [len(option.text) for option in one.options if not option.key]
    if keys and others and min(keys) > 1.5 * max(others) and min(keys) > max(others) + 12:
        yield "the key is much the longest option"


def _stem_word_in_key(one: GeneratedQuestion) -> Iterator[str]:
    stem = content_stems(one.stem)
    keys = frozenset[str]().union(*(content_stems(option.text) for option in one.options if option.key))
    others = frozenset[str]().union(*(content_stems(option.text) for option in one.options if not option.key))
    for word in sorted(((keys - others) & stem) - MAKER_STEMS):
        yield f"“{word}” stands in the stem and in the key alone"


def _same_options(one: GeneratedQuestion) -> Iterator[str]:
    texts = [option.text.casefold().strip(" .") for option in one.options]
    if len(set(texts)) < len(texts):
        yield "two options are the same"
    if len(texts) < 3:
        yield "there are fewer than three options"


def _number_order(one: GeneratedQuestion) -> Iterator[str]:
    texts = [option.text for option in one.options]
    if all(_NUMERIC.match(text) for text in texts):
        values = [value_of(text) for text in texts]
        if values != sorted(values):
            yield "the numbers are not in order"


def _grounded(one: GeneratedQuestion) -> Iterator[str]:
    """The quote must hold the whole key, or half of the words of stem and key together.

    The first serves a case, whose stem tells a story in words of its own; the second a key that says in
    other words what the quote says.
    """
    keys = content_stems(" ".join(option.text for option in one.options if option.key))
    said = keys | content_stems(one.stem)
    held = content_stems(f"{one.evidence.quote} {' '.join(one.evidence.section)}")
    if not keys <= held and len(said & held) * 2 < len(said):
        yield "stem and key are not to be found in the quote"


CHECKS: dict[str, Callable[[GeneratedQuestion], Iterator[str]]] = {
    "blank_in_the_middle": _blank_in_the_middle,
    "all_or_none_of_the_above": _all_or_none,
    "negative_stem": _negative,
    "absolute_or_vague_terms": _absolute,
    "longest_key": _longest_key,
    "stem_word_only_in_key": _stem_word_in_key,
    "same_options": _same_options,
    "numbers_not_in_order": _number_order,
    "key_not_grounded": _grounded,
}


def _duplicates(questions: list[GeneratedQuestion]) -> Iterator[Flaw]:
    seen: set[tuple[str, str]] = set()
    for one in questions:
        same = one.stem.casefold(), " ".join(option.text for option in one.options if option.key).casefold()
        if same in seen:
            yield Flaw(
                "duplicate_question",
                "the same stem with the same key stands twice",
                one.stem,
                one.fingerprint,
            )
        seen.add(same)


def _key_positions(questions: list[GeneratedQuestion]) -> Iterator[Flaw]:
    """Each position should hold its share of keys. Ordered numbers are left out: their order is fixed."""
    for size in sorted({len(one.options) for one in questions}):
        alike = [
            one for one in questions if len(one.options) == size and not _NUMERIC.match(one.options[0].text)
        ]
        if len(alike) < _FEWEST_FOR_A_BANK:
            continue
        for position in range(size):
            share = sum(one.options[position].key for one in alike) / len(alike)
            if abs(share - 1 / size) > _CHANCE_SLACK:
                yield Flaw(
                    "key_position", f"of {size} options, number {position + 1} is the key in {share:.0%}"
                )


def _key_lengths(questions: list[GeneratedQuestion]) -> Iterator[Flaw]:
    expected = sum(1 / len(one.options) for one in questions) / len(questions)
    longest = sum(_key_is_longest(one) for one in questions) / len(questions)
    if longest > expected + _CHANCE_SLACK:
        yield Flaw(
            "key_length", f"the key is the longest option in {longest:.0%}, by chance it were {expected:.0%}"
        )


def _key_is_longest(one: GeneratedQuestion) -> bool:
    longest = max(len(option.text) for option in one.options)
    candidates = [option for option in one.options if len(option.text) == longest]
    return len(candidates) == 1 and candidates[0].key
