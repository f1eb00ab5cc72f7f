"""Quantity: the sentence itself, with "how many seconds" where its number stands."""

import re
from collections.abc import Iterator

from quizzes.engine import fingerprint
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors import number_options
from quizzes.engine.language import is_plural
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.quantities import LABELS
from quizzes.engine.statements.values import Quantity, Statement

_MOST_WORDS = 26
_OTHER_NUMBER = re.compile(r"(?<![\w.-])\d[\d,.]*(?![\w-])")
_WRITTEN_OUT = {"ms": "milliseconds"}


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Quantity):
        return
    quote = statement.source.quote
    before, after = quote[: statement.at], quote[statement.until :]
    asked = f"{before}{_asking(statement.unit, at_start=not before.strip())}{after}"
    digest = fingerprint.number(statement.source.content_key, quote)
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(without_full_stop(asked) + "?"),
        key=_option(statement, statement.number, quote),
        pool=tuple(
            _option(statement, other, f"The notes say {statement.number}{_spaced(statement.unit)}: {quote}")
            for other in number_options(statement.number, statement.unit, digest)
        ),
        source=statement.source, whole=without_full_stop(quote), kin="",
        defining=True, ordered=True, origin="quantity", doubts=_doubts(statement, corpus),
    )  # fmt: skip


def _asking(unit: str, *, at_start: bool) -> str:
    how = "what percentage" if unit in ("%", "percent") else f"which {unit}" if unit in LABELS else ""
    how = how or f"how many {_WRITTEN_OUT.get(unit) or _plural(unit)}"
    return how[:1].upper() + how[1:] if at_start else how


def _plural(unit: str) -> str:
    if is_plural(unit) or unit.isupper() or unit[1:] != unit[1:].lower() or unit == "ms":
        return unit
    return unit + "s"


def _spaced(unit: str) -> str:
    return "" if unit in LABELS else f" {unit}"


def _option(statement: Quantity, number: str, why: str) -> Proposal:
    text = f"{number} %" if statement.unit in ("%", "percent") else number
    return Proposal(text=text, why=why, name="", marked=True)


def _doubts(statement: Quantity, corpus: Corpus) -> tuple[str, ...]:
    doubts = []
    quote = statement.source.quote
    if len(quote.split()) > _MOST_WORDS:
        doubts.append("the sentence is long for a question about its number")
    if _OTHER_NUMBER.search(f"{quote[: statement.at]} {quote[statement.until :]}"):
        doubts.append("the sentence has another number beside the one it asks for")
    if not corpus.starts_with_term(quote):
        doubts.append("the sentence may not say what the number belongs to")
    return tuple(doubts)


PATTERN = Pattern("quantity", _draft)
