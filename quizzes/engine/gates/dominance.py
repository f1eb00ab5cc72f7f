"""A term that is everywhere in the notes is never asked for."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_SHARE = 8
_FEWEST_WINDOWS = 80


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:
    name = candidate.draft.key.name
    if name and corpus.index.size >= _FEWEST_WINDOWS:
        share = sum(name.lower() in window.text.lower() for window in corpus.mentions(name))
        if share * _SHARE > corpus.index.size:
            yield f"“{name}” is named in more than an eighth of the notes"


GATE = Gate("dominance", "draft", _reasons)
