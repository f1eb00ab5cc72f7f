"""The settings that are read and the settings that are documented are the same."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = ROOT / "docs" / "operator" / "settings.md"


def variables_read():
    """The names in every call of `env.something("NAME", …)` in the settings."""
    tree = ast.parse((ROOT / "portal" / "settings.py").read_text())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "env"
    }


def rows():
    return re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", DOCUMENT.read_text(), flags=re.MULTILINE)


def load_settings(tmp_path, **values):
    environment = {"LECTERN_DATA": str(tmp_path), "PATH": os.environ["PATH"], **values}
    command = [sys.executable, "-c", "import portal.settings"]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)


def test_settings_are_read():
    assert "LECTERN_DATA" in variables_read()


def test_every_setting_is_documented():
    assert variables_read() - {name for name, *_ in rows()} == set()


def test_no_documented_setting_is_gone():
    assert {name for name, *_ in rows()} - variables_read() == set()


def test_every_row_says_a_default_and_a_meaning():
    assert [name for name, default, meaning in rows() if not default.strip() or len(meaning) < 10] == []


def test_the_settings_need_nothing_of_the_environment(tmp_path):
    assert load_settings(tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("LECTERN_NOTEBOOK_AUTHORS", "some", "Must be one of: everyone, staff"),
        ("LECTERN_NOTEBOOK_PUBLISHERS", "", "Must be one of: everyone, staff"),
        ("LECTERN_IMPORT_FILES", "-3", "Must be greater than or equal to 1"),
        ("LECTERN_GUEST_DAYS", "soon", "Not a valid integer"),
        ("LECTERN_HTTPS", "perhaps", "Not a valid boolean"),
        ("LECTERN_TASKS", "later", "Must be one of: database, immediate"),
        ("LECTERN_LOG_LEVEL", "loud", "Must be one of: DEBUG"),
        ("DATABASE_URL", "oracel://x", "Scheme 'oracel://' is unknown"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_may_stand_there(tmp_path, name, value, message):
    said = load_settings(tmp_path, **{name: value})
    assert said.returncode != 0
    assert message in said.stderr
