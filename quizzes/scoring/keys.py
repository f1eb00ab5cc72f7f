"""Whether a question has the same right answers in another wording. A pure function of both."""

from collections.abc import Iterable


def same_keys(before: Iterable[str], after: Iterable[str]) -> bool:
    """Whether the same texts are keys before and after; case, spaces and punctuation do not count.

    A text that says the same in other words counts as another: to be asked once too often costs an author a
    click, and a key that changes unnoticed costs learners their marks.
    """
    return {_folded(text) for text in before} == {_folded(text) for text in after}


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold())) or text
