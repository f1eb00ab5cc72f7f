"""Published only with evidence that every option is of the kind which the stem asks for."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import SAME_GLOSSARY
from quizzes.engine.gates.base import Gate


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    for option in candidate.distractors:
        if option.rank >= SAME_GLOSSARY:
            yield f"nothing in the notes says that “{option.name or option.text}” is of the key's kind"


GATE = Gate("of_one_kind", "draft", _reasons)
