"""Misspelt words are told by the notes' own words."""

import pytest

from quizzes.engine.spelling import Spelling
from tests.quizzes.engine.made import asked, doubts

_OFTEN = (
    "The spindle turns. A spindle of oak. Every spindle is oiled. "
    "Nitrate, nitrate and nitrate. Colour colour colour."
)


@pytest.mark.parametrize(
    ("word", "right"),
    [("spinle", "spindle"), ("spinddle", "spindle"), ("spidnle", "spindle"), ("seperate", "separate")],
)
def test_a_rare_word_a_letter_away_from_a_common_one_is_misspelt(word, right):
    assert Spelling([_OFTEN, word]).misspelt_in(f"A {word} of oak") == ((word, right),)


@pytest.mark.parametrize("word", ["spindles", "nitrite", "colors", "kindle", "spindle", "trestle"])
def test_other_words_and_other_forms_are_not(word):
    assert Spelling([_OFTEN, word]).misspelt_in(f"A {word} of oak") == ()


def test_what_the_notes_write_as_often_as_the_other_word_is_right():
    assert Spelling([_OFTEN, "A spinle, another spinle and a third spinle."]).misspelt_in("A spinle") == ()


def test_a_question_with_a_misspelt_word_is_left_to_the_author():
    notes = """
    # Modes

    **Pipe mode** is the input mode that streams seperate records into the container.

    **File mode** is the input mode that copies the whole data set to local storage first.

    **FastFile mode** is the input mode that fetches objects on demand and shows ordinary files.
    """

    question = next(one for one in asked(notes, "definition_to_term") if "seperate" in one.stem)

    assert "misspelt" in doubts(question)
