"""Notebooks with what each holds, counted by subqueries so that a page costs one statement."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Case, Count, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from topics.models import Notebook, NoteImport, Passage, Topic

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User


_counted_above: dict[str, Callable[[], QuerySet[Any]]] = {}


def count_on_shelf(word: str, rows: Callable[[], QuerySet[Any]]) -> None:
    """Let an app above have its rows counted beside topics and passages, as `<word>_count`.

    `rows` returns what is to be counted; its model has a foreign key `notebook`.
    """
    _counted_above[word] = rows


def counted(notebooks: QuerySet[Notebook]) -> QuerySet[Notebook]:
    """Add `topics_count` and `passages_count` (what the notes hold now), and what apps above registered."""
    counts = {"topics": Topic.objects.current, "passages": Passage.objects.current, **_counted_above}
    return notebooks.annotate(**{f"{word}_count": _count_of(rows()) for word, rows in counts.items()})


def _count_of(rows: QuerySet[Any]) -> Coalesce:
    here = rows.filter(notebook=OuterRef("pk")).order_by().values("notebook")
    return Coalesce(Subquery(here.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)


def shelf(user: "User | AnonymousUser") -> QuerySet[Notebook]:
    """Notebooks that this user may read: their own first, archived ones only to their owner."""
    readable = Notebook.objects.visible_to(user)
    if not user.is_authenticated:
        return counted(readable.filter(archived_at=None)).order_by("title", "pk")
    mine = Q(owner=user)
    rank = Case(When(mine & Q(archived_at=None), then=0), When(mine, then=2), default=1)
    return counted(readable.filter(Q(archived_at=None) | mine)).order_by(rank, "title", "pk")


def imports_in_hand(user: "User | AnonymousUser") -> QuerySet[NoteImport]:
    """Imports of this user that are running, wait for a look or have failed, the newest first."""
    if not user.is_authenticated:
        return NoteImport.objects.none()
    unfinished = NoteImport.objects.running() | NoteImport.objects.filter(
        state__in=[NoteImport.State.PREVIEW, NoteImport.State.FAILED]
    )
    return unfinished.filter(owner=user).select_related("notebook").defer("report", "source")


def may_add_notes(user: "User | AnonymousUser") -> bool:
    """Whether this user may add notebooks (LECTERN_NOTEBOOK_AUTHORS)."""
    return user.is_authenticated and (settings.NOTEBOOK_AUTHORS == "everyone" or user.is_operator)


def may_publish_notes(user: "User | AnonymousUser") -> bool:
    """Whether this user may show a notebook to everybody (LECTERN_NOTEBOOK_PUBLISHERS)."""
    return user.is_authenticated and (settings.NOTEBOOK_PUBLISHERS == "everyone" or user.is_operator)
