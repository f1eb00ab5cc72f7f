"""Published by rule is only what defines: a clause or phrase that tells the term from its kin."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    if not candidate.draft.defining and candidate.draft.origin != "mention":
        yield "what is said of the key may not be what tells it from the other options"


GATE = Gate("defining_clause", "draft", _reasons)
