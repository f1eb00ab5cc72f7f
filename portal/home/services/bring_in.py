"""Notes brought in the browser: started, looked at, kept or discarded. A worker does the work.

WAITING → READING → PREVIEW → KEEPING → DONE, or FAILED, or DISCARDED by whoever brought them.
"""

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from portal.accounts.models import User
from portal.home.services.import_files import forget_files
from portal.home.tasks import keep_notes, read_notes
from topics.models import Notebook, NoteImport, Topic
from topics.selectors.shelf import may_add_notes, may_publish_notes
from topics.services.importing import ImportRefused
from topics.services.sources.opening import PASTED

_AT_ONCE = 3
State = NoteImport.State
Kind = Notebook.SourceKind


def import_start(
    *,
    owner: User,
    title: str = "",
    visibility: str = Notebook.Visibility.PRIVATE,
    upload: "UploadedFile[bytes] | None" = None,
    text: str = "",
    notebook: Notebook | None = None,
) -> NoteImport:
    """Take an upload or pasted text, and have it read in the background.

    With a notebook, it becomes that notebook's new source. Raises ImportRefused, with what to do.
    """
    check_may(owner, visibility, notebook)
    check_not_too_many(owner)
    if upload is None:
        return _start_text(owner, title, visibility, text, notebook)
    if not upload.size:
        raise ImportRefused("The file is empty. Choose another one.")
    if upload.size > settings.IMPORT_TOTAL_BYTES:
        raise ImportRefused(f"The file is larger than {settings.IMPORT_TOTAL_BYTES:,} bytes. Divide it.")
    name = (upload.name or "notes.md").replace("\\", "/").rsplit("/", 1)[-1]
    note_import = NoteImport(
        owner=owner,
        notebook=notebook,
        title=title,
        visibility=visibility,
        source_kind=Kind.UPLOAD,
        source=name[-200:],
    )
    note_import.upload.save(f"{note_import.public_id}.upload", upload, save=False)
    return enqueue(note_import)


def reimport_start(*, notebook: Notebook, user: User) -> NoteImport:
    """Read the notebook's own path again, and show what would change.

    Raises ImportRefused for a notebook that came from an upload or was pasted: there is nothing to read
    again, a new upload is needed.
    """
    check_may(user, notebook.visibility, notebook)
    check_not_too_many(user)
    if notebook.source_kind not in (Kind.PATH, Kind.BUNDLED):
        raise ImportRefused("This notebook was uploaded. Upload the new notes to see what would change.")
    return enqueue(
        NoteImport(
            owner=user,
            notebook=notebook,
            title=notebook.title,
            visibility=notebook.visibility,
            source_kind=notebook.source_kind,
            source=notebook.source,
        )
    )


def ask_again_start(*, notebook: Notebook, user: User) -> NoteImport:
    """Ask all the notes of the notebook again, in the background; what that changes is shown first.

    Raises ImportRefused for whoever may not change it.
    """
    check_may(user, notebook.visibility, notebook)
    check_not_too_many(user)
    return enqueue(
        NoteImport(
            owner=user,
            notebook=notebook,
            asks_again=True,
            title=notebook.title,
            visibility=notebook.visibility,
            source_kind=notebook.source_kind,
            source=notebook.source,
        )
    )


def topic_source_edit(*, topic: Topic, text: str, user: User, look_first: bool = False) -> NoteImport:
    """Make `text` the topic's source, in the background; with `look_first`, show first what changes.

    A later import of the notebook leaves the edit alone until the file itself has changed.
    """
    check_may(user, topic.notebook.visibility, topic.notebook)
    check_not_too_many(user)
    if not text.strip():
        raise ImportRefused("The text is empty. To take the topic away, remove its file from the notes.")
    note_import = NoteImport(
        owner=user,
        notebook=topic.notebook,
        topic=topic,
        title=topic.title[:200],
        visibility=topic.notebook.visibility,
        source_kind=Kind.PASTE,
        source=topic.path,
        keeps_itself=not look_first,
    )
    note_import.upload.save(f"{note_import.public_id}.upload", ContentFile(text.encode()), save=False)
    return enqueue(note_import)


def import_keep(*, note_import: NoteImport, title: str = "") -> None:
    """Keep what was looked at. A second call, as by a double click, does nothing.

    A new notebook takes the title. Raises ImportRefused for whoever may not, or may no longer, write there.
    """
    if note_import.owner is not None:
        check_may(note_import.owner, note_import.visibility, note_import.notebook)
    changes = {
        "state": State.KEEPING,
        "beat_at": timezone.now(),
        "done": 0,
        "total": 0,
        "doing": "",
        "title": title or note_import.title,
    }
    looked_at = NoteImport.objects.filter(pk=note_import.pk, state=State.PREVIEW)
    if looked_at.update(**changes):
        keep_notes.enqueue(note_import.pk)


def import_discard(*, note_import: NoteImport) -> None:
    """Forget what was brought, also while it is being read. What is kept or being kept stays."""
    open_states = [State.WAITING, State.READING, State.PREVIEW, State.FAILED]
    left = NoteImport.objects.filter(pk=note_import.pk, state__in=open_states)
    if left.update(state=State.DISCARDED, finished_at=timezone.now()):
        forget_files(note_import)


def _start_text(owner: User, title: str, visibility: str, text: str, notebook: Notebook | None) -> NoteImport:
    if not text.strip():
        raise ImportRefused("There is nothing here yet. Paste some notes, or choose a file.")
    data = text.encode(errors="replace")
    if len(data) > settings.IMPORT_FILE_BYTES:
        raise ImportRefused(
            f"The text is longer than {settings.IMPORT_FILE_BYTES:,} bytes. Bring a zip of files."
        )
    note_import = NoteImport(
        owner=owner,
        notebook=notebook,
        title=title,
        visibility=visibility,
        source_kind=Kind.PASTE,
        source=PASTED,
    )
    note_import.upload.save(f"{note_import.public_id}.upload", ContentFile(data), save=False)
    return enqueue(note_import)


def check_may(user: User, visibility: str, notebook: Notebook | None) -> None:
    """Raise ImportRefused for whoever may not change the notebook, or make one that these may see."""
    if notebook is not None:
        if not notebook.is_editable_by(user):
            raise ImportRefused("Only its owner can change this notebook.")
    elif not may_add_notes(user):
        raise ImportRefused("Only those who run this portal can add notes here.")
    elif visibility == Notebook.Visibility.PUBLIC and not may_publish_notes(user):
        raise ImportRefused(
            "Only those who run this portal can show a notebook to everybody. Choose “Only me”."
        )


def check_not_too_many(user: User) -> None:
    """Raise ImportRefused while several imports of this user are being read."""
    if NoteImport.objects.running().filter(owner=user).count() >= _AT_ONCE:
        raise ImportRefused("Your other notes are still being read. Wait until they are done.")


def enqueue(note_import: NoteImport) -> NoteImport:
    """Store the import, and have a worker read it."""
    note_import.beat_at = timezone.now()
    note_import.save()
    read_notes.enqueue(note_import.pk)
    note_import.refresh_from_db()
    return note_import
