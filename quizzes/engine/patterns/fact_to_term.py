"""Fact → term: a sentence about a term that is defined elsewhere, asked as "Which input mode …?"."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.language import head_of
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.definition_to_term import ask
from quizzes.engine.render import which
from quizzes.engine.statements.values import Description, Statement


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Description) or statement.origin != "fact":
        return
    # What is said of a thing of no known kind may be said of anything.
    if (
        which(statement.kind) != "Which of these"
        and head_of(statement.kind) == statement.kind
        and corpus.has_rare_word(statement.body)
    ):
        yield ask(statement, corpus, PATTERN.name)


PATTERN = Pattern("fact_to_term", _draft)
