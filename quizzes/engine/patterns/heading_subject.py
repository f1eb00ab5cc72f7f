"""Heading's thing: which of the things under one heading a line speaks of."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.telling import ask_for_thing
from quizzes.engine.statements.values import Statement, Told


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if isinstance(statement, Told) and not statement.glossed:
        yield from ask_for_thing(statement, corpus, PATTERN.name)


PATTERN = Pattern("heading_subject", _draft)
