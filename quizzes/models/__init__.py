from quizzes.models.attempt import Attempt, AttemptItem, Card, Response
from quizzes.models.decision import QuestionDecision
from quizzes.models.learner import Learner, LearnerRef
from quizzes.models.question import (
    Option,
    Question,
    QuestionReport,
    QuestionTerm,
    QuestionVersion,
)
from quizzes.models.reading import TopicReading
from quizzes.models.tag import QuestionTag

__all__ = [
    "Attempt",
    "AttemptItem",
    "Card",
    "Learner",
    "LearnerRef",
    "Option",
    "Question",
    "QuestionDecision",
    "QuestionReport",
    "QuestionTag",
    "QuestionTerm",
    "QuestionVersion",
    "Response",
    "TopicReading",
]
