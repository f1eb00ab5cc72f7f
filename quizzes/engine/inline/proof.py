"""The sentence of the notes that proves a question's key.

Feedback cites the notes, not the question itself. In this order: the sentence that the author quotes below
the options; the one that says most of stem and key, in the question's section, then on its page, then
anywhere; and where no sentence says it, the question as it stands in the notes.
"""

import heapq
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from quizzes.engine.claims import covers, unavoidable
from quizzes.engine.corpus import Corpus
from quizzes.engine.index import content_stems
from quizzes.engine.inline.quoting import quoted_stretch, quoted_texts
from quizzes.engine.lint import LintItem
from quizzes.engine.lint.keys import GROUNDING
from quizzes.engine.sentences import sentence_spans
from quizzes.engine.statements import Passage
from quizzes.engine.statements.values import Source
from quizzes.engine.values import Basis
from topics.markup import Asked

_MOST_LOOKED_AT = 200
_RAREST = 3
_SHARE = 0.6
_DENIES = re.compile(
    r"\b(?:not|no|never|cannot|nor|neither|without|except|unlike|instead|rather than)\b|n[’']t\b",
    re.IGNORECASE,
)
_SAYS_NOTHING = ("?", ":", "：")


@dataclass(frozen=True, slots=True)
class Proof:
    """A stretch of the notes, and on what grounds it was taken."""

    source: Source
    basis: Basis


class ProofSearch:
    """Finds proofs in one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._at: dict[str, list[Passage]] = defaultdict(list)
        for passage in corpus.passages:
            if passage.block.asked is None:
                self._at[passage.block.content_key].append(passage)

    def proof_of(self, question: Passage, asked: Asked) -> Proof:
        """What proves a question; the question itself where nothing else does."""
        if quoted := self._quoted(question, asked.explanation):
            return Proof(quoted, "quoted")
        if found := self._found(question, asked):
            return Proof(found, "found")
        return Proof(question.source(0, len(asked.stem)), "question")

    def _quoted(self, question: Passage, explanation: str) -> Source | None:
        for text in quoted_texts(explanation):
            stems = [stem for stem in content_stems(text) if self._corpus.index.frequency(stem)]
            rarest = sorted(stems, key=lambda stem: (self._corpus.index.frequency(stem), stem))[:_RAREST]
            for passage in self._nearest(question, rarest):
                if span := quoted_stretch(text, passage.block.text):
                    return passage.source(*span)
        return None

    def _found(self, question: Passage, asked: Asked) -> Source | None:
        claim = _Claim.of(asked)
        if claim is None:
            return None
        options = [unavoidable(self._corpus, stems) for stems in (claim.key, claim.stem) if stems]
        terms = min(options, key=lambda some: (sum(map(self._corpus.index.frequency, some)), sorted(some)))
        ranked = [
            (
                (_tier(question, passage), *rank, *_distance(question, passage), start),
                passage.source(start, end),
            )
            for passage in self._nearest(question, sorted(terms))
            if passage.block.content_bearing
            for start, end, rank in claim.stretches(passage)
        ]
        return min(ranked, key=lambda one: one[0])[1] if ranked else None

    def _nearest(self, question: Passage, terms: Iterable[str]) -> list[Passage]:
        """The passages that hold one of these stems, near ones first."""
        holding = {
            window.content_key: None
            for term in terms
            for window in self._corpus.index.holding(frozenset({term}))
        }
        places = (passage for key in holding for passage in self._at[key])
        return heapq.nsmallest(
            _MOST_LOOKED_AT,
            places,
            key=lambda one: (_tier(question, one), *_distance(question, one), one.order),
        )


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a sentence has to say to prove the key."""

    asked: Asked
    key: frozenset[str]
    stem: frozenset[str]

    @classmethod
    def of(cls, asked: Asked) -> "_Claim | None":
        """The claim; none where a key or the stem has no word that carries meaning."""
        keys = [content_stems(option.text) for option in asked.options if option.key]
        key = frozenset[str]().union(*keys)
        stem = content_stems(asked.stem) - key
        return cls(asked, key, stem) if all(keys) and stem else None

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
        keys = (content_stems(option.text) for option in self.asked.options if option.key)
        enough = len(self.stem) if len(self.stem) <= 2 else ceil(len(self.stem) * _SHARE)
        return (
            len(self.stem & around) >= enough
            and len(own & wanted) * 2 >= len(wanted)
            and all(covers(key, around) for key in keys)
        )

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


def _tier(question: Passage, passage: Passage) -> int:
    if passage.path != question.path:
        return 2
    return 0 if passage.section == question.section else 1


def _distance(question: Passage, passage: Passage) -> tuple[int, int]:
    (page, at), (other_page, other_at) = question.order, passage.order
    return abs(page - other_page), abs(at - other_at)
