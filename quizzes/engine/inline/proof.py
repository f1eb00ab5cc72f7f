"""The sentence of the notes that proves a question's key.

Feedback cites the notes, not the question itself. In this order: the sentence that the author quotes below
the options; the one that says most of stem and key, in the question's section, then on its page, then
anywhere; and where no sentence says it, the question as it stands in the notes.
"""

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizzes.engine.corpus import Corpus
from quizzes.engine.index import content_stems
from quizzes.engine.inline.claim import Claim
from quizzes.engine.inline.quoting import quoted_stretch, quoted_texts
from quizzes.engine.statements import Passage
from quizzes.engine.statements.values import Source
from quizzes.engine.values import Basis
from topics.markup import Asked

_MOST_LOOKED_AT = 100
_RAREST = 3
_COMMON = 300  # windows: a stem in more of them is looked for nearby only
_NEARBY = 60  # passages each way


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
        self._pages: dict[str, list[Passage]] = defaultdict(list)
        for passage in corpus.passages:
            if passage.block.asked is None:
                self._at[passage.block.content_key].append(passage)
                self._pages[passage.path].append(passage)

    def proof_of(self, question: Passage, asked: Asked) -> Proof:
        """What proves a question; the question itself where nothing else does."""
        if quoted := self._quoted(question, asked.explanation):
            return Proof(quoted, "quoted")
        if found := self._found(question, asked):
            return Proof(found, "found")
        return Proof(question.source(0, len(asked.stem)), "question")

    def _quoted(self, question: Passage, explanation: str) -> Source | None:
        for text in quoted_texts(explanation):
            known = [stem for stem in self._rarest(content_stems(text)) if self._corpus.index.frequency(stem)]
            for passage in self._nearest(question, known[:_RAREST]):
                if span := quoted_stretch(text, passage.block.text):
                    return passage.source(*span)
        return None

    def _found(self, question: Passage, asked: Asked) -> Source | None:
        claim = Claim.of(asked)
        if claim is None:
            return None
        # Sets of stems, one of which every proof must hold. The set that stands in the fewest places serves.
        musts = [self._rarest(stems)[: len(stems) - count + 1] for stems, count in claim.needs()]
        terms = min(musts, key=lambda some: (sum(map(self._corpus.index.frequency, some)), some))
        ranked = [
            (
                (_tier(question, passage), *rank, *_distance(question, passage), start),
                passage.source(start, end),
            )
            for passage in self._nearest(question, terms)
            if passage.block.content_bearing
            for start, end, rank in claim.stretches(passage)
        ]
        return min(ranked, key=lambda one: one[0])[1] if ranked else None

    def _rarest(self, stems: Iterable[str]) -> list[str]:
        return sorted(stems, key=lambda stem: (self._corpus.index.frequency(stem), stem))

    def _nearest(self, question: Passage, terms: Sequence[str]) -> list[Passage]:
        """The passages that hold one of these stems, near ones first."""

        def nearness(one: Passage) -> tuple[int, tuple[int, int], tuple[int, int]]:
            return _tier(question, one), _distance(question, one), one.order

        return heapq.nsmallest(_MOST_LOOKED_AT, self._holding(question, terms), key=nearness)

    def _holding(self, question: Passage, terms: Sequence[str]) -> Iterator[Passage]:
        """Where rare stems stand, anywhere, and common ones, nearby: one question must not read all notes."""
        index = self._corpus.index
        rare = [term for term in terms if index.frequency(term) <= _COMMON]
        found = {window.content_key for window in index.holding(rare)}
        for content_key in found:
            yield from self._at[content_key]
        common = frozenset(terms).difference(rare)
        page = self._pages[question.path] if common else []
        at = bisect_left(page, question.order, key=lambda one: one.order)
        for passage in page[max(at - _NEARBY, 0) : at + _NEARBY]:
            is_new = passage.block.content_key not in found
            if is_new and common & content_stems(passage.block.text):
                yield passage


def _tier(question: Passage, passage: Passage) -> int:
    if passage.path != question.path:
        return 2
    return 0 if passage.section == question.section else 1


def _distance(question: Passage, passage: Passage) -> tuple[int, int]:
    (page, at), (other_page, other_at) = question.order, passage.order
    return abs(page - other_page), abs(at - other_at)
