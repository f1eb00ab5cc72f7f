"""Published only with evidence that every option is of the kind which the stem asks for, and another."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import SAME_GLOSSARY
from quizzes.engine.gates.base import Gate


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    for option in candidate.distractors:
        if option.rank >= SAME_GLOSSARY:
            name = option.name or option.text
            yield f"the notes do not show that “{name}” is of the key's kind, and not the key"


GATE = Gate("of_one_kind", "draft", _reasons)
