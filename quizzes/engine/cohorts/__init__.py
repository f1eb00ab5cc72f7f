"""Cohorts: names of one kind, from the notes' own structure first and from general knowledge after it."""

from collections.abc import Sequence

from quizzes.engine.cohorts.general import general_cohorts, general_names
from quizzes.engine.cohorts.noted import noted_cohorts
from quizzes.engine.cohorts.values import Cohort, Cohorts, spelling_key
from quizzes.engine.statements.values import Statement
from quizzes.engine.statements.walk import Passage

__all__ = ["Cohort", "Cohorts", "general_names", "read_cohorts", "spelling_key"]


def read_cohorts(read: Sequence[Passage], statements: Sequence[Statement]) -> Cohorts:
    """The cohorts of some notes, with those of general knowledge."""
    return Cohorts((*noted_cohorts(read, statements), *general_cohorts()))
