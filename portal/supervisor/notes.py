"""Notes that are brought in before pages are served: the bundled ones, and a person's own folder."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from portal.home.services.targets import notebook_of_source
from topics.models import Notebook
from topics.services.importing import ImportRefused
from topics.services.importing.hashes import file_hash, source_hash
from topics.services.sources import Source, SourceRefused, open_source


def bring_in_bundled(say: Callable[[str], None]) -> None:
    """Bring in each bundled notebook that is new or has changed; one that was withdrawn stays away."""
    for folder in sorted(path for path in settings.BUNDLED_NOTES.iterdir() if path.is_dir()):
        source = open_source(folder)
        try:
            standing = notebook_of_source(source, slug=folder.name)
        except ImportRefused:
            continue
        if standing is not None and standing.source_kind != Notebook.SourceKind.BUNDLED:
            say(f"The bundled notes “{folder.name}” stay out: a notebook of yours has their address.")
        elif not is_unchanged(standing, source):
            say(f"Bringing in the notes “{source.title}” and making their questions; this takes a moment.")
            run_import(folder, "--notebook", folder.name)


def bring_in(path: Path, say: Callable[[str], None]) -> None:
    """Bring in a person's own notes, when they are new or have changed. What is wrong is said."""
    try:
        source = open_source(path)
        standing = notebook_of_source(source)
    except (SourceRefused, ImportRefused) as refused:
        say(str(refused))
        return
    if not is_unchanged(standing, source):
        say(f"Bringing in {path} and making questions.")
        run_import(path)


def is_unchanged(notebook: Notebook | None, source: Source) -> bool:
    """Whether the notebook was made of exactly this source, to the end."""
    if notebook is None or notebook.ready_at is None:
        return False
    return notebook.source_hash == source_hash(
        source, {file.path: file_hash(file.data) for file in source.files}
    )


def run_import(path: Path, *options: str) -> None:
    """Import in a process of its own, so that its memory is gone when it ends. It prints what it did.

    Ctrl-C reaches it through this process, which ends it: whatever it wrote is taken up the next time.
    """
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "import_notes", str(path), *options]
    subprocess.run(command, check=False, start_new_session=True)
