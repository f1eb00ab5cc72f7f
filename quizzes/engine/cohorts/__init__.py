"""Cohorts: names of one kind, from the notes' own structure first and from general knowledge after it."""

from collections.abc import Sequence

from quizzes.engine.cohorts.general import general_cohorts, general_names
from quizzes.engine.cohorts.noted import noted_cohorts, pairs_in
from quizzes.engine.cohorts.values import Cohort, Cohorts, spelling_key
from quizzes.engine.statements.values import Statement
from quizzes.engine.statements.walk import Passage

__all__ = ["Cohort", "Cohorts", "general_names", "read_cohorts", "spelling_key"]


def read_cohorts(read: Sequence[Passage], statements: Sequence[Statement]) -> Cohorts:
    """The cohorts of some notes, with those of general knowledge."""
    pairs = [tuple(pairs_in(one)) for one in read]
    return Cohorts((*noted_cohorts(read, statements, pairs), *general_cohorts()))
