from datetime import UTC, datetime, timedelta

import pytest

from quizzes.scoring.attempts import Answer, seconds_on, tally_of
from quizzes.scoring.marks import RIGHT, WRONG, sign_of, with_sign

NOON = datetime(2025, 11, 18, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("choice", "keys", "sign"),
    [
        ([2], [2], RIGHT),
        ([1], [2], WRONG),
        ([1, 3], [3, 1], RIGHT),
        ([1], [1, 3], WRONG),
        ([1, 2, 3], [1, 3], WRONG),
        ([], [1], WRONG),
    ],
)
def test_choose_two_is_all_or_nothing(choice, keys, sign):
    assert sign_of(choice, keys) == sign


def test_a_question_without_a_key_cannot_be_marked():
    with pytest.raises(ValueError, match="without a key"):
        sign_of([0], [])


def test_a_sign_goes_to_its_place_and_nowhere_else():
    assert with_sign("....", 2, "w") == ".w.."
    for place in (0, 5):
        with pytest.raises(ValueError, match="no item"):
            with_sign("....", place, "r")


def test_time_on_a_question_left_open_over_lunch_counts_ten_minutes():
    assert seconds_on(NOON, NOON + timedelta(seconds=41.9)) == 41
    assert seconds_on(NOON, NOON + timedelta(hours=2)) == 600
    assert seconds_on(None, NOON) == 0
    assert seconds_on(NOON, NOON - timedelta(seconds=3)) == 0


def test_the_tally_of_an_attempt_does_not_depend_on_the_order_of_its_answers():
    answers = [
        Answer(3, (1,), (1,), NOON, NOON + timedelta(seconds=10)),
        Answer(1, (0,), (1,), NOON, NOON + timedelta(seconds=5)),
    ]
    tally = tally_of(4, answers)
    assert tally == tally_of(4, reversed(answers))
    assert (tally.marks, tally.answered, tally.right, tally.seconds) == ("w.r.", 2, 1, 15)
