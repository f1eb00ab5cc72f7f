"""Import and generation: how long they take, and what a second time costs."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from quizzes.engine import generate
from topics.markup import read_file
from topics.markup.document import Document

REPEATS = (1, 2, 4, 8)


def measure() -> Iterator[str]:
    """Lines of the report."""
    folder = next(Path(settings.BUNDLED_NOTES).iterdir())
    yield from _generation(folder)
    first = _seconds(lambda: _import(folder, "first"))
    second = _seconds(lambda: _import(folder, "first"))
    yield f"import of the bundled notebook: {first:.2f} s; again, unchanged: {second:.2f} s"


def _import(folder: Path, slug: str) -> None:
    call_command("import_notes", str(folder), notebook=slug, visibility="private", verbosity=0)


def _generation(folder: Path) -> Iterator[str]:
    """Passages a second as the notes grow; linear when the rate stands."""
    pages = sorted(folder.glob("*.md"))
    for times in REPEATS:
        documents = [
            document
            for copy in range(times)
            for page in pages
            if (document := _document(f"{copy}/{page.name}", page.read_bytes(), copy))
        ]
        passages = sum(len(document.passages()) for document in documents)
        seconds = _seconds(lambda documents=documents: generate(documents))
        yield f"generation over {passages:6,} passages: {passages / seconds:8,.0f} passages a second"


def _document(path: str, data: bytes, copy: int) -> Document | None:
    """Read the page; a copy has other words, so that it is more notes and not the same again."""
    text = data.decode()
    return read_file(path, (text if not copy else _other_words(text, copy)).encode()).document


def _other_words(text: str, copy: int) -> str:
    return text.replace("**", f"**Q{copy}", 1).replace(" is the ", f" is the q{copy} ")


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
