"""What a file of questions holds, whatever its format. All immutable, all plain data."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from topics.markup.document import Finding
from topics.markup.keys import normalise

MOST_OPTIONS = 9
"""Of one question: each is called by a letter and by a digit."""

Format = Literal["gift", "csv"]


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a question: its text, whether it is right, and why."""

    text: str
    correct: bool = False
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One multiple-choice question in plain text, white space folded; it has a right option and a wrong one.

    `feedback` explains the whole question, `category` is its place from the outside in, `line` (1-based) is
    where it begins in its file.
    """

    stem: str
    options: tuple[Option, ...]
    feedback: str = ""
    name: str = ""
    category: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class QuestionFile:
    """What came of a file: its questions in order, and what is to be said of it, line by line.

    A finding of severity "error" says what was left out, "warning" what was taken otherwise than it was
    written, "info" what is worth knowing. `format` is none where the file is in no format that is read.
    """

    items: tuple[Item, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    format: Format | None = None


def same_options(texts: Iterable[str]) -> str:
    """What to do about two options that say the same; empty where none do."""
    times = Counter(normalise(text).casefold() for text in texts)
    twice = next((text for text, count in times.items() if count > 1), "")
    return f"Two of its options are the same (“{twice}”). Change one or take it out." if twice else ""
