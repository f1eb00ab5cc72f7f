"""Year: "In which year …?" of a dated event, among the years of others."""

from collections.abc import Iterator

from quizzes.engine import fingerprint
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.years import year_options
from quizzes.engine.language import is_plural, lower_first, upper_first
from quizzes.engine.lexicon import DETERMINERS, PREPOSITIONS, word_set
from quizzes.engine.pasts import base_of_past
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.statements.values import Dating, Statement

_INVERTS = word_set("was were is are had has have did could would")
_ENDS_SUBJECT = word_set("that which who whom whose when where while because if as")
_MOST_SUBJECT = 12
_ECHO = "the year is asked for at the end of the sentence as it stands"


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Dating):
        return
    quote = statement.source.quote
    digest = fingerprint.number(statement.source.content_key, quote)
    others = corpus.years_on(statement.source.path)
    options = year_options(int(statement.year), others, max(others, default=0), digest)
    stem = _asked(statement.clause, corpus)
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(stem or f"{upper_first(statement.clause)} in which year?"),
        key=Proposal(text=statement.year, why=quote, name="", marked=True),
        pool=tuple(
            Proposal(text=year, why=f"It was in {statement.year}: {quote}", name="", marked=True)
            for year in options
        ),
        source=statement.source, whole=statement.clause, kin="year", defining=True, ordered=True,
        origin="event", doubts=() if stem else (_ECHO,),
    )  # fmt: skip


def _asked(clause: str, corpus: Corpus) -> str:
    """The question with its verb before its subject; empty where the verb of the clause is not certain."""
    words = clause.split()
    found = [at for at, word in enumerate(words[:_MOST_SUBJECT]) if at and _is_verb(words, at)]
    if not found or any(word.lower() in _ENDS_SUBJECT for word in words[: found[0]]):
        return ""
    at = found[0]
    subject, rest = corpus.casing.inside(" ".join(words[:at])), " ".join(words[at + 1 :])
    if not _is_whole(subject):
        return ""
    if words[at] in _INVERTS:
        return f"In which year {words[at]} {subject} {rest}?"
    # A second past form may be the true verb: "the scientists based in Paris discovered …".
    if rest.startswith("by ") or any(base_of_past(word) for word in words[at + 1 : at + 6]):
        return ""
    return f"In which year did {subject} {base_of_past(words[at])} {rest}?"


def _is_whole(subject: str) -> bool:
    """Whether a subject stands as a noun phrase: a name, a plural, or with its article."""
    first, last = subject.split(" ", 1)[0], subject.rsplit(" ", 1)[-1]
    return first[:1].isupper() or first in DETERMINERS or is_plural(last)


def _is_verb(words: list[str], at: int) -> bool:
    before = lower_first(words[at - 1])
    if words[at] in _INVERTS:
        return True
    return bool(base_of_past(words[at])) and before not in DETERMINERS and before not in PREPOSITIONS


PATTERN = Pattern("year", _draft)
