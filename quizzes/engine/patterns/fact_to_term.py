"""Fact → term: a sentence about a term that is defined elsewhere, asked as "Which input mode …?"."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.definition_to_term import ask
from quizzes.engine.statements.values import Description, Statement


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if isinstance(statement, Description) and statement.origin == "fact":
        yield ask(statement, corpus, PATTERN.name)


PATTERN = Pattern("fact_to_term", _draft)
