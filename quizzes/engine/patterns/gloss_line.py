"""Gloss line: which of the terms of a list, or of paragraphs in a row, a line describes."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.telling import ask_for_thing
from quizzes.engine.statements.values import Statement, Told


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if isinstance(statement, Told) and statement.glossed:
        yield from ask_for_thing(statement, corpus, PATTERN.name)


PATTERN = Pattern("gloss_line", _draft)
