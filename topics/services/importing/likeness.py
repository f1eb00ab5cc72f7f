"""How alike two texts are, and which pairs are alike enough to be one passage reworded.

The measure is the mean of two insertion-deletion similarities (1 - distance / sum of lengths): over words,
which ignores chance runs of letters, and over characters, which forgives an inflection. A text that stands
whole and in order within the other, as the parts of a split do, counts as more.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from rapidfuzz.distance import Indel

from topics.markup.words import words

_ALL_PAIRS_AT_MOST = 60_000
_RARE_WORDS = 6
_COMMON = 60  # a word in more old passages than this tells little
_CANDIDATES = 12
_SHORT = 5  # words: below, two texts are alike by chance
_SHORT_MORE = 0.12
_LENGTH_AT_LEAST = 0.3  # shorter to longer, in words
_TERM_AT_LEAST = 0.6


class Threshold(float, Enum):
    """The likeness from which a passage counts as reworded, by how far it may have moved."""

    SECTION = 0.55
    TOPIC = 0.62
    NOTEBOOK = 0.72


@dataclass(frozen=True, slots=True)
class Worded:
    """A text with its words; `term` is what stands before the colon of a definition."""

    text: str
    words: tuple[str, ...]
    term: str

    @classmethod
    def of(cls, text: str, kind: str) -> "Worded":
        """Take a text apart."""
        term = text.split(":", 1)[0].casefold() if kind == "definition" and ":" in text else ""
        return cls(text.casefold(), tuple(words(text)), term)


def likeness(old: Worded, new: Worded, at_least: float = 0.0) -> float:
    """From 0 (nothing in common) to 1 (the same words); 0 when below `at_least`."""
    shorter, longer = sorted((len(old.words), len(new.words)))
    if not shorter or shorter < _LENGTH_AT_LEAST * longer or _is_another_term(old, new):
        return 0.0
    if shorter < _SHORT:
        at_least += _SHORT_MORE
    by_words = Indel.normalized_similarity(old.words, new.words)
    share = by_words * (len(old.words) + len(new.words)) / 2 / shorter  # of the shorter, found in the longer
    if share > 0.9 and shorter >= _SHORT and shorter >= 0.4 * longer:
        by_words = max(by_words, 0.8 * share)
    if (by_words + 1) / 2 < at_least:
        return 0.0
    by_characters = max(Indel.normalized_similarity(old.text, new.text), by_words if share > 0.9 else 0.0)
    score = (by_words + by_characters) / 2
    return score if score >= at_least else 0.0


def alike_pairs(
    olds: dict[int, Worded], news: dict[int, Worded], threshold: Threshold
) -> list[tuple[int, int, float]]:
    """Pairs (old, new, likeness) that reach the threshold.

    Few are compared each with each; of many, only those that share rare words, so that the work grows with
    their number and not with its square.
    """
    if len(olds) * len(news) <= _ALL_PAIRS_AT_MOST:
        candidates: Iterator[tuple[int, int]] = ((old, new) for new in news for old in olds)
    else:
        candidates = _sharing_rare_words(olds, news)
    return [
        (old, new, score)
        for old, new in candidates
        if (score := likeness(olds[old], news[new], threshold.value)) > 0
    ]


def _is_another_term(old: Worded, new: Worded) -> bool:
    """Whether both define something, and not the same thing."""
    return bool(old.term and new.term and Indel.normalized_similarity(old.term, new.term) < _TERM_AT_LEAST)


def _sharing_rare_words(olds: dict[int, Worded], news: dict[int, Worded]) -> Iterator[tuple[int, int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, old in olds.items():
        for word in sorted(set(old.words)):
            places[word].append(index)
    for index, new in news.items():
        known = sorted(
            {word for word in new.words if word in places}, key=lambda word: (len(places[word]), word)
        )
        shared: Counter[int] = Counter()
        for word in known[:_RARE_WORDS]:
            if len(places[word]) <= _COMMON:
                shared.update(places[word])
        for candidate, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            yield candidate, index
