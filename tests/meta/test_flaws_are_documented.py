"""Whoever is told of a flaw finds it in the docs, under its name."""

import re
from pathlib import Path

from quizzes.engine.lint import BANK_CHECKS, CHECKS

PAGE = Path(__file__).parents[2] / "docs" / "user" / "question-flaws.md"


def test_every_check_has_its_row_and_no_row_is_about_a_check_that_is_gone():
    rows = re.findall(r"^\| `(\w+)` \| (flaw|hint) \|", PAGE.read_text(), re.MULTILINE)
    checks = {check.name: check.severity for check in CHECKS}
    assert {name: severity for name, severity in rows if name in checks} == checks
    assert {name for name, _ in rows} == {*checks, *BANK_CHECKS}
