"""Processes under the supervisor: they are started again, and they end with it."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from portal.supervisor.children import Child, stop_all


def python(code):
    return [sys.executable, "-c", textwrap.dedent(code)]


def eventually(condition, seconds=10.0):
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        if condition():
            return True
        time.sleep(0.02)
    return False


def is_running(pid):
    """Whether the process is there and not just waiting to be reaped."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def child():
    children = []

    def make(code):
        children.append(Child("worker", python(code)))
        return children[-1]

    yield make
    for made in children:
        made.kill()


def test_a_child_that_ends_is_started_again_and_the_terminal_says_so(child, tmp_path, capfd):
    starts = tmp_path / "starts"
    worker = child(f"open({str(starts)!r}, 'a').write('x')")
    worker.pause = 0.01
    assert eventually(lambda: worker.restart_when_due() or (starts.exists() and len(starts.read_text()) >= 3))
    assert "The worker stopped (exit code 0)" in capfd.readouterr().err


def test_each_restart_waits_longer_up_to_half_a_minute(child, capfd):
    worker = child("raise SystemExit(3)")
    pauses = []
    for _ in range(8):
        worker.start()
        worker.wait(10)
        worker.restart_when_due()
        pauses.append(worker.pause)
    assert pauses == [2, 4, 8, 16, 30, 30, 30, 30]
    assert "exit code 3" in capfd.readouterr().err


def test_stopping_reaches_the_children_of_a_child(child, tmp_path):
    pid_file = tmp_path / "pid"
    web = child(
        f"""
        import subprocess, sys, time
        grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        open({str(pid_file)!r}, "w").write(str(grandchild.pid))
        time.sleep(60)
        """
    )
    web.start()
    assert eventually(lambda: pid_file.exists() and pid_file.read_text())
    stop_all([web])
    assert web.exit_code == -signal.SIGTERM
    assert eventually(lambda: not is_running(int(pid_file.read_text())))


def test_a_child_that_will_not_stop_is_killed(child, tmp_path):
    ready = tmp_path / "ready"
    stubborn = child(
        f"""
        import signal, time
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        open({str(ready)!r}, "w").close()
        time.sleep(60)
        """
    )
    stubborn.start()
    assert eventually(ready.exists)
    stop_all([stubborn], patience=0.1)
    assert stubborn.exit_code == -signal.SIGKILL


def test_stopping_what_never_started_is_no_error(child):
    never = child("pass")
    stop_all([never], patience=0.1)
    assert never.exit_code is None


def test_no_orphan_stays_when_the_supervisor_itself_is_killed(tmp_path):
    pid_file = tmp_path / "pid"
    supervisor = subprocess.Popen(
        python(
            f"""
            import sys, time
            from portal.supervisor.children import Child
            child = Child("worker", [sys.executable, "-c", "import time; time.sleep(60)"])
            child.start()
            open({str(pid_file)!r}, "w").write(str(child._process.pid))
            time.sleep(60)
            """
        )
    )
    assert eventually(lambda: pid_file.exists() and pid_file.read_text())
    pid = int(pid_file.read_text())
    try:
        supervisor.kill()
        supervisor.wait(10)
        assert eventually(lambda: not is_running(pid))
    finally:
        if is_running(pid):
            os.kill(pid, signal.SIGKILL)
