"""Words that names are made of, by part of speech: what an expansion can plausibly be changed to."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from quizzes.engine.language import is_plural, plural_of, singular

_FOLDER = Path(__file__).parent / "vocabulary"
_LISTS = ("nouns", "nouns_of_fields", "adjectives", "adjectives_of_fields")
_NOUN_ENDS = (
    "tion",
    "sion",
    "ment",
    "ity",
    "ness",
    "ance",
    "ence",
    "ancy",
    "ency",
    "ism",
    "ship",
    "ing",
    "age",
    "or",
    "er",
)
_ADJECTIVE_ENDS = ("al", "ic", "ive", "ous", "ary", "ed", "able", "ible", "less", "ar", "ant", "ent", "ful")


@cache
def _vocabulary(name: str) -> tuple[str, ...]:
    return tuple(sorted(set((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split())))


@cache
def _set_of(name: str) -> frozenset[str]:
    return frozenset(_vocabulary(name))


@cache
def _listed() -> frozenset[str]:
    return frozenset[str]().union(*map(_set_of, _LISTS))


def words_like(word: str, is_noted: Callable[[str], bool]) -> tuple[str, ...]:
    """Three words at most with the same initial, of the same part of speech and number, none where unknown.

    Words of the notes come first; those of a field (molecule, naval) are offered only where the notes have
    them.
    """
    lower = word.lower()
    plural = is_plural(word)
    one = singular(lower)
    group = part_of_speech(one)
    if not group or not one.isalpha():
        return ()
    noted = [other for other in _rivals(one, f"{group}_of_fields") if is_noted(other)]
    rivals = [*noted, *_rivals(one, group)]
    alike = sorted(rivals, key=lambda other: (not is_noted(other), _unlike(other, one)))[:3]
    return tuple(written_like(word, plural_of(other) if plural else other) for other in alike)


def _rivals(word: str, group: str) -> list[str]:
    return [one for one in _vocabulary(group) if one[0] == word[0] and one != word and not is_akin(one, word)]


def is_listed(word: str) -> bool:
    """Whether a word is one of the plain nouns and adjectives that we know."""
    return word in _listed()


def part_of_speech(word: str) -> str:
    """Either "nouns" or "adjectives", empty where neither the lists nor the ending tell."""
    for name in ("nouns", "adjectives"):
        if word in _set_of(name) or word in _set_of(f"{name}_of_fields"):
            return name
    if len(word) > 5 and word.endswith(_NOUN_ENDS):
        return "nouns"
    return "adjectives" if len(word) > 5 and word.endswith(_ADJECTIVE_ENDS) else ""


def written_like(word: str, other: str) -> str:
    """Another word with the capitals of this one."""
    if len(word) > 1 and word.isupper():
        return other.upper()
    return other.capitalize() if word[:1].isupper() else other


def is_akin(one: str, other: str) -> bool:
    """Whether two words have a root in common: a computer and computing are no two things here."""
    return one[:5] == other[:5] or re.sub(r"(?:e|ing|er|or|ion)$", "", one) == re.sub(
        r"(?:e|ing|er|or|ion)$", "", other
    )


def _unlike(one: str, other: str) -> tuple[int, int, str]:
    """Closer in ending and in length comes first: registry, repository before route."""
    same_end = 0
    while same_end < min(len(one), len(other)) and one[-1 - same_end] == other[-1 - same_end]:
        same_end += 1
    return -min(same_end, 3), abs(len(one) - len(other)), one
