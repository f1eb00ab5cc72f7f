"""Who did it, and in which year: questions from the notes' own people and dates."""

import pytest

from quizzes.engine.pasts import base_of_past
from quizzes.engine.people import full_names
from tests.quizzes.engine.made import bank, key_of, texts_of

PEOPLE = """
# Looking at small things

Robert Hooke (1635-1703) improved the compound microscope by adding a third lens.

Antony van Leeuwenhoek (1632-1723) ground single lenses of great power for his shop.

In 1674, Leeuwenhoek described single-celled animals in pond water.

Jan Swammerdam was the first to see red blood cells.

The word “cell” was coined before. The Royal Society was joined by Robert Hooke in 1663.

Later, the microscopes of the Dutch draper were sold. He wrote many letters to London.
"""


def _asked(notes: str, pattern: str) -> dict[str, str]:
    return {one.stem: key_of(one) for one in bank(notes).questions if one.pattern == pattern}


def test_a_deed_is_asked_with_the_full_name_as_key():
    asked = _asked(PEOPLE, "who")
    assert asked["Who improved the compound microscope by adding a third lens?"] == "Robert Hooke"
    assert asked["In 1674, who described single-celled animals in pond water?"] == "Antony van Leeuwenhoek"


def test_the_passive_asks_by_whom():
    assert _asked(PEOPLE, "who")["By whom was the Royal Society joined in 1663?"] == "Robert Hooke"


def test_the_other_options_are_people_of_the_same_notes():
    question = next(one for one in bank(PEOPLE).questions if one.pattern == "who")
    people = {"Robert Hooke", "Antony van Leeuwenhoek", "Jan Swammerdam"}
    assert texts_of(question) == people


def test_a_pronoun_is_nobody():
    assert not any("wrote many letters" in stem for stem in _asked(PEOPLE, "who"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chemist Marie Curie met Niels Bohr.", ["Marie Curie", "Niels Bohr"]),
        ("Marcello Malpighi (1628-1694) saw them.", ["Marcello Malpighi"]),
        ("Stephen J. Gould’s book", ["Stephen J. Gould"]),
        ("Shell M. It is small.", []),
        ("The Amazon River and Max Pooling", []),
        ("John Hopkins University", []),
    ],
)
def test_a_name_needs_evidence_that_it_is_a_persons(text, names):
    assert [one.name for one in full_names(text)] == names


YEARS = """
# Printing

The first public library of the town was opened in 1844.

In 1901, the printers of the valley founded a union and it grew.

The old press was moved before the new hall was built in 1868.

Two presses were sold between 1850 and 1860.

The rule proposed in 1873 says that type is set by hand.
"""


def test_a_dated_event_is_asked_for_its_year():
    asked = _asked(YEARS, "year")
    assert asked["In which year was the first public library of the town opened?"] == "1844"
    assert asked["In which year did the printers of the valley found a union?"] == "1901"


def test_a_year_is_never_published_unread():
    assert {one.status for one in bank(YEARS).questions if one.pattern == "year"} == {"draft"}


def test_a_year_that_dates_only_a_part_of_the_sentence_is_not_asked():
    assert set(_asked(YEARS, "year").values()) == {"1844", "1901"}


def test_years_stand_in_order_and_none_lies_after_the_last_of_the_notes():
    for question in bank(YEARS).questions:
        if question.pattern == "year":
            years = [int(option.text) for option in question.options]
            assert years == sorted(years)
            assert max(years) <= 1901


@pytest.mark.parametrize(
    ("past", "base"),
    [
        ("proposed", "propose"),
        ("wrote", "write"),
        ("stopped", "stop"),
        ("carried", "carry"),
        ("bed", ""),
        ("red", ""),
    ],
)
def test_did_needs_the_base_of_a_past_form(past, base):
    assert base_of_past(past) == base
