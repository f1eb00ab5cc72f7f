"""What an owner does to a notebook as a whole."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from topics.models import Notebook


@transaction.atomic
def notebook_update(
    *, notebook: Notebook, title: str, description: str, visibility: str, audiences: Iterable[Group] = ()
) -> None:
    """Rename, describe and show. Its address stays, so that links to it go on working."""
    notebook.title = title
    notebook.description = description
    notebook.visibility = visibility
    notebook.save(update_fields=["title", "description", "visibility", "updated_at"])
    notebook.audiences.set(audiences if visibility == Notebook.Visibility.AUDIENCES else ())


def notebook_archive(*, notebook: Notebook) -> None:
    """Take the notebook off the shelf; its pages and answers stay."""
    if notebook.archived_at is None:
        notebook.archived_at = timezone.now()
        notebook.save(update_fields=["archived_at", "updated_at"])


def notebook_unarchive(*, notebook: Notebook) -> None:
    """Put an archived notebook back on the shelf."""
    notebook.archived_at = None
    notebook.save(update_fields=["archived_at", "updated_at"])
