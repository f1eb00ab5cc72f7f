"""The portal served as in production, with the straight lines beside it."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def served() -> Iterator[int]:
    """Serve by granian with one worker; yields the port."""
    port = _free_port()
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--port", str(port)),
        *("--workers", "1", "--blocking-threads", "1", "--log-level", "error", "portal.wsgi:application"),
    ]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "benchmarks.settings"}
    with subprocess.Popen(command, env=environment) as server:
        try:
            _wait(port)
            yield port
        finally:
            server.terminate()


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/bench/floor/", timeout=1).close()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("The server did not answer within 20 seconds.")
