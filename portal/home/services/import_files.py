"""The files of an import in the browser: what was uploaded, and what was read of it."""

import zlib
from collections.abc import Mapping

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from topics.markup.document import FileReading
from topics.models import NoteImport
from topics.services.importing.stored import dump_readings, load_readings


def store_readings(note_import: NoteImport, readings: Mapping[str, FileReading]) -> None:
    """Keep what was read, so that keeping the notes need not read them again."""
    _delete(_name(note_import))
    default_storage.save(_name(note_import), ContentFile(dump_readings(readings)))


def stored_readings(note_import: NoteImport) -> dict[str, FileReading]:
    """What was read, or nothing if that is gone: then the files are read again."""
    try:
        with default_storage.open(_name(note_import)) as file:
            return load_readings(file.read())
    except (OSError, ValueError, KeyError, TypeError, zlib.error):
        return {}


def forget_files(note_import: NoteImport) -> None:
    """Delete the upload and what was read of it."""
    _delete(_name(note_import))
    if note_import.upload.name:
        _delete(note_import.upload.name)
        NoteImport.objects.filter(pk=note_import.pk).update(upload="")


def _name(note_import: NoteImport) -> str:
    return f"imports/{note_import.public_id}.readings"


def _delete(name: str) -> None:
    if default_storage.exists(name):
        default_storage.delete(name)
