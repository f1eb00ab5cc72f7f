"""Reading files in processes that can be killed, with limits of time and memory a file.

At most two processes read at a time. They stay warm for a little while after an import, so that a small
one costs what its files cost.
"""

import atexit
import selectors
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable

from django.conf import settings

from topics.markup.document import FileReading
from topics.services.reader_process import refusal
from topics.services.reader_worker import ReaderDied, ReaderWorker
from topics.services.sources import SourceFile

OnProgress = Callable[[int, int, str], None]

_WORKERS = 2
_SECOND_WORKER_FROM = 200_000  # bytes: below, starting a second process costs more than it saves
_IDLE_SECONDS = 30.0

_spare: list[ReaderWorker] = []
_spare_lock = threading.Lock()


def read_files(files: Iterable[SourceFile], on_progress: OnProgress | None = None) -> list[FileReading]:
    """Read every file; the readings come in the order of the files.

    A file that takes too long, too much memory, or crashes its process gets a finding of severity
    *error* and no document; the others go on. `on_progress(done, total, path)` is called after each.
    """
    waiting = list(files)
    return _Run(waiting, on_progress).readings() if waiting else []


class _Run:
    """One call of `read_files`."""

    def __init__(self, files: list[SourceFile], on_progress: OnProgress | None) -> None:
        self._todo = deque(enumerate(files))
        self._found: list[FileReading | None] = [None] * len(files)
        self._given: dict[ReaderWorker, int] = {}
        self._on_progress = on_progress
        self._done = 0
        large = sum(len(file.data) for file in files) >= _SECOND_WORKER_FROM and len(files) > 1
        self._workers = {_checkout() for _ in range(_WORKERS if large else 1)}

    def readings(self) -> list[FileReading]:
        try:
            with selectors.DefaultSelector() as selector:
                for worker in self._workers:
                    selector.register(worker, selectors.EVENT_READ, worker)
                while self._done < len(self._found):
                    self._step(selector)
            _checkin(self._workers)
        except BaseException:
            for worker in self._workers:
                worker.kill()
            raise
        return [reading for reading in self._found if reading is not None]

    def _step(self, selector: selectors.BaseSelector) -> None:
        for worker in [worker for worker in self._workers if worker.is_idle]:
            if self._todo:  # two may have answered at once, and one file be left
                self._give(worker, selector)
        busy = [worker for worker in self._workers if not worker.is_idle]
        nearest = min((worker.deadline for worker in busy), default=time.monotonic())
        answering = [key.data for key, _ in selector.select(max(0.0, nearest - time.monotonic()))]
        for worker in answering:
            self._take(worker, selector)
        now = time.monotonic()
        for worker in [worker for worker in self._workers if not worker.is_idle and now > worker.deadline]:
            message = f"Reading it took longer than {settings.IMPORT_FILE_SECONDS} seconds. Divide it."
            self._replace(worker, selector, "too_slow", message)

    def _give(self, worker: ReaderWorker, selector: selectors.BaseSelector) -> None:
        index, file = self._todo.popleft()
        self._given[worker] = index
        try:
            worker.give(file, settings.IMPORT_FILE_SECONDS)
        except ReaderDied:
            self._replace(worker, selector, "crashed", _CRASHED)

    def _take(self, worker: ReaderWorker, selector: selectors.BaseSelector) -> None:
        try:
            reading = worker.take()
        except ReaderDied:
            self._replace(worker, selector, "crashed", _CRASHED)
            return
        if reading is not None:
            self._finish(self._given.pop(worker), reading)

    def _finish(self, index: int, reading: FileReading) -> None:
        self._found[index] = reading
        self._done += 1
        if self._on_progress is not None:
            self._on_progress(self._done, len(self._found), reading.path)

    def _replace(self, worker: ReaderWorker, selector: selectors.BaseSelector, code: str, why: str) -> None:
        """Kill a worker, refuse its file, and start another if files are left."""
        selector.unregister(worker)
        self._workers.discard(worker)
        index = self._given.pop(worker, None)
        if index is None and not worker.is_ready:
            raise RuntimeError("The process that reads files does not start. See the server's log.")
        if index is not None and worker.file is not None:
            if worker.ended_by_itself:  # a warm one fell idle just before it was given the file
                self._todo.appendleft((index, worker.file))
            else:
                self._finish(index, refusal(worker.file.path, code, why))
        worker.kill()
        if self._todo:
            fresh = _start()
            self._workers.add(fresh)
            selector.register(fresh, selectors.EVENT_READ, fresh)


_CRASHED = "Reading it crashed or took too much memory. Divide it, or remove what is unusual in it."


def _start() -> ReaderWorker:
    return ReaderWorker(settings.IMPORT_FILE_MEMORY, _IDLE_SECONDS)


def _checkout() -> ReaderWorker:
    with _spare_lock:
        while _spare:
            worker = _spare.pop()
            if worker.is_ours and worker.is_alive:
                return worker
            worker.kill()
    return _start()


def _checkin(workers: Iterable[ReaderWorker]) -> None:
    with _spare_lock:
        _spare.extend(workers)
        while len(_spare) > _WORKERS:
            _spare.pop(0).kill()


@atexit.register
def _close_spare() -> None:
    with _spare_lock:
        while _spare:
            worker = _spare.pop()
            if worker.is_ours:
                worker.kill()
