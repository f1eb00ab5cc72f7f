"""What can be found: plain text beside its stemmed tokens, indexed by FTS5 or tsvector.

The index itself is made by a migration, for each database in its own way; `topics.selectors.search`
reads it and demands equal results of both. Keys and whys of questions are never put here.
"""

from django.db import models

from topics.models.notebook import Notebook


class SearchEntry(models.Model):
    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="search_entries")
    kind = models.CharField(max_length=10, help_text="topic, passage, or a kind of an app above.")
    ref = models.CharField(max_length=40, help_text="A topic's id, a passage's key, …")
    title = models.CharField(max_length=300)
    text = models.TextField()
    tokens = models.TextField(help_text="Folded and stemmed words of title and text, blank-separated.")
    url = models.CharField(max_length=400)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["notebook", "kind", "ref"], name="search_entry_unique"),
        ]

    def __str__(self) -> str:
        return self.title
