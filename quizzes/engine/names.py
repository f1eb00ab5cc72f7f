"""Names of things: when two of them are the same thing, and how they are compared."""

import re
from collections.abc import Iterable
from functools import lru_cache

from quizzes.engine.language import without_article
from topics.markup.words import stems

_MAKERS = ("amazon ", "aws ", "apache ", "google ", "microsoft ", "azure ", "sagemaker ")
# A maker's name in a stem gives no option away: it stands before half of all names.
MAKER_STEMS = frozenset(part for maker in _MAKERS for part in stems(maker))
_ALSO = re.compile(
    r"\b(?:also|sometimes|often) (?:called|known as|termed|referred to as) "
    r"(?P<name>(?:an?\s|the\s)?(?:[\w-]+\s?){1,4})[.)]?$"
)
_SEE = re.compile(r":\s+see (?:also )?(?P<name>(?:[\w-]+\s?){1,4})[.]?$")
_RENAMED = re.compile(
    r"(?P<new>[A-Z][\w-]*\s(?:(?:[A-Z][\w-]*|for|of|and|the)\s){0,6})"
    r"(?:was|were|is|has been|have been)?\s*(?:simply\s)?"
    r"(?:formerly|previously|originally)?\s*(?:called|named|known as|renamed)\s(?:as\s|to\s)?"
    r"(?P<old>[A-Z][\w-]*(?:\s(?:for\s|of\s|and\s)?[A-Z][\w-]*){0,6})"
)


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """The stems of a name, joined: what two spellings of it share."""
    return " ".join(stems(without_article(name)))


@lru_cache(maxsize=100_000)
def short_key(name: str) -> str:
    """The key of a name without its maker: that of "Macie" for "Amazon Macie"."""
    lower = without_article(name).lower()
    for maker in _MAKERS:
        rest = without_article(name)[len(maker) :]
        # "AWS managed policy" is no other name of "managed policy": only a name may lose its maker.
        if lower.startswith(maker) and any(sign.isupper() for sign in rest):
            return " ".join(stems(rest))
    return name_key(name)


def initials_fit(short: str, expansion: str) -> bool:
    """Whether an acronym's letters are the initials of the expansion's words, small words left out or not."""
    letters = re.sub(r"s$", "", short).upper()
    words = re.findall(r"[A-Za-z0-9]+", expansion)
    with_small = "".join(word[0] for word in words).upper()
    without_small = "".join(
        word[0] for word in words if word.lower() not in ("of", "the", "for", "and", "a", "an", "in", "to")
    )
    return letters in (with_small, without_small.upper())


def also_called(text: str) -> tuple[str, ...]:
    """Other names that a definition gives: "…; also called a shortage", or "shortage: see excess demand"."""
    found = _ALSO.search(text) or _SEE.search(text)
    return (without_article(found.group("name")),) if found else ()


class Aliases:
    """Which names are one thing: acronym and expansion, old and new name, with and without the maker."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}

    def _root(self, key: str) -> str:
        while self._parent.get(key, key) != key:
            key = self._parent[key]
        return key

    def join(self, one: str, other: str) -> None:
        """Record that two names are one thing."""
        first, second = sorted((self._root(short_key(one)), self._root(short_key(other))))
        if not first or not second or first == second:
            return
        self._parent[second] = first
        self._members[first] = self._of(first) | self._of(second)

    def _of(self, root: str) -> set[str]:
        return self._members.get(root, {root})

    def same(self, one: str, other: str) -> bool:
        """Whether two names are one thing, plural and maker aside."""
        if name_key(one) == name_key(other) or short_key(one) == short_key(other):
            return True
        return self._root(short_key(one)) == self._root(short_key(other))

    def keys(self, name: str) -> tuple[str, ...]:
        """Every key under which a text may mention the name."""
        found = {short_key(name)} | self._of(self._root(short_key(name)))
        return tuple(sorted(key for key in found if key))


def renamed_pairs(text: str) -> Iterable[tuple[str, str]]:
    """(today's, former) of "X was formerly called Y"."""
    if not any(word in text for word in ("called", "named", "known as")):
        return
    for found in _RENAMED.finditer(text):
        yield found.group("new").strip(), found.group("old").strip()
