"""Tags: words that group topics, and what apps above hang on them."""

from django.db import models

from topics.models.notebook import Notebook
from topics.models.topic import Topic


class Tag(models.Model):
    """A word of one notebook. Two spellings with the same `key` are one tag."""

    LONGEST = 60

    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="tags")
    name = models.CharField(max_length=LONGEST, help_text="As its author writes it.")
    key = models.CharField(max_length=LONGEST, help_text="See topics.services.tags.tag_key.")

    class Meta:
        ordering = ["key"]
        constraints = [
            models.UniqueConstraint(fields=["notebook", "key"], name="tag_unique_in_notebook"),
        ]

    def __str__(self) -> str:
        return self.name


class TopicTag(models.Model):
    """A topic's tag. `Topic.tags` repeats the names, so that a page shows them without a query."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="tag_links")
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="topic_links")
    by_hand = models.BooleanField(default=False, help_text="Given on a page; else its file says so.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "tag"], name="tag_once_on_topic"),
        ]

    def __str__(self) -> str:
        return f"{self.tag_id} on topic {self.topic_id}"
