"""A word that is a letter away from one that the notes often have may be misspelt: the author looks."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:
    texts = " ".join((candidate.draft.stem, *(f"{one.text} ." for one in candidate.options if not one.code)))
    for word, right in corpus.misspelt_in(texts):
        yield f"“{word}” may be meant for “{right}”"


GATE = Gate("misspelt", "draft", _reasons)
