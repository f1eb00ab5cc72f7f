"""Snippets: the stretch of a text around what was searched for, in marked and plain pieces."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from topics.markup.words import stems
from topics.services.search_entries import index_token

_LENGTH = 220  # code points
_BEFORE = 60
_WORD = re.compile(r"\.?\w+(?:['’.,‑-]\w+)*[+#]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and whether it is a word that was searched for."""

    text: str
    hit: bool


def snippet(text: str, wanted: Collection[str], beginnings: tuple[str, ...]) -> tuple[Piece, ...]:
    """About 220 characters of the text around the first word that was searched for.

    `wanted` are index tokens, `beginnings` those of the last word. What is left out is an ellipsis.
    """
    hits = [found.span() for found in _WORD.finditer(text) if _is_wanted(found[0], wanted, beginnings)]
    start, end = _window(text, hits[0][0] if hits else 0)
    pieces = [Piece("… ", hit=False)] if start else []
    at = start
    for first, last in hits:
        if start <= first and last <= end:
            pieces += [Piece(text[at:first], hit=False), Piece(text[first:last], hit=True)]
            at = last
    pieces.append(Piece(text[at:end] + (" …" if end < len(text) else ""), hit=False))
    return tuple(piece for piece in pieces if piece.text)


def _is_wanted(word: str, wanted: Collection[str], beginnings: tuple[str, ...]) -> bool:
    tokens = [index_token(stem) for stem in stems(word)]
    return any(token in wanted or token.startswith(beginnings) for token in tokens if token)


def _window(text: str, hit: int) -> tuple[int, int]:
    """Where to cut, at blanks, so that the hit stands near the beginning."""
    start = max(0, hit - _BEFORE)
    if start:
        blank = text.find(" ", start, hit)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        blank = text.rfind(" ", hit, end)
        end = blank if blank > hit else end
    return start, end
