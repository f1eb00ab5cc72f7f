"""Passages: the smallest pieces that can be cited, and every text each has had."""

from django.db import models

from topics.models.notebook import Notebook
from topics.models.topic import Topic


class PassageQuerySet(models.QuerySet["Passage"]):
    def current(self) -> "PassageQuerySet":
        """Passages that the notes still have."""
        return self.filter(removed_at=None)


class Passage(models.Model):
    """What survives rewording, moves and renames. `key` is assigned once and is its anchor."""

    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="passages")
    topic = models.ForeignKey(Topic, null=True, on_delete=models.SET_NULL, related_name="passages")
    key = models.CharField(max_length=16, unique=True)
    position = models.PositiveIntegerField(help_text="Order within the topic.")
    kind = models.CharField(max_length=12, help_text="paragraph, item, row, definition, …")
    content_key = models.CharField(max_length=40, help_text="Of the current text; see topics.markup.keys.")
    content_bearing = models.BooleanField(default=False)
    section = models.JSONField(default=list, help_text="The headings above it now, outermost first.")
    revision = models.ForeignKey(
        "PassageRevision",
        null=True,
        on_delete=models.RESTRICT,
        related_name="+",
        help_text="The current one.",
    )
    removed_at = models.DateTimeField(null=True)

    objects = PassageQuerySet.as_manager()

    class Meta:
        ordering = ["topic", "position"]
        indexes = [
            models.Index(fields=["notebook", "content_key"]),
            models.Index(fields=["topic", "position"]),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def is_question(self) -> bool:
        """Whether it asks something, and says nothing that could be cited for it."""
        return self.kind == "question"

    @property
    def anchor(self) -> str:
        """The id of the passage's element on its topic page."""
        return f"p-{self.key}"


class PassageRevision(models.Model):
    """One text that a passage has had. Never changed once written."""

    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField(help_text="Plain text; quotes are offsets into it, in code points.")
    content_key = models.CharField(max_length=40)
    section = models.JSONField(default=list, help_text="The headings above it then, outermost first.")
    topic_title = models.CharField(max_length=300)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["passage", "number"]
        constraints = [
            models.UniqueConstraint(fields=["passage", "number"], name="revision_number_unique_in_passage"),
        ]

    def __str__(self) -> str:
        return f"{self.passage_id} r{self.number}"
