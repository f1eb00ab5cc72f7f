"""Which options the cell of the key names: by letter, by number, or by their text."""

import re
from collections.abc import Sequence
from string import ascii_uppercase

from quizzes.formats.table.columns import option_number

_SEVERAL = re.compile(r"\s*[;|\n]\s*")
_PLACES = re.compile(r"(?:[a-z]|\d\d?)(?:\s*,\s*(?:[a-z]|\d\d?))+")
_PLACE = re.compile(r"(?:(?:option|answer|choice)\s+)?([a-z]|\d\d?)[.):]?")


class KeyUnclear(ValueError):  # noqa: N818 - a verdict on the cell, not a fault
    """The cell names no option, or one of two. The message says so to a person."""


def keys_of(cell: str, options: Sequence[str]) -> frozenset[int]:
    """The numbers (from 0) of the options that the cell names. Raises KeyUnclear."""
    texts = {text.casefold(): at for at, text in enumerate(options)}
    whole = cell.casefold()
    if whole in texts:
        return frozenset({_one(cell, texts, len(options))})
    split = re.split(r"\s*,\s*", cell) if _PLACES.fullmatch(whole) else _SEVERAL.split(cell)
    return frozenset(_one(part, texts, len(options)) for part in split if part)


def _one(part: str, texts: dict[str, int], count: int) -> int:
    by_text = texts.get(part.casefold())
    by_place = _place(part, count)
    if by_text is not None and by_place is not None and by_text != by_place:
        raise KeyUnclear(
            f"The key “{part}” is the text of one option and the place of another. Name the right one by its "
            "letter, as in B, or make the options differ from letters and numbers."
        )
    if by_text is None and by_place is None:
        last = ascii_uppercase[count - 1]
        raise KeyUnclear(
            f"The key “{part}” is none of the options. Write the right one’s letter (A to {last}), "
            "its number, or exactly its text."
        )
    return by_text if by_text is not None else by_place or 0


def _place(part: str, count: int) -> int | None:
    found = _PLACE.fullmatch(part.casefold())
    if not found:
        return None
    at = option_number(found.group(1))
    return at if 0 <= at < count else None
