"""Questions: the lasting identity of an item, and its immutable versions."""

from typing import TYPE_CHECKING, TypedDict

from django.conf import settings
from django.db import models

from topics.models import Notebook, Passage, PassageRevision

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User


class Option(TypedDict):
    """One option of a version: its text, whether it is a key, and why it is or is not."""

    text: str
    key: bool
    why: str


class QuestionQuerySet(models.QuerySet["Question"]):
    def published(self) -> "QuestionQuerySet":
        """Questions that stand in the bank."""
        return self.filter(status=Question.Status.PUBLISHED)

    def askable(self) -> "QuestionQuerySet":
        """Questions that practice, review, search and overlay know: published, not reserved, in the notes."""
        return self.published().filter(reserved=False, passage__removed_at=None)

    def editable_by(self, user: "User | AnonymousUser") -> "QuestionQuerySet":
        """Questions of notebooks that this user may change."""
        return self.filter(notebook__in=Notebook.objects.editable_by(user))


class Question(models.Model):
    class Status(models.TextChoices):
        PUBLISHED = "published", "Published"
        DRAFT = "draft", "Draft"
        UNPUBLISHED = "unpublished", "Taken down by its author"
        RETIRED = "retired", "Retired: its notes have changed"

    class Tier(models.TextChoices):
        RULE = "rule", "by rule"
        REVIEWED = "reviewed", "by an author's decision"

    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="questions")
    passage = models.ForeignKey(Passage, on_delete=models.RESTRICT, related_name="questions")
    pattern = models.CharField(max_length=40)
    status = models.CharField(max_length=12, choices=Status.choices)
    tier = models.CharField(max_length=10, choices=Tier.choices, default=Tier.RULE)
    reserved = models.BooleanField(default=False, help_text="Held back for an exam or a contest.")
    status_reason = models.CharField(max_length=300, blank=True)
    version = models.ForeignKey(
        "QuestionVersion",
        null=True,
        on_delete=models.RESTRICT,
        related_name="+",
        help_text="The current one.",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["notebook_id", "passage_id", "pk"]
        indexes = [models.Index(fields=["notebook", "status"])]

    def __str__(self) -> str:
        return f"question {self.pk}"


class QuestionVersion(models.Model):
    """One wording, pinned to the revision that it quotes. Never changed once written."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    revision = models.ForeignKey(PassageRevision, on_delete=models.RESTRICT, related_name="+")
    stem = models.TextField()
    options: "models.JSONField[list[Option], list[Option]]" = models.JSONField(
        help_text='In stored order: [{"text": "…", "key": true, "why": "…"}, …]'
    )
    quote = models.TextField()
    quote_start = models.PositiveIntegerField(help_text="Code points into the revision's text.")
    quote_end = models.PositiveIntegerField()
    fingerprint = models.CharField(max_length=64)
    score = models.FloatField(default=0.0, help_text="Orders drafts; decides nothing.")
    findings = models.JSONField(default=list, help_text="What the gates said.")
    by_hand = models.BooleanField(default=False, help_text="Worded by an author, not by the engine.")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Who worded it, while they have an account.",
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["question_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="version_number_unique_in_question"),
        ]
        indexes = [models.Index(fields=["fingerprint"])]

    def __str__(self) -> str:
        return self.stem

    @property
    def keys(self) -> list[int]:
        """Stored positions of the keys, ascending."""
        return [index for index, option in enumerate(self.options) if option["key"]]


class QuestionTerm(models.Model):
    """The index from terms to the questions that a change of those terms may make wrong."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="terms")
    term = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["question", "term"], name="question_term_unique"),
        ]
        indexes = [models.Index(fields=["term"])]

    def __str__(self) -> str:
        return self.term


class QuestionReportQuerySet(models.QuerySet["QuestionReport"]):
    def open(self) -> "QuestionReportQuerySet":
        """Reports that no author has settled."""
        return self.filter(resolved_at=None)

    def on(self, question: Question) -> "QuestionReportQuerySet":
        """Reports on any version of a question."""
        return self.filter(version__question=question)


class QuestionReport(models.Model):
    """A learner's word that something is wrong with a question."""

    class Reason(models.TextChoices):
        WRONG_KEY = "wrong_key", "The answer is wrong"
        SECOND_KEY = "second_key", "More than one option is right"
        UNCLEAR = "unclear", "I cannot tell what is asked"
        WORDING = "wording", "The wording is off"
        OTHER = "other", "Something else"

    version = models.ForeignKey(QuestionVersion, on_delete=models.CASCADE, related_name="reports")
    learner = models.ForeignKey("Learner", null=True, on_delete=models.SET_NULL, related_name="reports")
    reason = models.CharField(max_length=12, choices=Reason.choices)
    comment = models.TextField(blank=True, max_length=2000)
    created_at = models.DateTimeField(auto_now_add=True)
    resolved_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        "QuestionDecision",
        null=True,
        on_delete=models.SET_NULL,
        related_name="settled_reports",
        help_text="The decision that answers it; undoing that opens it again.",
    )

    objects = QuestionReportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["version", "learner", "reason"], name="report_said_once"),
        ]

    def __str__(self) -> str:
        return self.get_reason_display()
