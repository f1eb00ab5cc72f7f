"""A hedge or an absolute makes a stem vague or a trap."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.language import plain_words
from quizzes.engine.lexicon import HEDGES


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    for word in plain_words(f"{candidate.draft.stem} {candidate.draft.key.text}"):
        if word.lower() in HEDGES:
            yield f"“{word}” makes the question vague"
            return


GATE = Gate("hedged", "draft", _reasons)
