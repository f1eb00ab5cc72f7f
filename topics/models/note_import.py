"""One bringing-in of notes: what was brought, how far it is, what it would change or changed."""

import uuid

from django.conf import settings
from django.db import models

from topics.models.notebook import Notebook
from topics.models.topic import Topic


class NoteImportQuerySet(models.QuerySet["NoteImport"]):
    def running(self) -> "NoteImportQuerySet":
        """Imports that a worker has still to finish."""
        return self.filter(
            state__in=[NoteImport.State.WAITING, NoteImport.State.READING, NoteImport.State.KEEPING]
        )


class NoteImport(models.Model):
    class State(models.TextChoices):
        WAITING = "waiting", "Waiting for a worker"
        READING = "reading", "Reading"
        PREVIEW = "preview", "Ready to look at"
        KEEPING = "keeping", "Being kept"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"
        DISCARDED = "discarded", "Discarded"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE)
    notebook = models.ForeignKey(
        Notebook,
        null=True,
        on_delete=models.CASCADE,
        related_name="imports",
        help_text="Empty while a new notebook has not been kept.",
    )
    topic = models.ForeignKey(
        Topic,
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text="Whose source was edited in the browser; empty when whole notes are brought.",
    )
    of_questions = models.BooleanField(
        default=False,
        help_text="A file of questions, which become a page; with a topic, that page is taken away.",
    )
    asks_again = models.BooleanField(
        default=False, help_text="Brings nothing: all the notes that are there are asked again."
    )
    title = models.CharField(max_length=200, blank=True)
    visibility = models.CharField(max_length=10, choices=Notebook.Visibility.choices)
    source_kind = models.CharField(max_length=10, choices=Notebook.SourceKind.choices)
    source = models.TextField(blank=True)
    upload = models.FileField(upload_to="imports/", max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    doing = models.CharField(max_length=200, blank=True)
    keeps_itself = models.BooleanField(default=False, help_text="Kept at once when it was read well.")
    report = models.JSONField(default=dict, help_text="See topics.services.importing.reports.")
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    beat_at = models.DateTimeField(null=True, help_text="When its worker last said that it is alive.")
    finished_at = models.DateTimeField(null=True)

    objects = NoteImportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.title} ({self.get_state_display()})"

    @property
    def shown_title(self) -> str:
        """What to call these notes; by their file while they have no title, and where they are questions."""
        if self.of_questions:
            return self.source
        pasted = self.source_kind == Notebook.SourceKind.PASTE
        return self.title or ("Pasted notes" if pasted else self.source or "Notes")
