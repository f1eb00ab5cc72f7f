"""Files are read in processes that can be killed; what kills one costs its own file and no other."""

import os
import signal
import threading
import time

import pytest

from topics.services import reading
from topics.services.reading import read_files
from topics.services.sources import SourceFile

GOOD = SourceFile("good.md", b"# Good\n\nA sentence that can be read.\n")


@pytest.fixture(autouse=True)
def fresh_processes():
    reading._close_spare()
    yield
    reading._close_spare()


def _codes(found):
    return [tuple(finding.code for finding in one.findings if finding.severity == "error") for one in found]


def test_readings_come_in_the_order_of_the_files():
    files = [SourceFile(f"{n}.md", f"# Note {n}\n\nSentence {n}.\n".encode()) for n in range(30)]
    assert [one.path for one in read_files(files)] == [file.path for file in files]


def test_progress_is_told_after_every_file():
    told = []
    read_files([GOOD, SourceFile("b.md", b"# B\n\nText.\n")], lambda *said: told.append(said))
    assert told == [(1, 2, "good.md"), (2, 2, "b.md")]


def test_the_last_file_is_read_once_when_two_processes_are_idle():
    run = reading._Run([GOOD], None)
    run._workers.add(reading._start())
    for worker in run._workers:
        while not worker.is_ready:
            worker.take()

    assert [one.path for one in run.readings()] == ["good.md"]


def test_a_file_that_takes_too_long_is_refused_and_the_next_is_read(settings, monkeypatch):
    settings.IMPORT_FILE_SECONDS = 1
    real = reading.ReaderWorker.give

    def stall(worker, file, seconds):
        if file.path == "slow.md":
            os.kill(worker._process.pid, signal.SIGSTOP)
        real(worker, file, seconds)

    monkeypatch.setattr(reading.ReaderWorker, "give", stall)
    started = time.monotonic()
    found = read_files([SourceFile("slow.md", b"# Slow\n"), GOOD])
    assert _codes(found) == [("too_slow",), ()]
    assert found[1].document is not None
    assert time.monotonic() - started < 8


def test_a_file_whose_process_is_killed_is_refused_and_the_next_is_read(monkeypatch):
    real = reading.ReaderWorker.give

    def kill(worker, file, seconds):
        if file.path == "fatal.md":
            os.kill(worker._process.pid, signal.SIGSTOP)
            real(worker, file, seconds)
            os.kill(worker._process.pid, signal.SIGKILL)
        else:
            real(worker, file, seconds)

    monkeypatch.setattr(reading.ReaderWorker, "give", kill)
    found = read_files([SourceFile("fatal.md", b"# Fatal\n"), GOOD])
    assert _codes(found) == [("crashed",), ()]
    assert found[1].document is not None


def test_a_file_that_needs_too_much_memory_is_refused_and_the_next_is_read(settings):
    settings.IMPORT_FILE_MEMORY = 150_000_000
    big = SourceFile("big.md", ("# Big\n\n" + "- an item of a long list\n" * 100_000).encode())
    found = read_files([big, GOOD])
    assert found[0].document is None
    assert found[0].findings[0].severity == "error"
    assert found[1].document is not None


def test_a_process_that_fell_idle_is_replaced_unnoticed(monkeypatch):
    monkeypatch.setattr(reading, "_IDLE_SECONDS", 0.2)
    read_files([GOOD])
    time.sleep(0.6)
    assert read_files([GOOD])[0].document is not None


def test_two_threads_may_read_at_once():
    found = {}

    def read(name):
        found[name] = read_files([SourceFile(f"{name}.md", f"# {name}\n\nText of {name}.\n".encode())])

    threads = [threading.Thread(target=read, args=(name,)) for name in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {name: one[0].document.title for name, one in found.items()} == {
        n: n for n in ("one", "two", "three")
    }


def test_the_reader_knows_nothing_of_the_portal():
    code = "import sys, topics.services.reader_process, topics.markup; print('django' in sys.modules)"
    import subprocess
    import sys

    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"
