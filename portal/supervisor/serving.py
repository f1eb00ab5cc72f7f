"""Server and worker, from their start to the signal that ends both."""

import signal
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from types import FrameType

from django.conf import settings

from portal.supervisor import network
from portal.supervisor.children import Child, stop_all
from portal.supervisor.options import Options

STOPPING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def web_command(options: Options) -> list[str]:
    """The web server: WSGI, because sync views under ASGI lose most of the throughput."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"),
        *("--host", options.bind, "--port", str(options.port)),
        *("--workers", str(settings.WEB_WORKERS), "--blocking-threads", str(settings.WEB_THREADS)),
        *("--respawn-failed-workers", "--workers-kill-timeout", "10", "--log-level", "warning"),
        "portal.wsgi:application",
    ]


def worker_command() -> list[str]:
    """The task worker."""
    return [sys.executable, "-m", "portal.supervisor.worker"]


def supervise(web: Child, worker: Child, *, port: int, on_ready: Callable[[], None]) -> int:
    """Start both, call `on_ready` once pages are served, mind them until a signal, stop both.

    The worker is started again whenever it ends; without the web server there is nothing to mind.

    Returns:
        The exit code: 0 after a signal, 1 when the web server ended by itself or serves errors.

    """
    stopping = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopping.set()

    for number in STOPPING_SIGNALS:
        signal.signal(number, stop)
    ready = False
    try:
        web.start()
        while not stopping.wait(0.25 if ready else 0.05):
            if web.exit_code is not None:
                print(f"The web server stopped (exit code {web.exit_code}).", file=sys.stderr)
                return 1
            if ready:
                worker.restart_when_due()
            elif (status := network.health(port)) == HTTPStatus.OK:
                ready = True
                on_ready()
            elif status is not None:
                print(f"/healthz answers {status}: see the error above.", file=sys.stderr)
                return 1
    finally:
        stop_all([web, worker])
    return 0
