"""Reads one file of questions, in whatever format it is."""

import re
from collections.abc import Iterable
from posixpath import splitext

from quizzes.formats.gift import looks_like_gift, read_gift
from quizzes.formats.table import has_question_columns, read_table
from quizzes.formats.values import Format, Item, QuestionFile
from topics.markup.decoding import NotText, decode
from topics.markup.document import Finding
from topics.markup.keys import normalise

SUFFIXES = frozenset({".gift", ".csv", ".tsv"})
_BY_SUFFIX: dict[str, Format] = {".gift": "gift", ".csv": "csv", ".tsv": "csv"}
_LOOKED_AT = 200_000  # characters: what a file begins with tells its format
_XML = re.compile(r"\s*<(?:\?xml|!DOCTYPE|html|quiz|questestinterop|assessment)\b", re.IGNORECASE)


def read_questions(path: str, data: bytes) -> QuestionFile:
    """Reads a file of questions. Never raises for what a file contains.

    The format is found in the content; only where that could be either, the suffix of `path` decides.
    """
    try:
        text, encoding = decode(data)
    except NotText as error:
        return _refused(path, "not-text", str(error))
    if not text.strip():
        return _refused(path, "empty", "There are no questions in it: it is empty.")
    form = None if _XML.match(text) else _format(path, text)
    if form is None:
        return _refused(path, "format", _unknown(text))
    found = read_gift(text, path) if form == "gift" else read_table(text, path)
    told = [] if encoding == "utf-8" else [Finding(path, 0, "info", "encoding", f"Read as {encoding}.")]
    items, twice = _each_once(path, found.items)
    findings = sorted((*told, *found.findings, *twice), key=lambda one: one.line)
    return QuestionFile(items, tuple(findings), found.format)


def _each_once(path: str, items: Iterable[Item]) -> tuple[tuple[Item, ...], list[Finding]]:
    """The items without those that ask the same with the same answer again."""
    first: dict[tuple[str, ...], Item] = {}
    twice: list[Finding] = []
    for item in items:
        right = sorted(normalise(option.text).casefold() for option in item.options if option.correct)
        before = first.setdefault((normalise(item.stem).casefold(), *right), item)
        if before is not item:
            message = f"The same question, with the same answer, as in line {before.line}; it was left out."
            twice.append(Finding(path, item.line, "warning", "twice", message))
    return tuple(first.values()), twice


def _format(path: str, text: str) -> Format | None:
    start = text[:_LOOKED_AT]
    if has_question_columns(start):
        return "csv"
    suffix = splitext(path)[1].lower()
    if suffix not in _BY_SUFFIX and looks_like_gift(start):
        return "gift"
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    return "csv" if _is_table(start) else None


def _is_table(start: str) -> bool:
    """Whether every line is parted by the same sign: flashcards and the like, of which more can be said."""
    lines = [line for line in start.split("\n")[:20] if line.strip()]
    return len(lines) > 1 and any(all(sign in line for line in lines) for sign in ",;\t")


def _unknown(text: str) -> str:
    if _XML.match(text):
        return (
            "This is XML or HTML. Export the questions as GIFT, which Moodle and others can, and bring that."
        )
    return (
        "These are neither GIFT nor CSV. GIFT has the answers of each question in braces; CSV names its "
        "columns in the first row: stem, option a, option b, … and key."
    )


def _refused(path: str, code: str, message: str) -> QuestionFile:
    return QuestionFile(findings=(Finding(path, 0, "error", code, message),))
