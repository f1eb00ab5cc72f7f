"""One question of GIFT: its text around its answer, taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizzes.formats.gift.answers import choices_of, other_kind, remarks_of
from quizzes.formats.gift.escapes import show
from quizzes.formats.gift.texts import GiftText
from quizzes.formats.text import fold, has_image
from quizzes.formats.values import MOST_OPTIONS, Item, same_options

_EMBEDDED = re.compile(r"\{\d*:[A-Z_]+:")
_BLANK = "___"
_ONLY_CHOICE = "Lectern asks multiple choice only, so it was left out."


class LeftOut(ValueError):  # noqa: N818 - a verdict on the question, not a fault
    """It is no multiple-choice question (a warning), or broken (an error). The message says what to do."""

    def __init__(self, severity: Literal["error", "warning"], code: str, message: str) -> None:
        super().__init__(message)
        self.severity: Literal["error", "warning"] = severity
        self.code = code


@dataclass(frozen=True, slots=True)
class GiftSource:
    """A question as it is written, escaped signs hidden, and what its file says around it."""

    text: str
    line: int
    name: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    run_on: bool

    @property
    def braces(self) -> tuple[int, int]:
        """Where the answer opens and closes; -1 where it does not."""
        return self.text.find("{"), self.text.find("}")

    @property
    def stem(self) -> str:
        """The text without the answer; a blank stands for one in its midst."""
        opened, closed = self.braces
        before, after = self.text[:opened], self.text[closed + 1 :]
        return f"{before}{_BLANK}{after}" if after.strip() else before

    @property
    def answer(self) -> tuple[str, str]:
        """What stands in the braces, and the explanation at its end."""
        opened, closed = self.braces
        answer, _, explanation = self.text[opened + 1 : closed].partition("####")
        return answer.strip(), explanation


def name_of(source: str) -> tuple[str, str]:
    """The name between the double colons, and the rest."""
    if not source.startswith("::"):
        return "", source
    name, found, text = source[2:].partition("::")
    return (fold(show(name)), text) if found else ("", source[2:])


def question_of(source: GiftSource) -> Item:
    """The question, where it is one. Raises LeftOut."""
    _check_braces(source)
    answer, explanation = source.answer
    if kind := other_kind(answer):
        raise LeftOut("warning", "not-a-choice", f"{kind.capitalize()}; {_ONLY_CHOICE}")
    if answer.count("~") + answer.count("=") > MOST_OPTIONS:
        raise LeftOut("error", "choice", f"It has more than {MOST_OPTIONS} options. Divide it.")
    reads = GiftText.of(source.stem)
    item = Item(
        stem=reads.plain(source.stem),
        options=choices_of(answer, reads),
        feedback=reads.plain(explanation),
        name=source.name,
        category=source.category,
        tags=tuple(dict.fromkeys(fold(tag) for tag in source.tags)),
        line=source.line,
    )
    if wrong := _wrong(item):
        raise LeftOut("error", "choice", wrong)
    return item


def remarks_on(source: GiftSource) -> Iterator[tuple[str, str]]:
    """What was taken otherwise than it was written, each with its code."""
    if source.run_on:
        yield "blank-line", "No blank line stands before it; it was read as its own question."
    for said in remarks_of(source.answer[0], GiftText.of(source.stem)):
        yield "taken", said
    if has_image(show(source.text)):
        yield "image", "Its image cannot be brought in; see whether it can be asked without."


def _check_braces(source: GiftSource) -> None:
    opened, closed = source.braces
    if opened < 0 and closed < 0:
        raise LeftOut("warning", "not-a-choice", "A text without answers in braces; it was left out.")
    if _EMBEDDED.search(source.text):
        raise LeftOut("warning", "not-a-choice", f"A question with embedded answers; {_ONLY_CHOICE}")
    if opened < 0 or 0 <= closed < opened:
        wrong = r"Its } closes nothing. Put { before the first option, or write \} to mean the sign itself."
    elif closed < 0:
        wrong = r"Its { is not closed. Put } after the last option, or write \{ to mean the sign itself."
    elif source.text.count("{") > 1 or source.text.count("}") > 1:
        wrong = (
            "It has more than one answer in braces. Put a blank line between questions, and write "
            r"\{ and \} to mean the signs themselves."
        )
    else:
        return
    raise LeftOut("error", "braces", wrong)


def _wrong(item: Item) -> str:
    if not item.stem or item.stem == _BLANK:
        return "It has answers and no question. Write the question before the {."
    if len(item.options) < 2:
        return "It has fewer than two options. Write each with ~ or, the right one, with =."
    right = sum(option.correct for option in item.options)
    if not right:
        return "No option is marked as right. Put = before the right one instead of ~."
    if right == len(item.options):
        return "Every option is marked as right, so there is nothing to choose. Put ~ before the wrong ones."
    return same_options(option.text for option in item.options)
