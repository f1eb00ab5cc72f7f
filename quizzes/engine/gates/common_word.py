"""A single everyday word in lower case is no term to ask for."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.lexicon import COMMON_WORDS


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    for option in candidate.options:
        word = "" if option.code else option.name
        common = word.removesuffix("s") if word.removesuffix("s").lower() in COMMON_WORDS else word
        if common.lower() in COMMON_WORDS and (common == common.lower() or common.istitle()):
            yield f"“{word}” is an everyday word"


GATE = Gate("common_word", "draft", _reasons)
