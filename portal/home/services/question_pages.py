"""Files of questions as pages of a notebook."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizzes.formats import Item, as_page, read_questions
from topics.markup.document import Finding
from topics.models import Notebook, Topic
from topics.services.importing import ImportRefused

FOLDER = "Imported questions"
_PASTED = "Pasted questions"
_LONGEST = 120
_FINDINGS = 200
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


class QuestionsRefused(ImportRefused):
    """Nothing of the file can be asked; `findings` say why."""

    def __init__(self, message: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.findings = findings


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A page to be: its path in the notebook, its Markdown, and what is to be said of the file.

    `tags` are those that the file gives a question, by its stem.
    """

    path: str
    text: str
    findings: tuple[Finding, ...]
    tags: Mapping[str, tuple[str, ...]]


def question_page(name: str, data: bytes) -> QuestionPage:
    """The page that a file of questions becomes. Raises QuestionsRefused when nothing of it can be asked."""
    found = read_questions(name, data)
    findings = _first(name, found.findings)
    if not found.items:
        raise QuestionsRefused(_nothing(name, found.findings), findings)
    title = f"Imported questions: {name}"
    return QuestionPage(_path(name), as_page(title, found.items), findings, _tags(found.items))


def file_name(given: str) -> str:
    """What a file of questions is called: its name without folders, of a length that can be kept."""
    return _CONTROLS.sub("", given).replace("\\", "/").rsplit("/", 1)[-1].strip(" .")[-_LONGEST:]


def pasted_name(notebook: Notebook) -> str:
    """A name for pasted questions that no page of the notebook has yet."""
    taken = set(Topic.objects.current().filter(notebook=notebook).values_list("path", flat=True))
    number = 1
    while _path(name := f"{_PASTED} {number}") in taken:
        number += 1
    return name


def _path(name: str) -> str:
    return f"{FOLDER}/{name}.md"


def _tags(items: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    return {item.stem: item.tags for item in items if item.tags}


def _first(name: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    if len(findings) <= _FINDINGS:
        return findings
    more = f"{len(findings) - _FINDINGS:,} more findings are not listed. Put right what is, and import again."
    return (*findings[:_FINDINGS], Finding(name, 0, "info", "more", more))


def _nothing(name: str, findings: tuple[Finding, ...]) -> str:
    if len(findings) == 1:
        line = f", line {findings[0].line}" if findings[0].line else ""
        return f"{name}{line}: {findings[0].message}"
    return f"None of what {name} holds can be asked as multiple choice."
