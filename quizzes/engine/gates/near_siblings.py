"""At least two distractors stand beside the key in the notes themselves."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import UNPROVEN
from quizzes.engine.gates.base import Gate

_FEWEST = 2


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    near = [option for option in candidate.distractors if option.rank < UNPROVEN]
    if len(near) < _FEWEST:
        yield "fewer than two distractors are known to be of the key's own kind"


GATE = Gate("near_siblings", "reject", _reasons)
