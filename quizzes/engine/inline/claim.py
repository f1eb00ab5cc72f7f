"""What a sentence has to say to prove the key of a question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from quizzes.engine.claims import needed
from quizzes.engine.index import content_stems
from quizzes.engine.lint import LintItem
from quizzes.engine.lint.keys import GROUNDING
from quizzes.engine.sentences import sentence_spans
from quizzes.engine.statements import Passage
from topics.markup import Asked

_SHARE, _FEW = 0.6, 2  # of a stem a sentence must hold six tenths, of a short one all
_DENIES = re.compile(
    r"\b(?:not|no|never|cannot|nor|neither|without|except|unlike|instead|rather than)\b|n[’']t\b",
    re.IGNORECASE,
)
_SAYS_NOTHING = ("?", ":", "：")


@dataclass(frozen=True, slots=True)
class Claim:
    """The stems of the keys, and those of the stem besides."""

    asked: Asked
    key: frozenset[str]
    stem: frozenset[str]

    @classmethod
    def of(cls, asked: Asked) -> "Claim | None":
        """The claim; none where a key or the stem has no word that carries meaning."""
        keys = [content_stems(option.text) for option in asked.options if option.key]
        key = frozenset[str]().union(*keys)
        stem = content_stems(asked.stem) - key
        return cls(asked, key, stem) if all(keys) and stem else None

    def needs(self) -> list[tuple[frozenset[str], int]]:
        """Sets of stems, and how many of each a sentence must hold, its headings counted in."""
        keys = (content_stems(option.text) for option in self.asked.options if option.key)
        enough = len(self.stem) if len(self.stem) <= _FEW else ceil(len(self.stem) * _SHARE)
        return [(self.stem, enough), *((key, needed(key)) for key in keys)]

    def stretches(self, passage: Passage) -> Iterator[tuple[int, int, tuple[int, int, int]]]:
        """The sentences, and pairs of them, that prove the key: from where to where, how well (0 is best)."""
        text, spans = passage.block.text, sentence_spans(passage.block.text)
        above = content_stems(" ".join((*passage.section[-2:], passage.lead)))
        pairs = [(first[0], second[1]) for first, second in pairwise(spans)]
        for is_pair, stretch in [*((0, span) for span in spans), *((1, pair) for pair in pairs)]:
            start, end = stretch
            quote = text[start:end]
            own = content_stems(quote)
            around = own | above
            if not self._is_said(own, around) or self._is_denied(quote):
                continue
            rivals = self._rivals(own)
            if (rivals and not self.key <= own) or not self._is_grounded(passage, quote):
                continue
            yield start, end, (is_pair, len((self.key | self.stem) - around), rivals)

    def _is_said(self, own: frozenset[str], around: frozenset[str]) -> bool:
        wanted = self.key | self.stem
        holds_all = all(len(stems & around) >= count for stems, count in self.needs())
        return holds_all and len(own & wanted) * 2 >= len(wanted)

    def _is_denied(self, quote: str) -> bool:
        if quote.endswith(_SAYS_NOTHING):
            return True
        said = " ".join((self.asked.stem, *(option.text for option in self.asked.options if option.key)))
        return bool(_DENIES.search(quote)) and not _DENIES.search(said)

    def _rivals(self, own: frozenset[str]) -> int:
        """How many distractors the sentence names as well."""
        others = (content_stems(option.text) - self.key - self.stem for option in self.asked.options)
        return sum(bool(other) and other <= own for other in others)

    def _is_grounded(self, passage: Passage, quote: str) -> bool:
        """Whether every number and name of the key stands in the sentence or above it."""
        context = " ".join((passage.path, *passage.section))
        item = LintItem(self.asked.stem, self.asked.options, quote, context, passage.block.text)
        return not any(reason for check in GROUNDING for reason in check.reasons(item))
