"""Lines of plain text: how far each is indented, its marker, the blank lines before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

MarkerKind = Literal["", "bullet", "number", "roman", "letter"]

_MARKERS: tuple[tuple[MarkerKind, re.Pattern[str]], ...] = (
    ("bullet", re.compile(r"([•●◦▪■‣·○⁃➢✓*+\-–—])(?:\s+|(?<=[•●◦▪■‣])(?=\S))")),
    ("bullet", re.compile(r"(o)(?:\t|\s+(?=[A-Z“\"(]))")),
    ("number", re.compile(r"\(?(\d{1,3})[.)]\s+")),
    ("roman", re.compile(r"\(?([ivx]{1,5})\)\s+")),
    ("letter", re.compile(r"\(?([a-z])\)\s+")),
)
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank. `gap` counts the blank lines before it; `text` is without its marker."""

    number: int
    indent: int
    gap: int
    text: str
    kind: MarkerKind = ""
    glyph: str = ""
    value: int | None = None

    @property
    def shape(self) -> str:
        """What its siblings share: the glyph of a bullet, the kind of a number."""
        return self.glyph if self.kind == "bullet" else self.kind


def split_lines(text: str, first_line: int = 1) -> list[Line]:
    """The lines of a text that are not blank. The first has the number `first_line`."""
    lines: list[Line] = []
    gap = 0
    for number, source in enumerate(text.split("\n"), first_line):
        expanded = source.expandtabs(4)
        bare = expanded.strip()
        if not bare:
            gap += 1
            continue
        lines.append(_line(number, len(expanded) - len(expanded.lstrip()), gap, bare))
        gap = 0
    return lines


def _line(number: int, indent: int, gap: int, bare: str) -> Line:
    for kind, pattern in _MARKERS:
        match = pattern.match(bare)
        if match and bare[match.end() :]:
            glyph = match.group(1)
            return Line(number, indent, gap, bare[match.end() :], kind, glyph, _value(kind, glyph))
    return Line(number, indent, gap, bare)


def _value(kind: MarkerKind, glyph: str) -> int | None:
    if kind == "number":
        return int(glyph)
    if kind == "letter":
        return ord(glyph) - ord("a") + 1
    if kind == "roman":
        values = [_ROMAN[char] for char in glyph]
        return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    return None


@dataclass(frozen=True, slots=True)
class Habits:
    """What a text does all through: the width it is wrapped at (0: it is not), and whether gaps are wide."""

    width: int
    wide_gaps: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Habits":
        """The habits of a text."""
        longest = max((line.indent + len(line.text) for line in lines), default=0)
        gaps = [line.gap for line in lines if line.gap]
        wide = sum(gap > 1 for gap in gaps)
        return cls(longest if longest <= _WIDEST_WRAP else 0, wide > _OFTEN * len(gaps))

    def continues(self, before: Line, line: Line) -> bool:
        """Whether a line without marker or gap goes on with the sentence of the line before."""
        if not self.width:
            return False
        short = before.indent + len(before.text) < _SHORT * self.width
        ended = before.text[-1] in ".!?:;"
        return not (short and (ended or line.text[0].isupper()))


_WIDEST_WRAP = 120
_OFTEN = 0.15
_SHORT = 0.7
