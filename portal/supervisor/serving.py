"""Server and worker, from their start to the signal that ends both."""

import signal
import sys
import threading
import time
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


def supervise(
    web: Child,
    worker: Child,
    *,
    port: int,
    meanwhile: Callable[[], None],
    on_ready: Callable[[], None],
) -> int:
    """Start the web server, do what can be done `meanwhile`, call `on_ready` once pages are served.

    From then on both are minded until a signal: the worker is started again whenever it ends, and without
    the web server there is nothing to mind.

    Returns:
        The exit code: 0 after a signal, 1 when the web server ended by itself or serves errors.

    Raises:
        KeyboardInterrupt: a signal came before pages were served; nothing runs any more.

    """
    for number in STOPPING_SIGNALS:
        signal.signal(number, signal.default_int_handler)
    try:
        web.start()
        meanwhile()
        if not wait_until_served(web, port):
            return 1
        on_ready()
        return mind(web, worker)
    finally:
        stop_all([web, worker])


def wait_until_served(web: Child, port: int) -> bool:
    """Wait for /healthz to answer; whether it does, and with no error."""
    while web.exit_code is None:
        status = network.health(port)
        if status == HTTPStatus.OK:
            return True
        if status is not None:
            print(f"/healthz answers {status}: see the error above.", file=sys.stderr)
            return False
        time.sleep(0.03)
    print(f"The web server did not start (exit code {web.exit_code}).", file=sys.stderr)
    return False


def mind(web: Child, worker: Child) -> int:
    """Keep the worker running until a signal (0) or until the web server ends (1)."""
    stopping = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopping.set()

    for number in STOPPING_SIGNALS:
        signal.signal(number, stop)
    while not stopping.wait(0.25):
        if web.exit_code is not None:
            print(f"The web server stopped (exit code {web.exit_code}).", file=sys.stderr)
            return 1
        worker.restart_when_due()
    return 0
