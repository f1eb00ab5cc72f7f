"""The author marked the key as a term (bold, a list's lead, a row, a heading), or comes back to it."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:
    key = candidate.draft.key
    if not key.marked and not (key.name and corpus.recurs(key.name)):
        yield f"the notes do not mark “{candidate.draft.key.name or candidate.draft.key.text}” as a term"


GATE = Gate("key_marked", "draft", _reasons)
