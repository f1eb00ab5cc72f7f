"""Stems in the search index: only what may be asked, and never a key, an option or a why."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from quizzes.models import Question
from topics.models import Notebook
from topics.services.search_entries import (
    Entry,
    search_entries_put,
    search_entries_remove,
    search_entries_replace,
)

KIND = "question"
_TOPIC = ("version__stem", "passage__topic__title", "passage__topic__slug")


def stems_reindex(*, notebook: Notebook) -> None:
    """Index the stems of every question of the notebook that may be asked.

    In no transaction of its own: what differs is written in short ones, and a second run mends a first
    that was cut off.
    """
    asked = Question.objects.askable().filter(notebook=notebook)
    rows = asked.select_related("version", "passage__topic").only(*_TOPIC).order_by("pk")
    search_entries_replace(notebook=notebook, kind=KIND, entries=[_entry(notebook, row) for row in rows])


@transaction.atomic
def stems_reindex_some(*, notebook: Notebook, paths: Collection[str], questions: Collection[int]) -> None:
    """Index the stems of the questions on these pages, and of these questions wherever they are."""
    some = Question.objects.filter(notebook=notebook).filter(
        Q(pk__in=questions) | Q(passage__topic__path__in=paths)
    )
    asked = some.askable().select_related("version", "passage__topic").only("notebook", *_TOPIC)
    entries = [_entry(notebook, row) for row in asked]
    gone = set(some.values_list("pk", flat=True)) - {int(entry.ref) for entry in entries}
    search_entries_put(notebook=notebook, kind=KIND, entries=entries)
    search_entries_remove(notebook=notebook, kind=KIND, refs=[str(pk) for pk in gone])


@transaction.atomic
def stem_reindex(*, question: Question) -> None:
    """Bring the entry of one question up to date."""
    asked = Question.objects.askable().filter(pk=question.pk).select_related("version", "passage__topic")
    entries = [_entry(question.notebook, row) for row in asked.only(*_TOPIC)]
    if entries:
        search_entries_put(notebook=question.notebook, kind=KIND, entries=entries)
    else:
        search_entries_remove(notebook=question.notebook, kind=KIND, refs=[str(question.pk)])


def _entry(notebook: Notebook, question: Question) -> Entry:
    topic = question.passage.topic
    query = f"?notebook={notebook.slug}" + (f"&topic={topic.slug}" if topic else "")
    return Entry(
        ref=str(question.pk),
        title=topic.title if topic else notebook.title,
        text=question.version.stem if question.version else "",
        url=reverse("quizzes:practice_new") + query,
    )
