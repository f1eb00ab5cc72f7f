"""Measures: a number, what it counts, and the words before it that belong to it ("within 2 seconds")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.engine.language import is_plural
from quizzes.engine.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    word_set,
)

UNITS = word_set(
    """millisecond second minute hour day week month year byte KB MB GB TB PB KiB MiB GiB TiB bit character
    word item row column record request message container instance node shard partition replica layer
    copy zone subnet rule user account bucket object file event percent degree meter metre kilometre km
    cm mm kg gram bond carbon atom electron proton amino chromosome base pair nucleotide pixel channel
    neuron parameter retry attempt thread connection port group policy tag key IOPS vCPU Mbps Gbps vCPUs
    ms region queue stream worker process cluster step epoch member volume consumer people"""
)
LABELS = word_set("port version protocol")
_NOT_COUNTED = word_set(
    """times others ways things reasons examples cases ones points parts steps facts lots kinds sorts pages
    differences observations situations flavors flavours purposes pieces themes questions issues problems

    advantages disadvantages benefits sections pages chapters thirds halves quarters dollars cents
    rights is has was does its this thus less plus"""
)
_PLAIN = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_NUMBER = re.compile(
    rf"(?<![\w$€£.,/-])(?P<number>(?:{_PLAIN})(?:\s?(?:to|-|–)\s?(?:{_PLAIN}))?|\b(?:{'|'.join(NUMBER_WORDS)})\b)"
    r"(?P<sign>\s?%)?(?![\w.]*\d)"
)
_LABELLED = re.compile(r"\b(?P<unit>port|protocol)\s(?P<number>\d+)\b")
_WORD = re.compile(r"\s?([A-Za-z][A-Za-z-]*)")
_INTRODUCED = re.compile(
    r"(?:^|(?<=\s))(?:(?:for|in|within|after|before|every|over|by|from|with|between|to|at|under)\s)?"
    r"(?:(?:up to|at most|at least|about|around|approximately|roughly|nearly|almost|exactly|only|over|"
    r"more than|fewer than|less than|no more than|as many as|a (?:maximum|minimum|total) of)\s)?$",
    re.IGNORECASE,
)
_MOST_MODIFIERS = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """A number and its unit.

    `start` and `end` cut the two out of the text; at `introduced` begin the words that belong to them.
    """

    number: str
    unit: str
    introduced: int
    start: int
    end: int


def measures(text: str) -> Iterator[Measure]:
    """Every number of a text that counts or measures something."""
    for found in _NUMBER.finditer(text):
        if found.group("sign"):
            yield _measure(text, found.group("number"), "%", found.start(), found.end())
        elif unit := _unit_after(text, found.end("number")):
            yield _measure(text, found.group("number"), unit[0], found.start(), unit[1])
    for found in _LABELLED.finditer(text):
        yield _measure(text, found.group("number"), found.group("unit"), found.start(), found.end())


def _measure(text: str, number: str, unit: str, start: int, end: int) -> Measure:
    introduced = _INTRODUCED.search(text, 0, start)
    return Measure(number, unit, introduced.start() if introduced else start, start, end)


def _unit_after(text: str, at: int) -> tuple[str, int] | None:
    """The unit that follows a number, with no more than two words that describe it: "hosted name servers"."""
    words: list[str] = []
    while len(words) <= _MOST_MODIFIERS and (found := _WORD.match(text, at)):
        word, at = found.group(1), found.end()
        lower = word.lower()
        if lower in _FUNCTION_WORDS or lower in _NOT_COUNTED:
            return None
        words.append(word)
        if is_unit(word) or (is_plural(word) and word.islower()):
            return " ".join(words), at
    return None


_FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | AUXILIARIES


def is_unit(word: str) -> bool:
    """Whether a word is a unit of measure or a thing that notes like to count, in either number."""
    return word in UNITS or word.removesuffix("s") in UNITS or word in ("copies", "retries", "policies")
