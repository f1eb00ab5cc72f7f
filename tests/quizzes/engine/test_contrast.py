"""Opposites are the best distractors, and no duplicates."""

import pytest

from quizzes.engine.contrast import contrary, one_word_apart, opposed
from tests.quizzes.engine.made import asked, key_of, texts_of

CEILINGS = """
# Rents

The law knows three bounds:

- **Rent ceiling**: sets the highest rent that an owner may ask by law.
- **Rent floor**: sets the lowest rent that an owner may ask by law.
- **Rent index**: compares the rents of one town over many years.
"""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a legal maximum price", "a legal minimum price", True),
        ("prices rise above the mean", "prices fall below the mean", True),
        ("what buyers pay", "what owners pay", False),
        ("rises and falls", "falls and rises", False),
    ],
)
def test_phrases_are_opposed_where_each_has_the_opposite_that_the_other_lacks(one, other, expected):
    assert opposed(one, other) is expected


def test_opposite_words_in_phrases_about_different_things_are_not_contrary():
    assert contrary("the highest rent that the law allows", "the lowest rent that the law allows")
    assert not contrary("the highest tower of the town", "the lowest rent that the law allows")


def test_a_pair_that_differs_in_an_opposite_is_asked_for_each_other():
    question = next(one for one in asked(CEILINGS, "definition_to_term") if key_of(one) == "Rent ceiling")

    assert "Rent floor" in texts_of(question)


def test_phrases_that_differ_in_one_word_at_one_place_are_told_apart_by_it():
    assert one_word_apart("transfer of dye from a vat to the wool", "transfer of dye from a vat to the silk")
    assert not one_word_apart("transfer of dye from a vat", "movement of wool into a vat")
    assert not one_word_apart("a kind of dye", "the kind of dye")
