"""Every check of the project: `make test`.

Lint steps run two at a time, then the suite on SQLite, on PostgreSQL and in the browser. The last lines
say what ran, what was skipped and how to have it run. With CI=true a skip is a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scripts.with_postgres import find_binaries

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
REAL_NOTES = ROOT.parent / "shared" / "notes"


@dataclass(frozen=True)
class Check:
    """A command to run. `missing` names the tool it lacks here, and `remedy` says how to have it."""

    name: str
    command: tuple[str, ...]
    missing: str = ""
    remedy: str = ""
    is_suite: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of a check: passed, failed or skipped, in how many seconds, and what to know."""

    name: str
    state: str
    seconds: float = 0.0
    note: str = ""


def lint_checks() -> list[Check]:
    """The checks that read the code; the longest first."""
    python = str(BIN / "python")
    return [
        Check("mypy", (str(BIN / "mypy"), ".")),
        Check("ruff check", (str(BIN / "ruff"), "check", ".")),
        Check("ruff format", (str(BIN / "ruff"), "format", "--check", ".")),
        Check("import-linter", (str(BIN / "lint-imports"),)),
        Check("migrations", (python, "manage.py", "makemigrations", "--check", "--dry-run")),
    ]


def suite_checks() -> list[Check]:
    """The test suites, each with what it needs."""
    pytest = (str(BIN / "python"), "-m", "pytest", "-n", "2", "-q")
    postgres = (str(BIN / "python"), "-m", "scripts.with_postgres")
    no_server = "" if find_binaries() else "no PostgreSQL server here"
    no_browser = "" if shutil.which("chromium") else "no Chromium here"
    browser = (*pytest, "tests/browser", "-m", "browser")
    return [
        Check("suite on SQLite", pytest, is_suite=True),
        Check(
            "suite on PostgreSQL", (*postgres, *pytest), no_server, "apt install postgresql", is_suite=True
        ),
        Check("browser tests", browser, no_browser, "apt install chromium", is_suite=True),
    ]


def run_quietly(check: Check, environment: dict[str, str]) -> Outcome:
    """Run a check, and print what it said only when it failed."""
    started = time.monotonic()
    done = subprocess.run(
        check.command, check=False, capture_output=True, text=True, env=environment, cwd=ROOT
    )
    seconds = time.monotonic() - started
    state = "failed" if done.returncode else "passed"
    said = f"\n{done.stdout}{done.stderr}".rstrip() if done.returncode else ""
    print(f"{check.name}: {state} in {seconds:.1f} s{said}", flush=True)
    return Outcome(check.name, state, seconds)


def run_suite(check: Check, environment: dict[str, str], *, may_skip: bool) -> Outcome:
    """Run a test suite with its output as it comes, and count what it skipped."""
    print(f"\n--- {check.name} ---", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [*check.command, f"--junitxml={report}"]
        code = subprocess.run(command, check=False, env=environment, cwd=ROOT).returncode
        tests, skipped = counts(report)
    seconds = time.monotonic() - started
    note = f"{tests} tests" + (f", {skipped} of them skipped (see above)" if skipped else "")
    failed = code != 0 or (skipped and not may_skip)
    return Outcome(check.name, "failed" if failed else "passed", seconds, note)


def counts(report: Path) -> tuple[int, int]:
    """How many tests a JUnit report holds, and how many of them were skipped."""
    if not report.is_file():
        return 0, 0
    suites = list(ET.parse(report).getroot().iter("testsuite"))  # noqa: S314 - pytest wrote it a moment ago
    return sum(int(s.get("tests", 0)) for s in suites), sum(int(s.get("skipped", 0)) for s in suites)


def run_all(lint: list[Check], suites: list[Check], *, may_skip: bool) -> list[Outcome]:
    """Run every check that can run here; one that cannot is skipped, or failed where none may be."""
    with tempfile.TemporaryDirectory(prefix="lectern-check-") as data:
        # The checks must not touch what a person has in the data folder.
        environment = {**os.environ, "LECTERN_DATA": data}
        with ThreadPoolExecutor(max_workers=2) as pool:
            outcomes = list(pool.map(lambda check: run_quietly(check, environment), lint))
    for check in suites:
        if check.missing:
            state = "skipped" if may_skip else "failed"
            outcomes.append(Outcome(check.name, state, note=f"{check.missing}; {check.remedy}"))
        else:
            outcomes.append(run_suite(check, dict(os.environ), may_skip=may_skip))
    return outcomes


def table(outcomes: list[Outcome]) -> str:
    """What ran and how it went, a line each, and the verdict."""
    width = max(len(outcome.name) for outcome in outcomes)
    rows = [f"  {o.name:<{width}}  {o.state:<7}  {o.seconds:6.1f} s  {o.note}".rstrip() for o in outcomes]
    failed = [outcome.name for outcome in outcomes if outcome.state == "failed"]
    skipped = [outcome.name for outcome in outcomes if outcome.state == "skipped"]
    total = sum(outcome.seconds for outcome in outcomes)
    verdict = f"Failed: {', '.join(failed)}." if failed else "Everything that ran passed."
    if skipped:
        verdict += f" Skipped: {', '.join(skipped)}."
    return "\n".join(["", "What ran", *rows, "", f"{verdict} ({total:.0f} s)"])


def main() -> int:
    """Run everything; 0 when nothing failed."""
    may_skip = os.environ.get("CI", "").lower() not in {"true", "1"}
    outcomes = run_all(lint_checks(), suite_checks(), may_skip=may_skip)
    if not REAL_NOTES.is_dir():
        where = os.path.relpath(REAL_NOTES, ROOT)
        print(f"\nThe tests that read real note sets were left out: they are no part of a clone ({where}).")
    print(table(outcomes))
    return 1 if any(outcome.state == "failed" for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
