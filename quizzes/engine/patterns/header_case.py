"""A table's header inside a sentence: "Loom Type" is a loom type there, and an AWS Service an AWS service."""

from quizzes.engine.casing import Casing
from quizzes.engine.name_words import is_listed


def header_inside(header: str, casing: Casing) -> str:
    """The header without the capitals that are a title's: those of plain words."""
    first, *rest = casing.inside(header, common=True).split(" ")
    if rest and first.istitle() and all(word.istitle() for word in rest) and _is_plain(first, casing):
        first = first.lower()
    return " ".join([first, *(word.lower() if _is_plain(word, casing) else word for word in rest)])


def _is_plain(word: str, casing: Casing) -> bool:
    """Whether the notes write it small in mid-sentence, or it is an ordinary word that they have nowhere."""
    return word.istitle() and (casing.inside(word) != word or is_listed(word.lower()))
