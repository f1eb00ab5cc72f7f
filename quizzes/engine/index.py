"""The term index: which stretch of the notes holds which stems."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzes.engine.lexicon import STOP_WORDS
from quizzes.engine.sentences import sentence_spans
from topics.markup.words import stem, words

STOP_STEMS = frozenset(stem(word) for word in STOP_WORDS)
_SHORT_PASSAGE = 320


@lru_cache(maxsize=50_000)
def content_stems(text: str) -> frozenset[str]:
    """The stems of a text that carry meaning, without function words and question words."""
    return frozenset(stem(word) for word in words(text) if word not in STOP_WORDS)


@dataclass(frozen=True, slots=True)
class Window:
    """A short passage, or two neighbouring sentences of a long one, with the headings above as context."""

    content_key: str
    text: str
    own: frozenset[str]
    around: frozenset[str]
    spoken: str

    def names(self, key: str) -> bool:
        """Whether the stems of a name stand side by side, here or in the headings above."""
        return f" {key} " in self.spoken


class TermIndex:
    """Windows by stem."""

    def __init__(self, windows: Sequence[Window]) -> None:
        self._windows = windows
        postings: dict[str, list[int]] = defaultdict(list)
        for number, window in enumerate(windows):
            for term in window.around:
                postings[term].append(number)
        self._postings = {term: tuple(numbers) for term, numbers in postings.items()}

    def frequency(self, term: str) -> int:
        """In how many windows a stem occurs."""
        return len(self._postings.get(term, ()))

    def rarest(self, terms: Iterable[str]) -> str:
        """The stem that occurs least; equals are settled by the alphabet."""
        return min(terms, key=lambda term: (self.frequency(term), term))

    def holding(self, terms: frozenset[str]) -> list[Window]:
        """The windows that hold all of these stems, their headings counted in."""
        if not terms:
            return []
        numbers = self._postings.get(self.rarest(terms), ())
        return [self._windows[number] for number in numbers if terms <= self._windows[number].around]

    @property
    def size(self) -> int:
        """How many windows there are."""
        return len(self._windows)


def _spoken(text: str) -> str:
    return " ".join(stem(word) for word in words(text))


def windows_of(content_key: str, text: str, context: str) -> list[Window]:
    """The windows of one passage."""
    around = content_stems(context)
    above = _spoken(context)
    if len(text) <= _SHORT_PASSAGE:
        own = content_stems(text)
        return [Window(content_key, text, own, own | around, f" {_spoken(text)} | {above} ")]
    spans = sentence_spans(text)
    pairs = [(spans[i][0], spans[min(i + 1, len(spans) - 1)][1]) for i in range(max(len(spans) - 1, 1))]
    found = []
    for start, end in pairs:
        own = content_stems(text[start:end])
        spoken = f" {_spoken(text[start:end])} | {above} "
        found.append(Window(content_key, text[start:end], own, own | around, spoken))
    return found
