"""A CSV text cut into rows: the separator is found out, a broken row costs itself alone."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SEPARATORS = ",;\t"
_NAMED = re.compile(r'"?sep=([,;\t|])"?')  # a first line that spreadsheets write for each other
_LINES_A_ROW = 500
_NEUTRALISED = ("'=", "'+", "'-", "'@", "'\t")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins in, and its cells; or why it could not be read."""

    line: int
    cells: tuple[str, ...] = ()
    wrong: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.wrong and not any(self.cells)


def rows_of(text: str) -> Iterator[Row]:
    """The rows of the text that are not empty, cells without white space around them."""
    lines = text.split("\n")
    named = _NAMED.fullmatch(lines[0].strip())
    separator = named.group(1) if named else _separator(lines)
    at = 1 if named else 0
    while at < len(lines):
        if not lines[at]:
            at += 1
            continue
        row, at = _row(lines, at, separator)
        if not row.is_empty:
            yield row


def _separator(lines: Sequence[str]) -> str:
    """What stands most often between the cells of the first row, outside of quotes."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    counts = {sign: len(_row(lines, first, sign)[0].cells) for sign in _SEPARATORS}
    return max(_SEPARATORS, key=lambda sign: counts[sign])


def _row(lines: Sequence[str], at: int, separator: str) -> tuple[Row, int]:
    """The row that begins in line `at`, and where the next one does."""
    upto = min(len(lines), at + _LINES_A_ROW)
    reader = csv.reader(
        (lines[number] + "\n" for number in range(at, upto)), delimiter=separator, strict=True
    )
    try:
        cells = next(reader)
    except csv.Error as error:
        return Row(at + 1, wrong=_why(str(error))), at + 1
    return Row(at + 1, tuple(_cell(cell) for cell in cells)), at + max(reader.line_num, 1)


def _cell(source: str) -> str:
    """What the cell says. Portals write an apostrophe before what a spreadsheet would take for a formula."""
    cell = source.strip()
    return cell[1:] if cell.startswith(_NEUTRALISED) else cell


def _why(said: str) -> str:
    if "unexpected end" in said:
        return 'A " opens a cell and none closes it. Close it, or write "" where the sign itself is meant.'
    if "expected after" in said:
        return 'A " ends a cell and the cell goes on. Write "" where the sign itself is meant.'
    return "This row cannot be read: one of its cells is too long, or it holds signs that no table has."
