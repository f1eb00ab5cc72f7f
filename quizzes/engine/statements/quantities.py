"""Quantities: a number with its unit in a sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural
from quizzes.engine.lexicon import AUXILIARIES, CONJUNCTIONS, MODALS, PREPOSITIONS, word_set
from quizzes.engine.statements.values import Quantity
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import base_of_third, is_base, is_participle
from topics.markup.words import stem

UNITS = word_set(
    """millisecond second minute hour day week month year byte KB MB GB TB PB KiB MiB GiB TiB bit character
    word item row column record request message container instance node shard partition replica layer
    copy zone subnet rule user account bucket object file event percent degree meter metre kilometre km
    cm mm kg gram bond carbon atom electron proton amino chromosome base pair nucleotide pixel channel
    neuron parameter retry attempt thread connection port group policy tag key IOPS vCPU Mbps Gbps vCPUs
    ms region queue stream worker process cluster step epoch member volume consumer"""
)
LABELS = word_set("port version protocol")

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?<![\w$€£.,/-])(?P<number>(?:{_NUMBER})(?:\s?(?:to|-|–)\s?(?:{_NUMBER}))?)"
    r"(?:(?P<sign>\s?%)|\s?(?P<unit>[A-Za-z]+)\b)"
)
_LABELLED = re.compile(r"\b(?P<unit>port|protocol)\s(?P<number>\d+)\b")


# What stands just before a number that is only an attribute ("the 10 second option") or one of several.
_ATTRIBUTIVE = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|last|next|past|first|every|each|any|or|and|another|extra|other|only|just|even|say|"
    r"than)\s|[-–/x×*+~<>=(]\s?)$",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\b(?:example|suppose|imagine|say|let's|if|assume|assuming|e\.g|consider|pretend|you're|your|current|i|we|our)\b",
    re.IGNORECASE,
)
_MAY_FOLLOW = word_set(
    """long wide deep old apart each ago later that which who together worth more less high away a an per
    every once twice either total respectively thick tall"""
)
_FEWEST_WORDS_BEFORE, _FEWEST_STEMS_BEFORE = 2, 2
_BARE_NUMBER = re.compile(r"(?<![\w.-])\d[\d.,]*(?![\w-])")
_OF_ANYTHING = frozenset(
    stem(word)
    for word in word_set("max maximum min minimum limit limited size default number amount total cost")
)


def read_quantities(passage: Passage) -> Iterator[Quantity]:
    """The only quantity of a sentence; two in one sentence would give each other away."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences():
        found = _only_quantity(source.quote)
        if not found or _EXAMPLE.search(source.quote) or not _stands_alone(source.quote, found):
            continue
        if _names_its_subject(source.quote[: found.start()]) and _is_predicated(source.quote, found):
            yield Quantity(found.group("number"), _unit(found), found.start(), found.end(), source)


def _only_quantity(quote: str) -> re.Match[str] | None:
    measured = [one for one in _QUANTITY.finditer(quote) if one.group("sign") or _is_unit(one.group("unit"))]
    all_found = [*measured, *_LABELLED.finditer(quote)]
    return all_found[0] if len(all_found) == 1 else None


def _stands_alone(quote: str, found: re.Match[str]) -> bool:
    """Whether the sentence has no second number that would answer as well, and quotes or exclaims nothing."""
    rest = quote[: found.start()] + quote[found.end() :]
    return not _BARE_NUMBER.search(rest) and not any(sign in quote for sign in '"“!')


def _names_its_subject(before: str) -> bool:
    """Whether what stands before the number says of what it is: “The maximum is” does not."""
    words = before.split()
    begins_with_verb = bool(words) and words[0].lower() in MODALS | AUXILIARIES
    return not begins_with_verb and len(content_stems(before) - _OF_ANYTHING) >= _FEWEST_STEMS_BEFORE


def _unit(found: re.Match[str]) -> str:
    return found.group("unit") or "%"


def _is_predicated(quote: str, found: re.Match[str]) -> bool:
    """Whether a subject and a finite verb stand before the number, and the number counts its own unit."""
    before, unit = quote[: found.start()], _unit(found)
    words = [word.lower().strip(",;:()") for word in before.split()]
    counted = (
        is_plural(unit)
        or unit == "%"
        or unit.isupper()
        or unit in LABELS
        or value_is_one(found.group("number"))
    )
    verb = _has_verb(words)
    complete = quote[:1].isupper() and before.count("(") == before.count(")") and ":" not in before
    return (
        len(words) >= _FEWEST_WORDS_BEFORE
        and verb
        and complete
        and (counted or unit[1:] != unit[1:].lower() or unit == "ms")
        and not _ATTRIBUTIVE.search(before)
        and _counts_alone(quote[found.end() :])
        and found.group("number") != "0"
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


def value_is_one(number: str) -> bool:
    """Whether the unit may stand in the singular."""
    return number in ("1", "1.0")


def _is_unit(word: str) -> bool:
    return (
        word in UNITS
        or word.removesuffix("s") in UNITS
        or word in ("people", "copies", "retries", "policies")
    )
