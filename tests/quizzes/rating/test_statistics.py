"""Intervals and agreement against values worked out elsewhere."""

import pytest

from quizzes.rating.statistics import agreement, wilson


@pytest.mark.parametrize(
    ("count", "trials", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (15, 20, 0.5313, 0.8881), (81, 263, 0.2553, 0.3662)],
)
def test_wilson_intervals_are_those_of_the_textbook(count, trials, low, high):
    assert wilson(count, trials) == pytest.approx((low, high), abs=1e-4)


def test_of_nothing_nothing_is_known():
    assert wilson(0, 0) == (0.0, 1.0)


def test_raters_who_agree_on_everything_agree_wholly():
    assert agreement(["as is", "bad"], ["as is", "bad"]) == (1.0, 1.0)
    assert agreement(["as is"] * 3, ["as is"] * 3) == (1.0, 1.0)


def test_agreement_is_corrected_for_chance():
    one = ["good"] * 9 + ["bad"]
    other = ["good"] * 8 + ["bad"] * 2
    share, corrected = agreement(one, other)
    assert share == pytest.approx(0.9)
    assert corrected == pytest.approx((0.9 - 2 * 0.85 * 0.15) / (1 - 2 * 0.85 * 0.15))
