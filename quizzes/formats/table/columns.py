"""What the columns of a table hold, by the names in its first row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase

from quizzes.formats.table.rows import Row, rows_of

_SINGLE = {
    "stem": "stem", "question": "stem", "question text": "stem", "question stem": "stem",
    "key": "key", "answer": "key", "correct": "key", "correct answer": "key", "correct answers": "key",
    "correct option": "key", "right answer": "key",
    "options": "options", "choices": "options",
    "explanation": "explanation", "feedback": "explanation", "general feedback": "explanation",
    "rationale": "explanation",
    "tags": "tags", "tag": "tags",
    "category": "category", "topic": "category",
    "name": "name", "title": "name", "id": "name",
}  # fmt: skip
_LETTERED = re.compile(
    r"(?:(?P<why>why|feedback|feedback for|reason|explanation)|option|choice|answer)? ?(?P<at>[a-z]|\d\d?)"
)


@dataclass(slots=True)
class Columns:
    """Which column (from 0) holds what. `options` and `whys` by the number of the option, from 0."""

    single: dict[str, int] = field(default_factory=dict)
    options: dict[int, int] = field(default_factory=dict)
    whys: dict[int, int] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    width: int = 0

    @property
    def missing(self) -> list[str]:
        """What a table of questions needs and this one has no column for."""
        wanted = [name for name in ("stem", "key") if name not in self.single]
        has_options = "options" in self.single or len(self.options) > 1
        return wanted if has_options else [*wanted, "option a, option b, …"]


def columns_of(header: Sequence[str]) -> Columns:
    """The columns that the first row names."""
    found = Columns(width=len(header))
    for at, cell in enumerate(header):
        name = re.sub(r"[\s_\-]+", " ", cell).strip(" :?*.)").casefold()
        if not name:
            continue
        if name in _SINGLE:
            is_new = found.single.setdefault(_SINGLE[name], at) == at
        elif lettered := _LETTERED.fullmatch(name):
            place = found.whys if lettered["why"] else found.options
            is_new = place.setdefault(option_number(lettered["at"]), at) == at
        else:
            found.unknown.append(cell)
            continue
        if not is_new:
            found.twice.append(cell)
    return found


def has_question_columns(text: str) -> bool:
    """Whether the first row names a question, and its options or its key."""
    first = next(rows_of(text), Row(1))
    columns = columns_of(first.cells)
    return "stem" in columns.single and len(columns.missing) < 2


def option_number(letter: str) -> int:
    """The number of an option, from 0, by its letter or its number from 1."""
    return int(letter) - 1 if letter.isdecimal() else ascii_lowercase.index(letter)
