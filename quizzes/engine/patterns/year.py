"""Year: "In which year …?" of a dated event, among the years of others."""

from collections.abc import Iterator

from quizzes.engine import fingerprint
from quizzes.engine.asking import fronted
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.years import year_options
from quizzes.engine.language import upper_first
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.statements.values import Dating, Statement

_TRIVIA = "a year by itself is seldom worth asking: keep it if it marks a turning point"
_ECHO = "the year is asked for at the end of the sentence as it stands"


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Dating):
        return
    quote = statement.source.quote
    digest = fingerprint.number(statement.source.content_key, quote)
    others = corpus.years_on(statement.source.path)
    options = year_options(int(statement.year), others, max(others, default=0), digest)
    question = fronted(statement.clause, corpus.casing)
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(
            f"In which year {question}?" if question else f"{upper_first(statement.clause)} in which year?"
        ),
        key=Proposal(text=statement.year, why=quote, name="", marked=True),
        pool=tuple(
            Proposal(text=year, why=f"It was in {statement.year}: {quote}", name="", marked=True)
            for year in options
        ),
        source=statement.source, whole=statement.clause, kin="year", defining=True, ordered=True,
        origin="event", doubts=(_TRIVIA,) if question else (_TRIVIA, _ECHO),
    )  # fmt: skip


PATTERN = Pattern("year", _draft)
