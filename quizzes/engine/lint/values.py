"""What the lint reads and what it says: plain values, for generated, imported and hand-written questions."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from quizzes.engine.values import GeneratedQuestion

Severity = Literal["flaw", "hint"]


class HasOptions(Protocol):
    """An option: its text, and whether it is a key."""

    @property
    def text(self) -> str: ...
    @property
    def key(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class LintItem:
    """One question as the lint reads it.

    `quote` is the sentence it rests on, `context` the headings above it, `passage` the whole text that the
    quote was cut from; each may be empty where it is not known, and what needs it is not checked then.
    `ref` is whatever the caller knows the question by.
    """

    stem: str
    options: Sequence[HasOptions]
    quote: str = ""
    context: str = ""
    passage: str = ""
    ref: str = ""

    @property
    def keys(self) -> list[str]:
        """The texts of the keys."""
        return [option.text for option in self.options if option.key]

    @property
    def distractors(self) -> list[str]:
        """The texts of the other options."""
        return [option.text for option in self.options if not option.key]

    @property
    def texts(self) -> list[str]:
        """The texts of all options, in order."""
        return [option.text for option in self.options]


@dataclass(frozen=True, slots=True)
class Flaw:
    """What one check says: its name, how grave it is, why, and of which question (none: of the bank).

    A *flaw* fails a build; a *hint* is worth a look and may be right as it is.
    """

    check: str
    severity: Severity
    reason: str
    stem: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A named check of one question. `reasons` yields what is wrong, in words for its author."""

    name: str
    severity: Severity
    reasons: Callable[[LintItem], Iterator[str]]


def item_of(question: GeneratedQuestion, passage: str = "") -> LintItem:
    """A generated question as the lint reads it. A question that cites but itself rests on no quote."""
    evidence = question.evidence
    context = " ".join((evidence.source, *evidence.section))
    quote = "" if evidence.basis == "question" else evidence.quote
    return LintItem(question.stem, question.options, quote, context, passage, question.fingerprint)
