"""A pronoun in the stem that may stand for something the stem does not name."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_PRONOUN = re.compile(r"\b(?:they|them|this|also|too|again|so|here|such)\b", re.IGNORECASE)
_HARMLESS = re.compile(r"\b(?:so that|so as|such as|this describe|these|ask them|of them)\b", re.IGNORECASE)


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    stem = _HARMLESS.sub("", candidate.draft.stem)
    if found := _PRONOUN.search(stem):
        yield f"“{found.group()}” in the stem may point elsewhere"


GATE = Gate("loose_pronoun", "draft", _reasons)
