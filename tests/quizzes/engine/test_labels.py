"""Authors read words, not the names of gates."""

import pytest

from quizzes.engine.gates import GATES, OPTION_GATES
from quizzes.engine.labels import LABELS, label_of
from quizzes.engine.lint import BANK_CHECKS, CHECKS

NAMES = {one.name for one in (*GATES, *OPTION_GATES, *CHECKS)} | set(BANK_CHECKS)
ALSO = {"too_many_doubts", "reviewed_only", "decision"}  # found by no gate of its own


@pytest.mark.parametrize("name", sorted(NAMES | ALSO))
def test_every_gate_and_every_check_has_a_label(name):
    assert name in LABELS
    assert "_" not in label_of(name)


def test_no_label_is_left_of_what_is_gone():
    assert set(LABELS) <= NAMES | ALSO


def test_no_two_are_called_the_same():
    assert len(set(LABELS.values())) == len(LABELS)
