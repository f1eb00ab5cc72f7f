"""A stem that takes a breath too many, or says next to nothing."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.index import content_stems

_MOST_WORDS = 38
_FEWEST_STEMS = 3
_TELLING = ("definition_to_term", "fact_to_term", "tool_to_purpose")


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    stem = candidate.draft.stem
    if len(stem.split()) > _MOST_WORDS:
        yield "the stem is too long"
    if candidate.draft.pattern in _TELLING and len(content_stems(stem)) < _FEWEST_STEMS:
        yield "the stem says too little"


GATE = Gate("stem_length", "draft", _reasons)
