"""An import of the bundled notebook: how long it takes, and what a second time costs."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command


def measure() -> Iterator[str]:
    """Lines of the report."""
    folder = next(Path(settings.BUNDLED_NOTES).iterdir())
    first = _seconds(lambda: _import(folder, "first"))
    second = _seconds(lambda: _import(folder, "first"))
    yield f"import of the bundled notebook: {first:.2f} s; again, unchanged: {second:.2f} s"


def _import(folder: Path, slug: str) -> None:
    call_command("import_notes", str(folder), notebook=slug, visibility="private", verbosity=0)


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
