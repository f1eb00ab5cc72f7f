"""Descriptions that share many words ask for a careful eye: only a detail tells the options apart."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.contrast import one_word_apart, opposed
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.index import content_stems

_DENIES = re.compile(r"\b(?:not|no|never|without|cannot|neither)\b", re.IGNORECASE)
_MOST_SHARED = 0.45
_FEWEST = 2


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    if candidate.draft.origin not in ("definition", "gloss"):
        return
    said = [content_stems(option.said) for option in candidate.options]
    # What is said of all of them ("stage of weaving in which …") is their kind.
    common = frozenset.intersection(*said) if len(said) > _FEWEST else frozenset[str]()
    key = said[0] - common
    for option, stems in zip(candidate.distractors, said[1:], strict=True):
        least = min(len(key), len(stems - common))
        much = least and len(key & stems) > _MOST_SHARED * least
        if much and not _told_apart(candidate.draft.key.said, option.said):
            yield f"what is said of “{option.name}” shares much with what is said of the key"
            return


def _told_apart(one: str, other: str) -> bool:
    denied = bool(_DENIES.search(one)) != bool(_DENIES.search(other))
    return denied or opposed(one, other) or one_word_apart(one, other)


GATE = Gate("overlapping", "draft", _reasons)
