"""The command behind `make test`: what it says of what ran, and when it fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import check, with_postgres
from scripts.check import Check, Outcome

ROOT = Path(__file__).resolve().parent.parent.parent


def python(code):
    return (sys.executable, "-c", code)


def suite(junit):
    """A command that writes this report where it is told to, as pytest does."""
    code = f"import sys; open(sys.argv[-1].split('=')[1], 'w').write({junit!r})"
    return Check("suite", python(code), is_suite=True)


REPORT = '<testsuites><testsuite tests="{tests}" skipped="{skipped}" /></testsuites>'


def test_every_check_that_passes_is_in_the_table(capfd):
    outcomes = check.run_all([Check("types", python(""))], [], may_skip=True)
    assert [(outcome.name, outcome.state) for outcome in outcomes] == [("types", "passed")]
    assert "Everything that ran passed." in check.table(outcomes)


def test_what_a_failing_check_said_is_shown(capfd):
    outcomes = check.run_all(
        [Check("types", python("print('line 3'); raise SystemExit(1)"))], [], may_skip=True
    )
    assert outcomes[0].state == "failed"
    assert "types: failed" in (said := capfd.readouterr().out)
    assert "line 3" in said
    assert "Failed: types." in check.table(outcomes)


@pytest.mark.parametrize(("may_skip", "state"), [(True, "skipped"), (False, "failed")])
def test_a_missing_tool_is_skipped_with_its_remedy_and_fails_where_nothing_may_be(may_skip, state):
    absent = Check("browser tests", ("nothing",), "no Chromium here", "apt install chromium")
    outcomes = check.run_all([], [absent], may_skip=may_skip)
    assert outcomes[0].state == state
    assert "no Chromium here; apt install chromium" in check.table(outcomes)


@pytest.mark.parametrize(("may_skip", "state"), [(True, "passed"), (False, "failed")])
def test_a_skipped_test_is_counted_and_fails_where_nothing_may_be(may_skip, state, capfd):
    outcomes = check.run_all([], [suite(REPORT.format(tests=5, skipped=2))], may_skip=may_skip)
    assert (outcomes[0].state, outcomes[0].note) == (state, "5 tests, 2 of them skipped (see above)")


def test_a_suite_without_a_skip_passes_where_nothing_may_be_skipped(capfd):
    outcomes = check.run_all([], [suite(REPORT.format(tests=5, skipped=0))], may_skip=False)
    assert (outcomes[0].state, outcomes[0].note) == ("passed", "5 tests")


def test_the_last_line_names_what_failed_and_what_was_skipped():
    outcomes = [Outcome("mypy", "failed"), Outcome("browser tests", "skipped"), Outcome("ruff", "passed")]
    assert "Failed: mypy. Skipped: browser tests." in check.table(outcomes).splitlines()[-1]


def test_the_checks_see_a_data_folder_of_their_own(capfd, monkeypatch):
    code = "import os; assert os.environ['LECTERN_DATA'] != os.environ['BEFORE']"
    monkeypatch.setenv("BEFORE", os.environ["LECTERN_DATA"])
    assert check.run_all([Check("data", python(code))], [], may_skip=True)[0].state == "passed"


def test_a_throw_away_server_serves_and_leaves_nothing_behind():
    if with_postgres.find_binaries() is None:
        pytest.skip("needs PostgreSQL's programs: apt install postgresql")
    code = """
import os, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    print(connection.info.host, connection.execute("SELECT 40 + 2").fetchone()[0])
raise SystemExit(7)
"""
    command = [sys.executable, "-m", "scripts.with_postgres", *python(code)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    folder, answer = done.stdout.split()
    assert (answer, done.returncode) == ("42", 7)
    assert not Path(folder).exists()
