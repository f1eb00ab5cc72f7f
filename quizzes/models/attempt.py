"""Attempts, their drawn items, and the append-only answer log.

Marks and counts here are derived from the log; `manage.py rebuild_derived` proves it.
"""

import uuid

from django.db import models

from quizzes.models.learner import Learner, LearnerRef
from quizzes.models.question import Question, QuestionVersion
from topics.models import Notebook


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def of(self, ref: LearnerRef) -> "AttemptQuerySet":
        """Attempts of this learner; none of nobody."""
        return self.filter(ref.as_q("learner"))

    def open(self) -> "AttemptQuerySet":
        """Attempts that still take answers."""
        return self.filter(closed_at=None)


class Attempt(models.Model):
    """One sitting. Its clock, its drawn versions and both orders live here, on the server."""

    class Kind(models.TextChoices):
        PRACTICE = "practice", "Practice"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    submission_id = models.UUIDField(
        unique=True, help_text="Of the form that started it: a double click is one."
    )
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="attempts")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    feedback = models.CharField(max_length=20, help_text="The name of a registered feedback policy.")
    lock_once = models.BooleanField(default=True, help_text="Only the first response to an item is taken.")
    notebook = models.ForeignKey(Notebook, null=True, on_delete=models.SET_NULL, related_name="+")
    scope = models.CharField(max_length=300, help_text="What it was about, as its reader would say it.")
    drawn_from = models.JSONField(
        default=dict, help_text='What was drawn from: {"topics": [pk, …], "section": [heading, …]}.'
    )
    again_of = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    started_at = models.DateTimeField()
    deadline = models.DateTimeField(null=True, help_text="Only quizzes.services changes it.")
    closed_at = models.DateTimeField(null=True)
    items_count = models.PositiveIntegerField()
    marks = models.CharField(
        max_length=1000, help_text="Derived: a sign an item, . to come, r right, w wrong."
    )
    answered_count = models.PositiveIntegerField(default=0, help_text="Derived.")
    right_count = models.PositiveIntegerField(default=0, help_text="Derived.")
    seconds = models.PositiveIntegerField(default=0, help_text="Derived: see quizzes.scoring.attempts.")

    objects = AttemptQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at", "-pk"]
        indexes = [models.Index(fields=["learner", "-started_at", "-id"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.scope}"

    @property
    def is_stopped(self) -> bool:
        """Whether it was ended before every question had been answered."""
        return self.closed_at is not None and self.answered_count < self.items_count

    def is_answered(self, position: int) -> bool:
        """Whether the item at this position (from 1) has a response."""
        return self.marks[position - 1] != "."

    def next_open(self, after: int = 0) -> int | None:
        """The next position without a response, after this one and then from the start; none when done."""
        turned = self.marks[after:] + self.marks[:after]
        found = turned.find(".")
        return None if found < 0 else (after + found) % self.items_count + 1


class AttemptItem(models.Model):
    """A drawn question: its version, the order of its options, and when it was first shown."""

    attempt = models.ForeignKey(Attempt, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveIntegerField(help_text="From 1.")
    version = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="items")
    order = models.JSONField(help_text="Display position -> stored position of the option.")
    shown_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["attempt_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "position"], name="item_position_unique_in_attempt"),
            models.UniqueConstraint(fields=["attempt", "version"], name="item_version_unique_in_attempt"),
        ]

    def __str__(self) -> str:
        return f"item {self.position} of attempt {self.attempt_id}"

    @property
    def form_id(self) -> uuid.UUID:
        """The submission id of the item's answer form: all tabs have the same, so they are one answer."""
        return uuid.uuid5(self.attempt.public_id, str(self.position))


class Response(models.Model):
    """One choice of a set of options. Appended, never changed; the last seq of an item counts."""

    item = models.ForeignKey(AttemptItem, on_delete=models.CASCADE, related_name="responses")
    seq = models.PositiveIntegerField()
    submission_id = models.UUIDField(unique=True)
    choice = models.JSONField(help_text="Stored positions of the chosen options, ascending.")
    at = models.DateTimeField()
    late = models.BooleanField(default=False, help_text="Within the grace after the deadline.")

    class Meta:
        ordering = ["item_id", "seq"]
        constraints = [
            models.UniqueConstraint(fields=["item", "seq"], name="response_seq_unique_in_item"),
        ]

    def __str__(self) -> str:
        return f"response {self.seq} to item {self.item_id}"


class Card(models.Model):
    """A learner's memory of a question: derived from the log, rebuilt by the same rule."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="cards")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="cards")
    answers = models.PositiveIntegerField(default=0)
    right = models.PositiveIntegerField(default=0)
    last_right = models.BooleanField()
    last_answered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "question"], name="card_unique"),
        ]

    def __str__(self) -> str:
        return f"card of learner {self.learner_id} for question {self.question_id}"
