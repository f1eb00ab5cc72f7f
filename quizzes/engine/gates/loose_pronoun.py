"""A pronoun in the stem that may stand for something the stem does not name."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.language import is_plural, plain_words

_PRONOUN = re.compile(r"\b(?P<plural>they|them)\b|\b(?:this|also|too|again|here)\b", re.IGNORECASE)
_HARMLESS = re.compile(r"\bfits this description\b")


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    stem = _HARMLESS.sub("", candidate.draft.stem)
    for found in _PRONOUN.finditer(stem):
        before = plain_words(stem[: found.start()])
        # "requests as they come in": a plural noun before it is what it stands for.
        if not found.group("plural") or not any(is_plural(word) for word in before[2:]):
            yield f"“{found.group()}” in the stem may point elsewhere"
            return


GATE = Gate("loose_pronoun", "reject", _reasons)
