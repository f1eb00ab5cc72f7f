"""A topic: one page of a notebook, rendered and sanitized when it was imported."""

from typing import TYPE_CHECKING

from django.db import models
from django.urls import reverse

from topics.models.notebook import Notebook

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User


class TopicQuerySet(models.QuerySet["Topic"]):
    def current(self) -> "TopicQuerySet":
        """Topics that the notes still have."""
        return self.filter(removed_at=None)

    def visible_to(self, user: "User | AnonymousUser") -> "TopicQuerySet":
        """Current topics of notebooks that this user may read."""
        return self.current().filter(notebook__in=Notebook.objects.visible_to(user))

    def editable_by(self, user: "User | AnonymousUser") -> "TopicQuerySet":
        """Current topics of notebooks that this user may change, with their notebook."""
        return (
            self.current().filter(notebook__in=Notebook.objects.editable_by(user)).select_related("notebook")
        )


class Topic(models.Model):
    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="topics")
    slug = models.SlugField(max_length=100)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    position = models.PositiveIntegerField()
    order = models.IntegerField(null=True, help_text="Among the files of its folder, where its file says so.")
    path = models.CharField(max_length=1000, help_text="The file, relative to the notebook's source.")
    source_text = models.TextField()
    source_hash = models.CharField(
        max_length=64, help_text="Of the file as last imported; an edit in the browser leaves it."
    )
    rendering = models.PositiveIntegerField(
        default=0, help_text="The version of the readers that made the page; see importing.hashes."
    )
    html = models.TextField()
    toc = models.JSONField(default=list, help_text='[{"level": 2, "title": "…", "anchor": "…"}, …]')
    tags = models.JSONField(default=list, help_text="Names to show; TopicTag holds them.")
    language = models.CharField(max_length=10, default="en")
    beside_source = models.BooleanField(
        default=False, help_text="Brought by itself, as questions are: newer notes of the notebook leave it."
    )
    edited_at = models.DateTimeField(null=True, help_text="When it was last edited in the browser.")
    removed_at = models.DateTimeField(null=True)

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["notebook", "slug"], name="topic_slug_unique_in_notebook"),
        ]
        indexes = [models.Index(fields=["notebook", "position"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The address of the topic's page (a query where the notebook is not loaded)."""
        return reverse("topics:topic", args=[self.notebook.slug, self.slug])


class TopicDocument(models.Model):
    """The topic as the engine reads it, so that a change elsewhere need not read its file again."""

    topic = models.OneToOneField(Topic, on_delete=models.CASCADE, related_name="document")
    data = models.BinaryField(help_text="See topics.services.importing.stored.")

    def __str__(self) -> str:
        return f"document of topic {self.topic_id}"
