"""Taking a notebook away, with what people have answered from it in mind."""

from django.core.files.storage import Storage
from django.db import IntegrityError, transaction
from django.db.models import Model, ProtectedError, QuerySet
from django.utils import timezone

from portal.home.services.import_files import forget_files
from quizzes.models import Attempt, AttemptItem, Question
from topics.models import NoteAsset, Notebook, Passage

# Rows a transaction: a long one would keep every answer in the portal waiting.
CHUNK = 200


def others_have_practised(notebook: Notebook) -> bool:
    """Whether anybody but its owner has been asked a question of this notebook."""
    asked = AttemptItem.objects.filter(version__question__notebook=notebook)
    if notebook.owner_id is not None:
        asked = asked.exclude(attempt__learner__user=notebook.owner_id)
    return asked.exists()


def notebook_delete(*, notebook: Notebook) -> bool:
    """Delete the notebook; when others have practised from it, only withdraw it.

    It is withdrawn first in either case, so that nobody sees it half deleted; the rows go in short
    transactions. An attempt that somebody else starts meanwhile keeps what is still there of it.

    Returns:
        whether it was withdrawn, and not deleted.

    """
    notebook.withdrawn_at = timezone.now()
    notebook.save(update_fields=["withdrawn_at", "updated_at"])
    if others_have_practised(notebook):
        return True
    try:
        _delete_rows(notebook)
    except (ProtectedError, IntegrityError):  # somebody's attempt began in this very moment
        return True
    return False


def _delete_rows(notebook: Notebook) -> None:
    if notebook.owner_id is not None:
        own = Attempt.objects.filter(learner__user=notebook.owner_id)
        _delete_in_chunks(own.filter(items__version__question__notebook=notebook).distinct())
    _delete_in_chunks(Question.objects.filter(notebook=notebook))
    Passage.objects.filter(notebook=notebook).update(revision=None)
    _delete_in_chunks(Passage.objects.filter(notebook=notebook))
    files = [(asset.file.storage, asset.file.name) for asset in notebook.assets.all() if asset.file.name]
    for note_import in notebook.imports.all():
        forget_files(note_import)
    _delete_in_chunks(notebook.topics.all())
    with transaction.atomic():
        notebook.delete()
    for storage, name in files:
        _delete_file(storage, name)


def _delete_in_chunks(rows: "QuerySet[Model]") -> None:
    """Delete the rows and what hangs on them, `CHUNK` of them a transaction."""
    while chunk := list(rows.order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        with transaction.atomic():
            rows.model._default_manager.filter(pk__in=chunk).delete()  # noqa: SLF001 - documented model API


def _delete_file(storage: Storage, name: str) -> None:
    """Delete a stored image that no other notebook shows."""
    if not NoteAsset.objects.filter(file=name).exists():
        storage.delete(name)
