"""CSV to questions. A row that is wrong is left out, with its line and what to do."""

import re
from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from quizzes.formats.table.columns import Columns, columns_of
from quizzes.formats.table.keys import KeyUnclear, keys_of
from quizzes.formats.table.rows import Row, rows_of
from quizzes.formats.text import fold
from quizzes.formats.values import MOST_OPTIONS, Item, Option, QuestionFile, same_options
from topics.markup.document import Finding

_IN_ONE_CELL = (re.compile(r"[|\n]"), re.compile(r";"))
_TAGS = re.compile(r"[;,|\n]")
_LEVELS = re.compile(r"[/\n]")
_NEEDS = (
    "A table of questions names its columns in the first row: stem, option a, option b, … and key; "
    "also why a, why b, …, explanation, category and tags."
)
_FLASHCARDS = (
    "These look like flashcards: a front and a back, and no options to choose from. Lectern asks multiple "
    "choice, so none was taken. Add the back sides to your notes, or give each card options. " + _NEEDS
)
_FRONT_AND_BACK = 2


def read_table(text: str, path: str = "") -> QuestionFile:
    """The questions of a CSV text. Never raises, whatever the text holds."""
    rows = rows_of(text)
    first = next(rows, None)
    if first is None:
        return QuestionFile(
            findings=(Finding(path, 0, "error", "empty", "The file is empty."),), format="csv"
        )
    columns = columns_of(first.cells)
    if columns.missing:
        return QuestionFile(findings=(_no_columns(first, columns, path),), format="csv")
    findings = list(_of_header(first, columns, path))
    items: list[Item] = []
    for row in rows:
        try:
            items.append(_item(row, columns))
        except _RowWrong as wrong:
            findings.append(Finding(path, row.line, "error", "row", str(wrong)))
    return QuestionFile(tuple(items), tuple(findings), "csv")


def _no_columns(first: Row, columns: Columns, path: str) -> Finding:
    if first.wrong:
        message = first.wrong
    elif not columns.single and not columns.options and columns.width == _FRONT_AND_BACK:
        message = _FLASHCARDS
    elif not columns.single:
        message = f"The first row names no column that Lectern knows. {_NEEDS}"
    else:
        message = f"These columns are missing: {', '.join(columns.missing)}. {_NEEDS}"
    return Finding(path, first.line, "error", "columns", message)


def _of_header(first: Row, columns: Columns, path: str) -> Iterator[Finding]:
    for name in columns.twice:
        yield Finding(path, first.line, "warning", "columns", f"A second column “{name}” is not used.")
    for name in columns.unknown:
        yield Finding(path, first.line, "info", "columns", f"The column “{name}” is not used.")


class _RowWrong(ValueError):  # noqa: N818 - a verdict on the row, not a fault
    """The row is no question. The message says why, and what to do."""


def _item(row: Row, columns: Columns) -> Item:
    if row.wrong:
        raise _RowWrong(row.wrong)
    if any(row.cells[columns.width :]):
        raise _RowWrong(
            f"It has {len(row.cells)} cells and the first row {columns.width}. Put quotes around a cell that "
            "holds the sign that parts the cells."
        )
    stem = _cell(row, columns.single["stem"])
    if not stem:
        raise _RowWrong("It has no question. Write it into the column of the stem.")
    texts, whys = _options(row, columns)
    if len(texts) < 2:
        raise _RowWrong("It has fewer than two options. A question needs a right one and a wrong one.")
    if len(texts) > MOST_OPTIONS:
        raise _RowWrong(f"It has more than {MOST_OPTIONS} options. Divide it.")
    if twice := same_options(texts):
        raise _RowWrong(twice)
    right = _right(_raw(row, columns.single["key"]), texts)
    return Item(
        stem=stem,
        options=tuple(
            Option(text, at in right, why) for at, (text, why) in enumerate(zip(texts, whys, strict=True))
        ),
        feedback=_named(row, columns, "explanation"),
        name=_named(row, columns, "name"),
        category=_parts(row, columns, "category", _LEVELS),
        tags=_parts(row, columns, "tags", _TAGS),
        line=row.line,
    )


def _options(row: Row, columns: Columns) -> tuple[list[str], list[str]]:
    """The options with their whys: of their own columns, or all of one cell."""
    placed = sorted(columns.options)
    if "options" in columns.single and not any(_cell(row, columns.options[at]) for at in placed):
        cell = _raw(row, columns.single["options"])
        parts = next((split for sign in _IN_ONE_CELL if len(split := sign.split(cell)) > 1), [cell])
        texts = [fold(part) for part in parts if part.strip()]
        return texts, [_why(row, columns, at) for at in range(len(texts))]
    given = [at for at in placed if _cell(row, columns.options[at])]
    if given != placed[: len(given)]:
        gap = next(at for at, expected in zip(placed, [*given, -1], strict=False) if at != expected)
        raise _RowWrong(
            f"Option {ascii_uppercase[gap % 26]} is empty and a later one is not, so the key could be "
            "misread. Fill the options from the first one on."
        )
    return [_cell(row, columns.options[at]) for at in given], [_why(row, columns, at) for at in given]


def _right(key: str, texts: Sequence[str]) -> frozenset[int]:
    if not key:
        raise _RowWrong("It has no key. Write the right option’s letter, its number, or its text.")
    try:
        right = keys_of(fold(key), texts)
    except KeyUnclear as unclear:
        raise _RowWrong(str(unclear)) from unclear
    if len(right) == len(texts):
        raise _RowWrong("Every option is right, so there is nothing to choose. Name the right ones alone.")
    return right


def _raw(row: Row, at: int) -> str:
    return row.cells[at] if at < len(row.cells) else ""


def _cell(row: Row, at: int) -> str:
    return fold(_raw(row, at))


def _named(row: Row, columns: Columns, name: str) -> str:
    return _cell(row, columns.single[name]) if name in columns.single else ""


def _why(row: Row, columns: Columns, at: int) -> str:
    return _cell(row, columns.whys[at]) if at in columns.whys else ""


def _parts(row: Row, columns: Columns, name: str, between: re.Pattern[str]) -> tuple[str, ...]:
    cell = _raw(row, columns.single[name]) if name in columns.single else ""
    return tuple(dict.fromkeys(fold(part) for part in between.split(cell) if part.strip()))
