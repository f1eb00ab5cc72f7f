"""Descriptions that share many words ask for a careful eye: only a detail tells the options apart."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.contrast import one_word_apart, opposed
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.gates.duplicate_gloss import shared

_MOST_SHARED = 0.45


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    if candidate.draft.origin not in ("definition", "gloss"):
        return
    for option in candidate.distractors:
        much = shared(candidate.draft.key.said, option.said)[1] > _MOST_SHARED
        if much and not _told_apart(candidate.draft.key.said, option.said):
            yield f"what is said of “{option.name}” shares much with what is said of the key"
            return


def _told_apart(one: str, other: str) -> bool:
    return opposed(one, other) or one_word_apart(one, other)


GATE = Gate("overlapping", "draft", _reasons)
