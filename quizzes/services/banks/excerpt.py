"""Pages that are asked without reading all the notes: with those that bear on them, and those that object."""

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from quizzes.engine import (
    Bank,
    Corpus,
    Decisions,
    GateFinding,
    generate_from,
    regate,
    witnesses,
)
from quizzes.engine.regating import Standing
from quizzes.services.banks.readings import Pages

_MOST_WINDOWS = 5_000
_ROUNDS = 3  # of asking, each with the pages that may speak against what came of the one before


class Excerpt:
    """Pages that are asked, to be read with those that bear on them."""

    def __init__(self, pages: Pages, asked: Collection[str]) -> None:
        self.pages = pages
        self.asked = frozenset(asked)
        self.paths = pages.index.bearing_on(self.asked)

    @cached_property
    def corpus(self) -> Corpus:
        """The pages, read."""
        return self.pages.corpus(self.paths)

    @property
    def is_small(self) -> bool:
        """Whether it is worth reading by itself: less than half of the notes, and no notebook of its own."""
        windows = self.pages.index.size_of(self.paths)
        return windows <= _MOST_WINDOWS and windows * 2 <= self.pages.index.size

    def asking(self, others: Collection[str]) -> "Excerpt":
        """The excerpt with further pages that are asked."""
        return self if self.asked.issuperset(others) else Excerpt(self.pages, self.asked.union(others))

    def ask(self, decisions: Decisions, known: Collection[str]) -> Bank:
        """What the pages are asked. No page of all the notes makes a distractor of it true.

        `known` are fingerprints of questions that stand, and have been held against all the notes before.
        """
        corpus, held = self.corpus, self.paths
        for _ in range(_ROUNDS):
            bank = generate_from(corpus, decisions=decisions, only=self.asked)
            new = [one for one in bank.questions if one.tier == "rule" and one.fingerprint not in known]
            missing = witnesses(new, corpus, self.pages.index) - held
            corpus, held = self._with(missing, corpus), held | missing
            contradicted = {one.fingerprint for one in new if missing and regate(one, corpus)}
            if not contradicted:
                return bank
        left = tuple(one for one in bank.questions if one.fingerprint not in contradicted)
        return replace(bank, questions=left)

    def regate(self, question: Standing) -> tuple[GateFinding, ...]:
        """What all the notes say against a question, wherever they do."""
        missing = witnesses([question], self.corpus, self.pages.index) - self.paths
        return regate(question, self._with(missing, self.corpus))

    def _with(self, paths: Collection[str], corpus: Corpus) -> Corpus:
        return corpus.widened(self.pages.documents(paths)) if paths else corpus
