"""A question's own tags. It has those of its topic besides."""

from django.db import models

from quizzes.models.question import Question
from topics.models import Tag


class QuestionTag(models.Model):
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="tag_links")
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="question_links")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["question", "tag"], name="tag_once_on_question"),
        ]

    def __str__(self) -> str:
        return f"{self.tag_id} on question {self.question_id}"
