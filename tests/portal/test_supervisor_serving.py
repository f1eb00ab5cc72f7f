"""`python -m portal.supervisor` as `make run` starts it, from an empty data folder to Ctrl-C."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def processes():
    """Each running process as (id, id of the group, id of the parent, command)."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
                command = (folder / "cmdline").read_text().replace("\0", " ")
            except OSError:
                continue
            if fields[0] != "Z":
                yield int(folder.name), int(fields[2]), int(fields[1]), command


def descendants(pid):
    found = [(child, command) for child, _group, parent, command in processes() if parent == pid]
    return found + [more for child, _command in found for more in descendants(child)]


def eventually(condition, seconds=60.0):
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        if found := condition():
            return found
        time.sleep(0.05)
    return None


@pytest.fixture
def supervisor(process_environment, free_port, tmp_path):
    """Start it with its output going to a file; give the process and what it has said so far."""
    said = tmp_path / "said"
    running = []

    def start(*options):
        command = [sys.executable, "-m", "portal.supervisor", "--port", str(free_port), *options]
        with said.open("w") as file:
            running.append(
                subprocess.Popen(command, env=process_environment, cwd=ROOT, stdout=file, stderr=file)
            )
        return running[-1], said.read_text

    yield start
    for process in running:
        if process.poll() is None:
            process.terminate()
            process.wait(30)


def test_it_serves_minds_the_worker_and_ends_with_everything_it_started(supervisor, free_port, tmp_path):
    notes = tmp_path / "my notes"
    notes.mkdir()
    (notes / "seas.md").write_text("# Seas\n\nA **sea** is a large body of salt water.\n")
    process, said = supervisor("--notes", str(notes))
    assert eventually(lambda: "Ctrl-C stops" in said()), said()

    # What a person reads.
    assert f"Lectern is at http://localhost:{free_port}" in said()
    assert f"Your data lies in {tmp_path / 'data'}" in said()
    assert (tmp_path / "data" / "secret.key").stat().st_mode & 0o777 == 0o600
    link = re.search(rf"http://localhost:{free_port}/accounts/once/\S+", said())[0]

    # Where it answers, and with what.
    for host in ("localhost", "127.0.0.1"):
        with urllib.request.urlopen(f"http://{host}:{free_port}/notebooks/") as answer:
            shelf = answer.read().decode()
    assert "AWS machine learning" in shelf
    assert "Seas" in shelf
    with urllib.request.urlopen(link) as answer:
        assert answer.status == 200

    # A worker that dies is started again.
    def worker():
        return next(
            (pid for pid, command in descendants(process.pid) if "supervisor.worker" in command), None
        )

    first = eventually(worker)
    os.kill(first, signal.SIGKILL)
    assert eventually(lambda: worker() not in (None, first))
    assert "The worker stopped (exit code -9). It starts again in 1 s" in said()

    # Nothing outlives it.
    started = [pid for pid, _command in descendants(process.pid)]
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    assert [pid for pid, *_rest in processes() if pid in started] == []
    assert "Lectern has stopped." in said()

    # The second start finds everything in place, and says nothing of it.
    process, said = supervisor("--notes", str(notes))
    assert eventually(lambda: "Ctrl-C stops" in said()), said()
    assert said().strip().startswith("Lectern is at")


def test_a_wrong_setting_stops_the_start_with_its_name(process_environment, free_port):
    environment = {**process_environment, "LECTERN_NOTEBOOK_AUTHORS": "some"}
    command = [sys.executable, "-m", "portal.supervisor", "--port", str(free_port)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "LECTERN_NOTEBOOK_AUTHORS" in done.stderr
    assert "Traceback" not in done.stderr
