"""Ratings as a person types them: read, and refused with the line."""

import re

import pytest

from quizzes.rating.marks import RatingsError, parse_ratings

NUMBERS = frozenset({1, 2, 3})


def test_a_line_an_item_with_marks_flags_and_remark():
    text = "# my ratings\n1 B yyyyyyyy\n\n2. c yyynyyyy minor # article\n3 ? yyyyyynn wrong\n"
    one, two, three = parse_ratings(text, NUMBERS)
    assert (one.blind, one.verdict) == ("B", "as is")
    assert (two.blind, two.verdict, two.remark) == ("C", "minor", "article")
    assert (three.verdict, three.wrong) == ("bad", True)


def test_what_is_neither_good_nor_minor_is_bad():
    ratings = parse_ratings("1 A ynyyyyyy\n2 A yyyyyyyn minor second\n3 A yyyyyyyy", NUMBERS)
    assert [one.verdict for one in ratings] == ["bad", "bad", "as is"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1 yyyyyyyy", "line 1: write"),
        ("1 A yyyy", "eight times y or n"),
        ("1 A yyyyyyyx", "eight times y or n"),
        ("1 A yyyyyyyn tiny", "“tiny” is none of minor, wrong, second"),
        ("1 A yyyyyyyy minor", "does not go with eight times y"),
        ("9 A yyyyyyyy", "the sheet has no item 9"),
        ("1 A yyyyyyyy\n1 B yyyyyyyy", "line 2: item 1 has been rated before"),
        ("1 A yyyyyyyy", "not rated: 2, 3"),
    ],
)
def test_a_wrong_file_is_refused_with_line_and_reason(line, said):
    with pytest.raises(RatingsError, match=re.escape(said)):
        parse_ratings(line, NUMBERS)
