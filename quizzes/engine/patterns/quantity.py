"""Quantity: "How many …?" of a sentence with one number."""

import re
from collections.abc import Iterator

from quizzes.engine import fingerprint
from quizzes.engine.asking import fronted
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors import number_options
from quizzes.engine.language import is_plural, lower_first, singular, upper_first
from quizzes.engine.lexicon import word_set
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy, without_references
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.measures import LABELS
from quizzes.engine.statements.values import Quantity, Statement
from topics.markup.words import stems

_MOST_WORDS = 26
_WRITTEN_OUT = {"ms": "milliseconds"}
_INTEGRAL = re.compile(r"(?:with|between|from)\b", re.IGNORECASE)
_HANGS = re.compile(r"[,;]|\b(?:that|which|who|where|when|while|because|and|but|or|if)\b")
_OF = re.compile(r"\sof(?:\s(?!in\b|for\b|on\b|at\b|that\b|to\b|within\b|between\b|which\b|with\b)\S+){1,4}")
_POINTER = re.compile(
    r",?\s(?:as\s)?(?:described|shown|listed|given|defined|explained|seen)\sin\s(?:the\s)?"
    r"(?:table|figure|chapter|section|list)\b.*$",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\b(?:it|its|they|them|their|this|these)\b", re.IGNORECASE)
_COUNTED_BY_AUTHORS = word_set(
    """rule module argument lesson topic exercise principle tip step scenario statement concept method
    approach use goal option thing idea"""
)
_THERE = "There "
_FRONTED = re.compile(r"(?:.+: )?(?:to|for|of|into|by|with|from|on|in) ", re.IGNORECASE)
_FROM_THERE_UP = re.compile(r"\bat least how many\b", re.IGNORECASE)
_MOST_WORDS_WITHOUT_PLACE = 6


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Quantity):
        return
    quote = statement.source.quote
    asked, first = _asked(statement, corpus)
    asked = _POINTER.sub("", asked)
    digest = fingerprint.number(statement.source.content_key, quote)
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(_under(statement.above, asked, first=first) + "?"),
        key=_option(statement, statement.number, quote),
        pool=tuple(
            _option(statement, other, f"The notes say {statement.number}{_spaced(statement.unit)}: {quote}")
            for other in number_options(statement.number, statement.unit, digest)
        ),
        source=statement.source, whole=without_full_stop(quote).removeprefix(_THERE), kin="",
        defining=True, ordered=True, origin="quantity", doubts=_doubts(statement, corpus, asked, first=first),
    )  # fmt: skip


def _under(above: str, asked: str, *, first: bool) -> str:
    """The question with the thing that it is about named before it: "Lambda: how many …"."""
    if not above or stems(above)[0] in stems(asked):
        return asked
    return f"{upper_first(above)}: {lower_first(asked) if first else asked}"


def _asked(statement: Quantity, corpus: Corpus) -> tuple[str, bool]:
    """The question, and whether the number is asked for first."""
    quote = without_references(without_full_stop(statement.source.quote))
    before, introduction = quote[: statement.introduced], quote[statement.introduced : statement.at]
    # What is counted is often listed after a colon, and would be counted there.
    after = quote[statement.until :].split(":")[0]
    how = _asking(statement.unit)
    if before.startswith(_THERE):
        of = found.group() if (found := _OF.match(after)) else ""
        verb = before.removeprefix(_THERE).strip()
        return f"{upper_first(introduction + how)}{of} {verb} there{after[len(of) :]}", True
    if not _INTEGRAL.match(introduction) and (question := _one_clause(before, corpus)):
        return f"{upper_first(introduction + how)} {question}{after}", True
    return f"{before}{introduction}{how}{after}", False


def _one_clause(before: str, corpus: Corpus) -> str:
    """The words before the number with their verb first, if they are one clause and nothing hangs on it."""
    question = fronted(before, corpus.casing)
    return "" if _HANGS.search(question) else question


def _asking(unit: str) -> str:
    if unit in ("%", "percent"):
        return "what percentage"
    return f"which {unit}" if unit in LABELS else f"how many {_WRITTEN_OUT.get(unit) or _plural(unit)}"


def _plural(unit: str) -> str:
    if is_plural(unit) or unit.isupper() or unit[1:] != unit[1:].lower() or unit == "people":
        return unit
    return unit + "s"


def _spaced(unit: str) -> str:
    return "" if unit in LABELS else f" {unit}"


def _option(statement: Quantity, number: str, why: str) -> Proposal:
    text = f"{number} %" if statement.unit in ("%", "percent") else upper_first(number)
    return Proposal(text=text, why=why, name="", marked=True)


def _doubts(statement: Quantity, corpus: Corpus, asked: str, *, first: bool) -> tuple[str, ...]:
    doubts = [] if first else ["the number is asked for in the middle of the sentence as it stands"]
    quote = statement.source.quote
    if singular(statement.unit.rsplit(maxsplit=1)[-1].lower()) in _COUNTED_BY_AUTHORS:
        doubts.append(f"the number of {statement.unit} may be this author's own count")
    if stems(statement.above)[-1:] and stems(statement.above)[-1] in stems(asked):
        doubts.append(f"“{statement.above}” is named twice: word the question anew")
    if _LOOSE.search(asked):
        doubts.append("“it” or “they” stands for something that the question does not name")
    if first and _FRONTED.match(asked):
        doubts.append("the question begins with a preposition: word it anew")
    if _FROM_THERE_UP.search(asked):
        doubts.append("“at least” lets greater numbers be right, too")
    if (
        asked.endswith("are there")
        and not statement.above
        and len(asked.split()) <= _MOST_WORDS_WITHOUT_PLACE
    ):
        doubts.append("the question does not say where there are so many")
    if len(quote.split()) > _MOST_WORDS:
        doubts.append("the sentence is long for a question about its number")
    if not statement.source.section and not corpus.starts_with_term(quote):
        doubts.append("the sentence may not say what the number belongs to")
    return tuple(doubts)


PATTERN = Pattern("quantity", _draft)
