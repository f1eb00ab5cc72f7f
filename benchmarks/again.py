"""A re-import of one changed note in a small and in a large notebook, beside that note imported alone."""

import gc
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.made_notes import PASSAGES_A_NOTE, Maker
from portal.home.services.joining import keep, prepare
from topics.models import Notebook
from topics.services.sources.opening import open_source

SIZES = (1_000, 10_000)
ROUNDS = 5


def measure() -> Iterator[str]:
    """Lines of the report. The cost is that of the note when it does not grow with the notebook.

    What the first import leaves in memory is put beyond the reach of the collector of garbage, which would
    walk it again and again at the cost of what comes after.
    """
    maker = Maker()
    medians: list[float] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="lectern-notes-") as name:
            folder, alone = Path(name, "all"), Path(name, "alone")
            folder.mkdir()
            for number in range(size // PASSAGES_A_NOTE):
                _write(folder, number, maker.note(number))
            notebook, first = _timed(folder, None, f"all-{size}")
            yield f"import of {size:6,} passages in {len(list(folder.iterdir()))} notes: {first:.1f} s of CPU"
            gc.collect()
            gc.freeze()
            again, own = [], []
            for turn in range(ROUNDS):
                number = 7 * (turn + 1)
                text = _changed(maker.note(number), maker.note(100_000 + turn))
                shutil.rmtree(alone, ignore_errors=True)
                alone.mkdir()
                _write(alone, number, text)
                own.append(_timed(alone, None, f"alone-{size}-{turn}")[1])
                _write(folder, number, text)
                notebook, seconds = _timed(folder, notebook, "")
                again.append(seconds)
            medians.append(statistics.median(again))
            yield (
                f"re-import with one changed note: {medians[-1]:.2f} s; that note alone: "
                f"{statistics.median(own):.2f} s; {medians[-1] / statistics.median(own):.1f} x"
            )
    yield f"a notebook of ten times the size: {medians[-1] / medians[0]:.1f} x"


def _changed(text: str, other: str) -> str:
    """The note with one paragraph in place of another, and a sentence more."""
    blocks, new = text.split("\n\n"), other.split("\n\n")
    blocks[1] = new[1]
    blocks[6] = f"{blocks[6]} {new[-2].split('. ')[0].rstrip('.')}."
    return "\n\n".join(blocks)


def _write(folder: Path, number: int, text: str) -> None:
    (folder / f"note-{number:04}.md").write_text(text)


def _timed(folder: Path, notebook: Notebook | None, slug: str) -> tuple[Notebook, float]:
    """Import the folder: plan it, make its questions, write both. Seconds of CPU time."""
    start = time.process_time()
    prepared = prepare(open_source(folder), notebook=notebook, title=slug)
    outcome = keep(prepared, slug=slug)
    seconds = time.process_time() - start
    return Notebook.objects.get(pk=outcome.notebook.pk), seconds
