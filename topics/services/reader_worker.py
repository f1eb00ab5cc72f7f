"""The parent's side of one reader process: give it a file, watch its clock, kill it if need be."""

import os
import pickle
import subprocess
import sys
import time
from pathlib import Path

from topics.markup.document import FileReading
from topics.services.reader_process import LENGTH, send
from topics.services.sources import SourceFile

_ROOT = Path(__file__).resolve().parent.parent.parent
_START_SECONDS = 60.0
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TMPDIR")


class ReaderDied(Exception):  # noqa: N818 - an event that is expected
    """The process ended before it answered."""


class ReaderWorker:
    """A reader process. It is `idle`, or busy with `file` until `deadline` (of the monotonic clock)."""

    def __init__(self, memory: int, idle_seconds: float) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own module, our own arguments
            [sys.executable, "-m", "topics.services.reader_process", str(memory), str(idle_seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
        )
        self._parent = os.getpid()
        self._buffer = bytearray()
        self.file: SourceFile | None = None
        self.is_ready = False
        self.deadline = time.monotonic() + _START_SECONDS

    @property
    def is_idle(self) -> bool:
        """Whether it can take a file."""
        return self.is_ready and self.file is None

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def is_ours(self) -> bool:
        """Whether this process started it, and not one that it was forked from."""
        return self._parent == os.getpid()

    @property
    def ended_by_itself(self) -> bool:
        """Whether it is ending, or has ended, because it had nothing to do."""
        try:
            return self._process.wait(timeout=2) == 0
        except subprocess.TimeoutExpired:
            return False

    def fileno(self) -> int:
        """Of the pipe with its answers, for selectors."""
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def give(self, file: SourceFile, seconds: float) -> None:
        """Give it a file to read within so many seconds. Raises ReaderDied if it is gone."""
        assert self._process.stdin is not None
        self.file = file
        self.deadline = time.monotonic() + seconds
        try:
            send(self._process.stdin, (file.path, file.data))  # type: ignore[arg-type]
        except OSError as error:
            raise ReaderDied from error

    def take(self) -> FileReading | None:
        """What there is of its answer: the reading when it is whole, else none. Raises ReaderDied."""
        piece = os.read(self.fileno(), 1 << 20)
        if not piece:
            raise ReaderDied
        self._buffer += piece
        if len(self._buffer) < LENGTH.size:
            return None
        end = LENGTH.size + LENGTH.unpack_from(self._buffer)[0]
        if len(self._buffer) < end:
            return None
        value = pickle.loads(bytes(self._buffer[LENGTH.size : end]))  # noqa: S301 - our own process's answer
        del self._buffer[:end]
        if not self.is_ready:
            self.is_ready = True
            return None
        self.file = None
        return value if isinstance(value, FileReading) else None

    def kill(self) -> None:
        """End the process now and wait for it, so that no zombie stays."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue  # what was still to be written to a dead process
        self._process.wait()
