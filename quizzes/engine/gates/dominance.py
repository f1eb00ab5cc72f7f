"""A term that is everywhere in the notes is never asked for."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_SHARE = 8
_FEWEST_WINDOWS = 80


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:
    name = candidate.draft.key.name
    if name and corpus.size >= _FEWEST_WINDOWS and corpus.naming(name).is_in_more_than(corpus.size // _SHARE):
        yield f"“{name}” is named in more than an eighth of the notes"


GATE = Gate("dominance", "draft", _reasons)
