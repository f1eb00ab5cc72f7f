from quizzes.models.attempt import Attempt, AttemptItem, Card, Response
from quizzes.models.learner import Learner, LearnerRef
from quizzes.models.question import (
    Option,
    Question,
    QuestionReport,
    QuestionTerm,
    QuestionVersion,
)

__all__ = [
    "Attempt",
    "AttemptItem",
    "Card",
    "Learner",
    "LearnerRef",
    "Option",
    "Question",
    "QuestionReport",
    "QuestionTerm",
    "QuestionVersion",
    "Response",
]
