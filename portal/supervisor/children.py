"""The processes under the supervisor, and how they end."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

PR_SET_PDEATHSIG = 1
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0


def _die_with_the_supervisor() -> None:
    """Ask Linux to end this process when the supervisor is killed outright, so that no orphan stays."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Child:
    """A process in a group of its own, so that Ctrl-C reaches it through the supervisor alone."""

    def __init__(self, name: str, command: Sequence[str]) -> None:
        self.name = name
        self.command = command
        self.pause = 1.0
        self._process: subprocess.Popen[bytes] | None = None
        self._started_at = 0.0
        self._due_at = 0.0

    def start(self) -> None:
        """Start the process."""
        self._started_at = time.monotonic()
        self._process = subprocess.Popen(
            self.command,
            start_new_session=True,
            preexec_fn=_die_with_the_supervisor,  # noqa: PLW1509 - the supervisor has one thread
        )

    @property
    def exit_code(self) -> int | None:
        """The code that it ended with; none while it runs or has not started."""
        return self._process.poll() if self._process else None

    def restart_when_due(self) -> None:
        """After an end that nobody asked for: say so, wait (longer each time), start again."""
        if self._process is not None and self._process.poll() is not None:
            if time.monotonic() - self._started_at > STEADY_AFTER:
                self.pause = 1.0
            print(
                f"The {self.name} stopped (exit code {self._process.returncode}). "
                f"It starts again in {self.pause:.0f} s; pages are served meanwhile.",
                file=sys.stderr,
                flush=True,
            )
            self._process = None
            self._due_at = time.monotonic() + self.pause
            self.pause = min(self.pause * 2, LONGEST_PAUSE)
        if self._process is None and time.monotonic() >= self._due_at:
            self.start()

    def ask_to_stop(self) -> None:
        """Send SIGTERM to the whole group."""
        self._signal(signal.SIGTERM)

    def wait(self, seconds: float) -> bool:
        """Whether it has ended, at most so much later."""
        if self._process is not None:
            try:
                self._process.wait(seconds)
            except subprocess.TimeoutExpired:
                return False
        return True

    def kill(self) -> None:
        """End the whole group now."""
        self._signal(signal.SIGKILL)
        self.wait(5)

    def _signal(self, number: int) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)


def stop_all(children: Sequence[Child], patience: float = 10.0) -> None:
    """Ask all of them to stop; ask twice after `patience` seconds, kill after that.

    The worker ends its present task at the first request and gives it up at the second.
    """
    for _request in range(2):
        for child in children:
            child.ask_to_stop()
        give_up = time.monotonic() + patience
        if all(child.wait(max(give_up - time.monotonic(), 0.0)) for child in children):
            break
    for child in children:
        # Also when its leader has ended: the group may have members that did not hear.
        child.kill()
