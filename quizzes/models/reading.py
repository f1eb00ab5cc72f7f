"""What the engine keeps of a topic, so that a change on another page need not read it again."""

from django.db import models

from topics.models import Topic


class TopicReading(models.Model):
    """Written with the questions that were made of the topic. A cache: without it all notes are read."""

    topic = models.OneToOneField(Topic, on_delete=models.CASCADE, related_name="reading")
    rules = models.CharField(max_length=16, help_text="Those that made its questions: quizzes.engine.rules.")
    windows = models.PositiveIntegerField(help_text="Short passages, and pairs of sentences of long ones.")
    stems = models.TextField(help_text="Of its passages and headings, blank-separated.")
    names = models.JSONField(default=list, help_text="Pairs of names that it gives one thing.")

    def __str__(self) -> str:
        return f"reading of topic {self.topic_id}"
