"""A single everyday word in lower case is no term to ask for, unless a glossary says that it is one."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.lexicon import COMMON_WORDS


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:
    if all(_is_in_a_glossary(option.name, corpus) for option in candidate.options):
        return
    for option in candidate.options:
        word = "" if option.code else option.name
        common = word.removesuffix("s") if word.removesuffix("s").lower() in COMMON_WORDS else word
        if common.lower() in COMMON_WORDS and (common == common.lower() or common.istitle()):
            yield f"“{word}” is an everyday word"


def _is_in_a_glossary(name: str, corpus: Corpus) -> bool:
    """Whether the author says of an everyday word what it means as a term."""
    known = corpus.description_of(name) if name else None
    return known is not None and known.glossary


GATE = Gate("common_word", "draft", _reasons)
