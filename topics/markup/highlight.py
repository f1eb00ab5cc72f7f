"""Marks a stretch of a passage in the HTML of its page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_PIECE = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:\"[^\"]*\"|[^\">])*)>|&[#\w]+;|.", re.DOTALL)
_VOID = frozenset({"br", "img", "input", "hr"})
# What stands inside a passage but is no part of its own text: other blocks, and references to footnotes.
_APART = frozenset(
    {"p", "ul", "ol", "dl", "table", "pre", "section", "blockquote", "details", "div", "hr"}
    | {"h2", "h3", "h4", "h5", "h6"}
)
_ALT = re.compile(r' alttext="([^"]*)"')
# Between the parts of a passage its plain text has what its HTML shows by layout.
_JOINS = {"td": " | ", "th": " | ", "dd": ": "}


@dataclass(slots=True)
class _Atom:
    """A piece of HTML and where its text lies in the passage: from `start`, `length` code points."""

    html: str
    start: int = 0
    length: int = 0


def mark_range(html: str, element_id: str, start: int, end: int) -> str:
    """The HTML with code points `start` to `end` of an element's plain text in `<mark>`.

    The plain text is what `Block.text` has: white space folded, other blocks inside left out, the
    cells of a row joined by " | ". A stretch across tags gets several marks. Unchanged when there is
    no such element or the range is empty or does not fit.
    """
    opening = re.search(rf'<[a-z][a-z0-9]*(?: [^<>]*)? id="{re.escape(element_id)}"[^>]*>', html)
    if not opening or not 0 <= start < end:
        return html
    atoms, total, stop = _Reader(html, opening.end()).read()
    if end > total:
        return html
    return html[: opening.end()] + "".join(_marked(atoms, start, end)) + html[stop:]


def _marked(atoms: list[_Atom], start: int, end: int) -> Iterator[str]:
    marking = False
    for atom in atoms:
        on = atom.length > 0 and atom.start < end and atom.start + atom.length > start
        if on != marking:
            yield "<mark>" if on else "</mark>"
            marking = on
        yield atom.html
    if marking:
        yield "</mark>"


class _Reader:
    """Reads the content of one element as atoms."""

    def __init__(self, html: str, begin: int) -> None:
        self._html = html
        self._pieces = _PIECE.finditer(html, begin)
        self._atoms: list[_Atom] = []
        self._position = 0
        self._part = 0
        self._spaced = True
        self._cells = 0

    def read(self) -> tuple[list[_Atom], int, int]:
        """The atoms, the length of the plain text, and where the element's end tag begins."""
        depth = 0
        for piece in self._pieces:
            source = piece.group()
            closes, tag, rest = piece.group(1, 2, 3)
            if tag is None:
                self._text(source, unescape(source))
                continue
            if closes:
                depth -= 1
                if depth < 0:
                    self._end_part()
                    return self._atoms, self._position, piece.start()
            elif tag not in _VOID:
                if not closes and self._skip(tag, rest, source):
                    continue
                depth += 1
            self._tag(tag, closes=bool(closes))
            self._atoms.append(_Atom(source))
        return self._atoms, 0, len(self._html)

    def _text(self, source: str, text: str) -> None:
        """One character, or a formula as one piece."""
        start = self._position
        for char in text:
            if not char.isspace():
                self._position += 1
                self._spaced = False
            elif not self._spaced:
                self._position += 1
                self._spaced = True
        self._atoms.append(_Atom(source, start, self._position - start))

    def _tag(self, tag: str, *, closes: bool) -> None:
        if tag == "br":
            self._text("", " ")
        elif tag in _JOINS and not closes:
            self._end_part()
            if self._cells or self._position:
                self._position += len(_JOINS[tag])
            self._cells += 1
            self._part = self._position

    def _end_part(self) -> None:
        """White space at the end of a cell, or of all, is no text."""
        if self._spaced and self._position > self._part:
            self._position -= 1
        self._spaced = True

    def _skip(self, tag: str, attributes: str, source: str) -> bool:
        """Takes an element as one atom, if it is none of the passage's own text; a formula as its source."""
        formula = _ALT.search(attributes) if tag == "math" else None
        if not formula and tag not in _APART and 'class="footnote-ref"' not in attributes:
            return False
        pieces, depth = [source], 1
        for piece in self._pieces:
            pieces.append(piece.group())
            if piece.group(2) == tag:
                depth += -1 if piece.group(1) else 1
                if depth == 0:
                    break
        if formula:
            self._text("".join(pieces), unescape(formula.group(1)))
        else:
            self._atoms.append(_Atom("".join(pieces)))
        return True
