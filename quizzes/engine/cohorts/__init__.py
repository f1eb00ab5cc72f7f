"""Cohorts: names of one kind, from the notes' own structure first and from general knowledge after it."""

from quizzes.engine.cohorts.general import general_cohorts
from quizzes.engine.cohorts.noted import noted_cohorts
from quizzes.engine.cohorts.pages import company
from quizzes.engine.cohorts.people import PERSON, people
from quizzes.engine.cohorts.values import Cohort, Cohorts, spelling_key

__all__ = ["PERSON", "Cohort", "Cohorts", "company", "general_cohorts", "noted_cohorts", "people", "spelling_key"]
