"""Run a command with a throw-away PostgreSQL: `python -m scripts.with_postgres COMMAND…`.

Needs only the server's binaries. The server listens on a socket in a temporary folder, writes without
waiting for the disk, and is gone with its data when the command ends. DATABASE_URL tells the command
where it is.
"""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

INSTALLED = Path("/usr/lib/postgresql")
START_SECONDS = 30
# Tests open a connection a thread, and two workers run at once.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=260")


def find_binaries() -> Path | None:
    """The folder of the newest installed server's programs, or none."""
    found = [path.parent for path in INSTALLED.glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).resolve().parent)
    return max(found, key=lambda folder: _major(folder.parent.name), default=None)


def _major(name: str) -> float:
    try:
        return float(name)
    except ValueError:
        return 0.0


def _server_account() -> dict[str, Any]:
    """What makes a process run as somebody else than root, whom PostgreSQL refuses."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            account = pwd.getpwnam(name)
            return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    message = "PostgreSQL does not run as root, and there is neither a user postgres nor nobody."
    raise SystemExit(message)


def _wait_until_ready(server: "subprocess.Popen[bytes]", binaries: Path, folder: Path) -> None:
    """Return once the server takes connections; say its log when it does not."""
    command = [str(binaries / "pg_isready"), "--quiet", "--host", str(folder)]
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up and server.poll() is None:
        if subprocess.run(command, check=False).returncode == 0:
            return
        time.sleep(0.05)
    raise SystemExit("PostgreSQL did not start:\n" + (folder / "log").read_text(errors="replace"))


@contextlib.contextmanager
def throw_away_server(binaries: Path) -> Iterator[str]:
    """Start a server of its own data folder; yield the URL of its database; leave nothing behind."""
    account = _server_account()
    folder = Path(tempfile.mkdtemp(prefix="lectern-pg-"))
    try:
        if account:
            os.chown(folder, account["user"], account["group"])
        data = folder / "data"
        initdb = [str(binaries / "initdb"), "--auth=trust", "--no-sync", "--username=lectern"]
        initdb += ["--encoding=UTF8", "--locale=C.UTF-8", f"--pgdata={data}"]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd=folder, **account)
        options = [word for setting in FAST for word in ("-c", setting)]
        command = [str(binaries / "postgres"), "-D", str(data), "-k", str(folder)]
        command += ["-c", "listen_addresses=", *options]
        with (folder / "log").open("wb") as log:
            # A session of its own: Ctrl-C is for the command, and the server outlives it.
            server = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=folder, start_new_session=True, **account
            )
        try:
            _wait_until_ready(server, binaries, folder)
            yield f"postgres://lectern@{quote(str(folder), safe='')}/postgres"
        finally:
            server.send_signal(signal.SIGQUIT)
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run the command; its exit code is ours."""
    binaries = find_binaries()
    if binaries is None:
        raise SystemExit("No PostgreSQL server here. On Debian: apt install postgresql")
    # SIGTERM unwinds like Ctrl-C, so that the server is stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with throw_away_server(binaries) as url:
        return subprocess.run(command, check=False, env={**os.environ, "DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
