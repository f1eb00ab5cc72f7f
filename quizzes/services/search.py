"""Stems in the search index: only what may be asked, and never a key, an option or a why."""

from django.db import transaction
from django.urls import reverse

from quizzes.models import Question
from topics.markup.words import stems
from topics.models import Notebook, SearchEntry

KIND = "question"


@transaction.atomic
def stems_reindex(*, notebook: Notebook) -> None:
    """Index the stems of every question of the notebook that may be asked."""
    asked = Question.objects.askable().filter(notebook=notebook)
    rows = asked.select_related("version", "passage__topic").order_by("pk")
    SearchEntry.objects.filter(notebook=notebook, kind=KIND).delete()
    SearchEntry.objects.bulk_create(_entry(notebook, row) for row in rows)


@transaction.atomic
def stem_reindex(*, question: Question) -> None:
    """Bring the entry of one question up to date."""
    SearchEntry.objects.filter(notebook=question.notebook_id, kind=KIND, ref=str(question.pk)).delete()
    asked = Question.objects.askable().filter(pk=question.pk)
    for row in asked.select_related("version", "passage__topic", "notebook"):
        SearchEntry.objects.bulk_create([_entry(row.notebook, row)])


def _entry(notebook: Notebook, question: Question) -> SearchEntry:
    stem = question.version.stem if question.version else ""
    topic = question.passage.topic
    query = f"?notebook={notebook.slug}" + (f"&topic={topic.slug}" if topic else "")
    return SearchEntry(
        notebook=notebook,
        kind=KIND,
        ref=str(question.pk),
        title=topic.title if topic else notebook.title,
        text=stem,
        tokens=" ".join(stems(stem)),
        url=reverse("quizzes:practice_new") + query,
    )
