"""What an author decided about a question, and what it was before: appended, undone, never overwritten."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

from quizzes.models.question import Question, QuestionVersion
from topics.models import Notebook

if TYPE_CHECKING:
    from portal.accounts.models import User


class QuestionDecisionQuerySet(models.QuerySet["QuestionDecision"]):
    def standing_of(self, notebook: Notebook, author: "User") -> "QuestionDecisionQuerySet":
        """The author's decisions in the notebook that were not undone, the last first."""
        return self.filter(question__notebook=notebook, author=author, undone_at=None).order_by("-pk")


class QuestionDecision(models.Model):
    class Verdict(models.TextChoices):
        ACCEPT = "accept", "Accepted"
        EDIT = "edit", "Edited and accepted"
        REJECT = "reject", "Rejected"

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="decisions")
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    reason = models.CharField(max_length=300, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField()
    seconds = models.FloatField(null=True, help_text="From shown to decided; empty where nobody looked.")
    step = models.UUIDField(help_text="Decisions taken at once share it, and are undone at once.")
    status_before = models.CharField(max_length=12, choices=Question.Status.choices)
    tier_before = models.CharField(max_length=10, choices=Question.Tier.choices)
    reason_before = models.CharField(max_length=300, blank=True)
    version_before = models.ForeignKey(QuestionVersion, on_delete=models.CASCADE, related_name="+")
    version_after = models.ForeignKey(QuestionVersion, on_delete=models.CASCADE, related_name="+")
    undone_at = models.DateTimeField(null=True)

    objects = QuestionDecisionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["author", "undone_at"])]
        constraints = [
            models.UniqueConstraint(fields=["question", "step"], name="question_decided_once_in_step"),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: question {self.question_id}"
