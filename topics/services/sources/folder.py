"""The entries of a folder. Links that lead out of it are refused, as is what is no plain file."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from topics.services.sources.entries import Entry
from topics.services.sources.values import EntryRefused


def folder_entries(root: Path) -> Iterator[Entry]:
    """Every file below the folder. A link to a folder is not followed: it would show things twice."""
    home = root.resolve()
    for folder, folders, names in os.walk(root):
        folders.sort()
        for name in sorted(names) + [name for name in folders if (Path(folder) / name).is_symlink()]:
            place = Path(folder) / name
            yield _entry(place, home, place.relative_to(root).as_posix())


def file_entry(place: Path) -> Entry:
    """The entry of one file that was named by itself."""
    return _entry(place, place.resolve().parent, place.name)


def _entry(place: Path, home: Path, path: str) -> Entry:
    def read(most: int) -> bytes:
        try:
            if not place.resolve(strict=True).is_relative_to(home):
                raise EntryRefused("link_outside", "This is a link that leads out of the folder.")
            if not stat.S_ISREG(place.stat().st_mode):
                raise EntryRefused("not_a_file", "This is not a plain file.")
            with place.open("rb") as file:
                return file.read(most)
        except (OSError, RuntimeError) as error:  # RuntimeError: links that go in a circle
            reason = getattr(error, "strerror", None) or "the link leads nowhere"
            raise EntryRefused("unreadable", f"The file could not be opened: {reason}.") from error

    return Entry(path.encode(errors="surrogateescape").decode(errors="replace"), read)
