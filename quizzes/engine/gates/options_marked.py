"""The author marked every distractor as a term."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    for option in candidate.distractors:
        if not option.marked:
            yield f"the notes do not mark “{option.name or option.text}” as a term"


GATE = Gate("options_marked", "reject", _reasons)
