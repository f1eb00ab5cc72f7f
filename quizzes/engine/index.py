"""The term index: which stretch of the notes holds which stems."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzes.engine.lexicon import STOP_WORDS
from quizzes.engine.postings import Musts, Postings
from quizzes.engine.sentences import sentence_spans
from topics.markup.words import stem, words

STOP_STEMS = frozenset(stem(word) for word in STOP_WORDS)
_SHORT_PASSAGE = 320


@lru_cache(maxsize=50_000)
def content_stems(text: str) -> frozenset[str]:
    """The stems of a text that carry meaning, without function words and question words."""
    # Made of a set, it takes but the room that it needs.
    return frozenset({stem(word) for word in words(text) if word not in STOP_WORDS})


@dataclass(frozen=True, slots=True)
class Window:
    """A short passage, or two neighbouring sentences of a long one, with the headings above as context.

    `own` and `spoken` are the stems of the text, `above` and `spoken_above` those of its context, which the
    windows of one section share.
    """

    content_key: str
    text: str
    own: frozenset[str]
    above: frozenset[str]
    spoken: str
    spoken_above: str

    def names(self, key: str) -> bool:
        """Whether the stems of a name stand side by side, here or in the headings above."""
        named = f" {key} "
        return named in self.spoken or named in self.spoken_above

    def holds(self, terms: frozenset[str], count: int) -> bool:
        """Whether so many of these stems stand here or in the headings above."""
        left = terms - self.own
        spare = len(terms) - count
        return len(left) <= spare or len(left - self.above) <= spare


class TermIndex:
    """Windows by stem. Every answer is in reading order."""

    def __init__(self, windows: Sequence[Window]) -> None:
        self._windows = windows
        self._postings = Postings(window.own | window.above for window in windows)

    def frequency(self, term: str) -> int:
        """In how many windows a stem occurs."""
        return self._postings.count(term)

    def rarest(self, terms: Iterable[str]) -> str:
        """The stem that occurs least; equals are settled by the alphabet."""
        return min(terms, key=lambda term: (self.frequency(term), term))

    def unavoidable(self, terms: frozenset[str], count: int) -> tuple[str, ...]:
        """The rarest of these stems, one of which any text must hold that holds `count` of them."""
        if count == len(terms):
            return (self.rarest(terms),)
        return tuple(self._postings.rarest_first(terms)[: len(terms) - count + 1])

    def holding(self, terms: Iterable[str]) -> Iterator[Window]:
        """The windows that hold one of these stems, their headings counted in."""
        return self._numbered(self._postings.of_any(terms))

    def that_may_hold(self, musts: Musts) -> Iterator[Window]:
        """All windows that hold what they must, their headings counted in, and maybe a few that do not."""
        return self._numbered(self._postings.that_may_meet(musts))

    def _numbered(self, numbers: Iterable[int]) -> Iterator[Window]:
        return (self._windows[number] for number in numbers)

    @property
    def size(self) -> int:
        """How many windows there are."""
        return len(self._windows)


@lru_cache(maxsize=512)
def _spoken(text: str) -> str:
    return f" {' '.join(stem(word) for word in words(text))} "


def windows_of(content_key: str, text: str, context: str) -> list[Window]:
    """The windows of one passage."""
    above, spoken_above = content_stems(context), _spoken(context)
    if len(text) <= _SHORT_PASSAGE:
        return [Window(content_key, text, content_stems(text), above, _spoken(text), spoken_above)]
    spans = sentence_spans(text)
    pairs = [(spans[i][0], spans[min(i + 1, len(spans) - 1)][1]) for i in range(max(len(spans) - 1, 1))]
    parts = (text[start:end] for start, end in pairs)
    return [
        Window(content_key, part, content_stems(part), above, _spoken(part), spoken_above) for part in parts
    ]
