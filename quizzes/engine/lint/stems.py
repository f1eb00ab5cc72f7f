"""Flaws of the stem: what is asked cannot be told, or is asked the wrong way round."""

import re
from collections.abc import Iterator

from quizzes.engine.lexicon import word_set
from quizzes.engine.lint.values import Check, LintItem

_POINTS_AWAY = re.compile(
    r"\b(?:(?:the )?(?:above|aforementioned)|(?:see|shown|described|mentioned|listed|given) below|"
    r"the following|as (?:shown|described|mentioned)|(?:in|on) (?:this|the (?:previous|last|next)) "
    r"(?:section|chapter|page|note|table|figure|slide|lecture|lesson|video|paragraph))\b",
    re.IGNORECASE,
)
_OPENS_LOOSE = re.compile(r"^(?:it|they|this|these|those|he|she|there|here)\b", re.IGNORECASE)
_WHICH_IS_TRUE = re.compile(
    r"^(?:which|what)(?: one)?(?: of (?:these|the following|them))?(?: statements?| options?| answers?)?"
    r" (?:is|are|holds?|would be) (?:true|correct|right|valid|accurate)\b[^?]{0,25}\?$",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"\b(?:NOT|EXCEPT|LEAST|NEVER)\b|\bnot (?:true|correct|valid|part of|one of|an? (?:example|kind|type))\b|"
    r"\b(?:is|are) (?:false|incorrect|untrue|wrong)\?|^(?:which|what)(?: [\w-]+){0,3} (?:is|are) not\b|"
    r"\bexcept\s*(?:for)?\s*[?:]?$"
)
_BLANK = re.compile(r"_{2,}|\.{4,}|…(?=\s)")
_MOST_WORDS_AFTER_BLANK = 2
_ASKING = word_set(
    "which what who where when how of these this the following is are does do one answer option statement"
)
_LONG_STEM, _SETTING = 55, 3


def _ambiguous(item: LintItem) -> Iterator[str]:
    """Words that point to a page that is not there. Whether a sentence has two meanings it cannot see."""
    if found := _POINTS_AWAY.search(item.stem):
        yield f"“{found.group()}” points to something that is not part of the question: name it"
    elif found := _OPENS_LOOSE.match(item.stem):
        yield f"the stem begins with “{found.group()}”: say what is meant"


def _unfocused(item: LintItem) -> Iterator[str]:
    """A stem that asks nothing by itself. Whether it can be answered without the options it cannot tell."""
    if _WHICH_IS_TRUE.match(item.stem.strip()):
        yield "the stem asks only what is true: ask one thing, so that it can be answered without the options"
    elif not set(re.findall(r"\w+", item.stem.lower())) - _ASKING:
        yield "the stem says nothing that a question could be about"
    elif len(item.stem.split()) < 3 and "?" not in item.stem and not _BLANK.search(item.stem):
        yield "the stem is only a title: ask a question, or leave a blank at the end"


def _negative(item: LintItem) -> Iterator[str]:
    """Asking for what does not hold. “Which service needs no server?” is a fact and passes."""
    if found := _NEGATIVE.search(item.stem):
        yield f"“{found.group().strip()}” asks for what does not hold: ask for what does"


def _blank_in_the_middle(item: LintItem) -> Iterator[str]:
    found = _BLANK.search(item.stem)
    if found and len(item.stem[found.end() :].split()) > _MOST_WORDS_AFTER_BLANK:
        yield "the blank stands in the middle of the stem: put it at the end, or ask with which, what or who"


def _gratuitous(item: LintItem) -> Iterator[str]:
    """A long stem with a setting before its question. A case that needs its setting looks the same."""
    sentences = [part for part in re.split(r"(?<=[.!?])\s+", item.stem.strip()) if part]
    if len(item.stem.split()) > _LONG_STEM or len(sentences) > _SETTING:
        yield f"the stem has {len(item.stem.split())} words: leave out what is not needed for the answer"


CHECKS = (
    Check("ambiguous_stem", "flaw", _ambiguous),
    Check("unfocused_stem", "flaw", _unfocused),
    Check("negative_stem", "flaw", _negative),
    Check("blank_in_the_middle", "flaw", _blank_in_the_middle),
    Check("gratuitous_information", "hint", _gratuitous),
)
