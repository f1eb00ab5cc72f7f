"""Misspelt words, told by the notes themselves: rare ones, a letter away from one that is often written.

No dictionary is shipped. Words are compared by what is left of them without one letter, so that a look-up
takes as many steps as the word has letters, however long the notes are.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rapidfuzz.distance import OSA

from quizzes.engine.language import shared_start
from quizzes.engine.lexicon import COMMON_WORDS, STOP_WORDS
from quizzes.engine.name_words import is_listed
from quizzes.engine.verbs import base_of_third, is_base, is_gerund, is_participle
from topics.markup.words import stem

_WORD = re.compile(r"(?<![\w.@/#-])[A-Za-z][a-z]{5,}(?![\w(@/-]|\.\w)")
_OFTEN, _SELDOM, _TIMES = 3, 2, 5
_FEWEST_BEFORE, _FEWEST_AFTER, _FEWEST_AROUND = 2, 1, 3
_OFTEN_MISSPELT = Path(__file__).parent / "vocabulary" / "often_misspelt.txt"


@cache
def _right_words() -> frozenset[str]:
    """Words that people like to misspell, as they are right."""
    return frozenset(_OFTEN_MISSPELT.read_text(encoding="utf-8").split())


class Spelling:
    """What words the notes have, and how often. Made once; of each word the answer is kept."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._counts = Counter(word.lower() for text in texts for word in _WORD.findall(text))
        known = {word for word, count in self._counts.items() if count >= _OFTEN} | _right_words()
        by_rest: dict[str, list[str]] = defaultdict(list)
        for word in sorted(known):
            for rest in _rests(word):
                by_rest[rest].append(word)
        self._by_rest = dict(by_rest)
        self._mended: dict[str, str] = {}

    def mended(self, word: str) -> str:
        """The word that a misspelt one seems to stand for; empty for a word that seems right."""
        found = self._mended.get(word)
        if found is None:
            found = self._mended[word] = self._looked_up(word)
        return found

    def _looked_up(self, word: str) -> str:
        count = self._counts[word]
        if _is_known(word):
            return ""
        for rest in _rests(word):
            for right in self._by_rest.get(rest, ()):
                often = self._counts[right]
                slipped = right in _right_words() and len(word) != len(right)
                rare = slipped or count <= _SELDOM or count * _TIMES <= often
                if rare and _is_slip(word, right):
                    return right
        return ""

    def misspelt_in(self, text: str) -> tuple[tuple[str, str], ...]:
        """The misspelt words of a text, each with what it seems to stand for."""
        found = {word.lower(): self.mended(word.lower()) for word in _WORD.findall(text)}
        return tuple((word, right) for word, right in found.items() if right)


def _rests(word: str) -> list[str]:
    """The word, and all that is left of it without one of its letters."""
    return [word, *dict.fromkeys(word[:at] + word[at + 1 :] for at in range(len(word)))]


def _is_known(word: str) -> bool:
    return (
        word in _right_words() or word in COMMON_WORDS or word in STOP_WORDS or is_listed(word)
        or is_base(word) or bool(base_of_third(word)) or is_participle(word) or is_gerund(word)
    )  # fmt: skip


def _is_slip(word: str, right: str) -> bool:
    """Whether one letter inside is wrong: no other form of the word, nor its spelling in another country."""
    if word == right or stem(word) == stem(right) or OSA.distance(word, right, score_cutoff=1) > 1:
        return False
    before = shared_start(word, right)
    after = min(shared_start(word[::-1], right[::-1]), min(len(word), len(right)) - before)
    if len(word) == len(right) and sorted(word) != sorted(right):
        # A letter for another makes a new word near either end (nitrate, nitrite), and hardly in the middle.
        return min(before, after) >= _FEWEST_AROUND and {word[before], right[before]} != {"s", "z"}
    if before < _FEWEST_BEFORE or after < _FEWEST_AFTER:
        return False
    longer = max(word, right, key=len)
    country = re.search(r"ll(?:ing|ed|er|ers)$|our", longer)
    return not country
