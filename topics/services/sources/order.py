"""The order in which people expect files: numbers by value, a folder's own files before its subfolders."""

import re

_NUMBER = re.compile(r"(\d+)")
_FIRST = {"index", "readme", "_index"}

NaturalKey = tuple[tuple[int, int, tuple[tuple[int, int, str], ...]], ...]


def natural_key(path: str, order: int | None = None) -> NaturalKey:
    """A key that sorts `2-b.md` before `10-a.md`, and `README.md` before its neighbours.

    `order` is what the file itself says of its place: files that say it come before those that do not.
    """
    *folders, name = path.split("/")
    stem = name.rsplit(".", 1)[0].casefold()
    if order is not None:
        own = (0, 1, ((0, order, ""), *_pieces(name)))
    else:
        own = (0, 0 if stem in _FIRST else 2, _pieces(name))
    return (*((1, 1, _pieces(folder)) for folder in folders), own)


def _pieces(text: str) -> tuple[tuple[int, int, str], ...]:
    # Numbers sort before words; the text itself decides between 1 and 01.
    return tuple(
        (0, int(piece), piece) if piece.isdecimal() and len(piece) < 19 else (1, 0, piece.casefold())
        for piece in _NUMBER.split(text)
        if piece
    )
