"""What the worker does with an import, and how it tells the page."""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from portal.home.services.import_files import forget_files, store_readings, stored_readings
from portal.home.services.joining import (
    Prepared,
    keep,
    prepare,
    prepare_again,
    prepare_edit,
    prepare_questions,
    prepare_removal,
)
from portal.home.services.notebooks import notebook_delete
from topics.markup.document import FileReading
from topics.models import Notebook, NoteImport
from topics.services.importing import ImportRefused
from topics.services.sources import Source, SourceRefused, open_source, open_text, open_upload

logger = logging.getLogger(__name__)
State = NoteImport.State
Kind = Notebook.SourceKind

_TELL_SECONDS = 0.5
_DEAD_AFTER = timedelta(minutes=10)
_CUT_SHORT_FOR = timedelta(days=1)  # until then the same import, run again, finishes it
_PREVIEW_FOR = timedelta(days=14)
_OUR_FAULT = (
    "Something went wrong here, not in your notes. {so_far} Try again; if it happens again, "
    "tell whoever runs this portal."
)
_NOTHING_CHANGED = "Nothing was changed."
_BEGUN = "Some of them may have been kept already; bringing them again takes up where this ended."
_WORKER_DIED = "The worker stopped before it was done. Bring the notes again; what was written is taken up."


class _Discarded(Exception):  # noqa: N818 - a wish, not a fault
    """Whoever brought the notes does not want them any more."""


def run_reading(pk: int) -> None:
    """Read and plan: WAITING → READING → PREVIEW, or straight on when it keeps itself."""
    waiting = NoteImport.objects.filter(pk=pk, state=State.WAITING)
    if not waiting.update(state=State.READING, beat_at=timezone.now()):
        return
    note_import = NoteImport.objects.select_related("notebook", "topic__notebook").get(pk=pk)
    _guarded(note_import, _read)


def run_keeping(pk: int) -> None:
    """Write: KEEPING → DONE."""
    note_import = NoteImport.objects.select_related("notebook", "topic__notebook", "owner").get(pk=pk)
    if note_import.state == State.KEEPING:
        _guarded(note_import, _keep)


def imports_sweep(now: datetime) -> int:
    """Close imports whose worker died, and what nobody looked at for two weeks. Returns how many.

    What no worker has begun still waits for one, however long none was there. A notebook whose first import
    was cut short, and that no running import belongs to, is deleted.
    """
    not_begun = Q(state=State.WAITING) | Q(state=State.KEEPING, doing="")
    dead = NoteImport.objects.running().filter(beat_at__lt=now - _DEAD_AFTER).exclude(not_begun)
    closed = dead.update(state=State.FAILED, error=_WORKER_DIED, finished_at=now)
    left = NoteImport.objects.filter(state__in=[State.PREVIEW, State.FAILED])
    forgotten = left.filter(created_at__lt=now - _PREVIEW_FOR)
    for note_import in forgotten:
        forget_files(note_import)
    closed += forgotten.update(state=State.DISCARDED, finished_at=now)
    running = NoteImport.objects.running().exclude(notebook=None).values("notebook")
    cut_short = Notebook.objects.filter(ready_at=None, created_at__lt=now - _CUT_SHORT_FOR)
    for notebook in cut_short.exclude(pk__in=running):
        notebook_delete(notebook=notebook)
        closed += 1
    return closed


def _guarded(note_import: NoteImport, work: Callable[[NoteImport], None]) -> None:
    """Do the work; what goes wrong is said on the import's page."""
    try:
        work(note_import)
    except _Discarded:
        forget_files(note_import)
    except (SourceRefused, ImportRefused) as refused:
        _fail(note_import, str(refused))
    except Exception:
        logger.exception("Import %s failed", note_import.public_id)
        so_far = _BEGUN if note_import.state == State.KEEPING else _NOTHING_CHANGED
        _fail(note_import, _OUR_FAULT.format(so_far=so_far))


def _read(note_import: NoteImport) -> None:
    prepared = _prepare(note_import, {})
    if note_import.keeps_itself:
        _move(note_import, State.READING, State.KEEPING, report=prepared.report())
        _write(note_import, prepared)
        return
    store_readings(note_import, prepared.plan.readings)
    _move(
        note_import,
        State.READING,
        State.PREVIEW,
        report=prepared.report(),
        title=prepared.plan.title,
        doing="",
    )


def _keep(note_import: NoteImport) -> None:
    _write(note_import, _prepare(note_import, stored_readings(note_import)))


def _write(note_import: NoteImport, prepared: Prepared) -> None:
    outcome = keep(
        prepared,
        owner=note_import.owner,
        visibility=note_import.visibility,
        on_phase=_Progress(note_import, State.KEEPING),
    )
    forget_files(note_import)
    NoteImport.objects.filter(pk=note_import.pk).update(
        state=State.DONE,
        notebook=outcome.notebook,
        report=prepared.report(),
        doing="",
        finished_at=timezone.now(),
    )


def _prepare(note_import: NoteImport, readings: dict[str, FileReading]) -> Prepared:
    tell = _Progress(note_import, State(note_import.state))
    if note_import.asks_again and note_import.notebook is not None:
        return prepare_again(note_import.notebook, on_phase=tell)
    if note_import.topic is not None and note_import.of_questions:
        return prepare_removal(note_import.topic, on_phase=tell)
    if note_import.topic is not None:
        with note_import.upload.open("rb") as file:
            return prepare_edit(note_import.topic, file.read().decode(), on_phase=tell)
    if note_import.of_questions and note_import.notebook is not None:
        with note_import.upload.open("rb") as file:
            data = file.read()
        return prepare_questions(
            note_import.notebook, note_import.source, data, on_phase=tell, readings=readings
        )
    return prepare(
        _source(note_import),
        notebook=note_import.notebook,
        title=note_import.title if note_import.notebook is None else "",
        on_phase=tell,
        readings=readings,
    )


def _source(note_import: NoteImport) -> Source:
    if note_import.source_kind == Kind.UPLOAD:
        with note_import.upload.open("rb") as file:
            return open_upload(file, note_import.source)
    if note_import.source_kind == Kind.PASTE:
        with note_import.upload.open("rb") as file:
            return open_text(file.read().decode())
    return open_source(note_import.source)


def _move(note_import: NoteImport, before: str, after: str, **changes: object) -> None:
    """Go on to the next state, unless the import was discarded meanwhile."""
    held = NoteImport.objects.filter(pk=note_import.pk, state=before)
    if not held.update(state=after, beat_at=timezone.now(), **changes):
        raise _Discarded
    note_import.state = after


def _fail(note_import: NoteImport, error: str) -> None:
    running = NoteImport.objects.running().filter(pk=note_import.pk)
    failed = running.update(state=State.FAILED, error=error, finished_at=timezone.now())
    if failed and note_import.source_kind != Kind.PASTE:  # what was typed can be taken up again
        forget_files(note_import)


class _Progress:
    """Writes how far an import is, at most every half second."""

    def __init__(self, note_import: NoteImport, state: str) -> None:
        self._held = NoteImport.objects.filter(pk=note_import.pk, state=state)
        self._last = 0.0
        self._doing = ""

    def __call__(self, doing: str, done: int, total: int) -> None:
        now = time.monotonic()
        if doing == self._doing and now - self._last < _TELL_SECONDS:
            return
        self._last, self._doing = now, doing
        told = self._held.update(doing=doing, done=done, total=total, beat_at=timezone.now())
        if not told:
            raise _Discarded
