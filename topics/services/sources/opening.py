"""Opening a source, whatever it is."""

import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.files import File

from topics.services.sources.entries import Entry
from topics.services.sources.folder import file_entry, folder_entries
from topics.services.sources.gathering import gather
from topics.services.sources.values import Limits, Source, SourceKind, SourceRefused
from topics.services.sources.zipped import open_zip, zip_entries

PASTED = "pasted.md"


def open_source(path: str | Path, limits: Limits | None = None) -> Source:
    """The notes at a path of this machine: a file, a folder or a zip; `-` is standard input.

    Raises SourceRefused when nothing is there or a zip is broken.
    """
    limits = limits or Limits.of_settings()
    if str(path) == "-":
        return _source("paste", "-", "", [_bytes_entry(PASTED, sys.stdin.buffer)], limits, named=True)
    place = Path(path)
    if not place.exists():
        raise SourceRefused(f"There is nothing at {place}. Check the path.")
    name = str(place.resolve())
    kind: SourceKind = "bundled" if place.resolve().is_relative_to(settings.BUNDLED_NOTES) else "path"
    if place.is_dir():
        return _source(kind, name, place.resolve().name, folder_entries(place), limits)
    with place.open("rb") as file:
        if zipfile.is_zipfile(file):
            return _zip_source(kind, name, place.stem, file, limits)
    return _source(kind, name, place.stem, [file_entry(place)], limits, named=True)


def open_upload(file: "File[bytes]", name: str, limits: Limits | None = None) -> Source:
    """The notes of an uploaded file, a zip or a single one, under the name that its sender gave it."""
    limits = limits or Limits.of_settings()
    name = name.replace("\\", "/").rsplit("/", 1)[-1] or "notes.md"
    file.open("rb")
    looks_zipped = name.lower().endswith(".zip") or zipfile.is_zipfile(file)
    file.seek(0)
    stem = name.rsplit(".", 1)[0]
    if looks_zipped:
        return _zip_source("upload", name, stem, file, limits)
    return _source("upload", name, stem, [_bytes_entry(name, file)], limits, named=True)


def open_text(text: str, limits: Limits | None = None, *, path: str = PASTED) -> Source:
    """Notes that were pasted or typed, as the one file `path`."""
    limits = limits or Limits.of_settings()
    data = text.encode(errors="replace")
    return _source("paste", path, "", [Entry(path, lambda most: data[:most])], limits, named=True)


def _zip_source(
    kind: SourceKind, name: str, title: str, file: IO[bytes] | File[bytes], limits: Limits
) -> Source:
    with open_zip(file, limits) as archive:
        return _source(kind, name, title, zip_entries(archive), limits)


def _source(
    kind: SourceKind,
    name: str,
    title: str,
    entries: Iterable[Entry],
    limits: Limits,
    *,
    named: bool = False,
) -> Source:
    found = gather(entries, limits, named=named)
    return Source(
        kind=kind,
        name=name,
        title=found.about.title or " ".join(title.replace("_", " ").replace("-", " ").split()),
        description=found.about.description,
        is_titled=bool(found.about.title),
        files=tuple(found.files),
        images=tuple(found.images),
        decisions=found.decisions,
        findings=tuple(found.findings),
        ignored=found.ignored,
    )


def _bytes_entry(path: str, file: IO[bytes] | File[bytes]) -> Entry:
    return Entry(path, file.read)
