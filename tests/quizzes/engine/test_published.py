"""What rules publish by themselves is held to more than what they leave to the author."""

import pytest

from tests.quizzes.engine.made import asked, doubts, key_of, texts_of

GLOSSARY = """
# Key Terms

**plain loom** a loom in which each thread lies over one thread and under the next

**wide loom** a loom in which two weavers stand side by side and pass the shuttle

**ribbon loom** a loom that weaves many narrow bands at one time

**weaver's tax** the share of cloth that a hall keeps of each loom
"""


def test_options_of_a_glossary_are_of_the_kind_that_the_term_is_told_as():
    for question in asked(GLOSSARY, "term_to_definition"):
        if "loom" in question.stem:
            assert all("loom" in text.split(" that ")[0] for text in texts_of(question))


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The weaver follows three rules in the hall.", "own count"),
        ("There are four shuttle types that it can be fitted with.", "does not name"),
    ],
)
def test_a_number_that_is_the_authors_own_count_or_of_an_it_is_left_to_the_author(sentence, reason):
    (question,) = asked(f"# Looms\n\n{sentence}\n", "quantity")

    assert "doubtful" in doubts(question)
    assert any(reason in one.reason for one in question.findings)


def test_a_pointer_to_a_table_is_no_part_of_the_question():
    (question,) = asked("# Looms\n\nThere are five loom widths, described in Table 3-1 by use.\n", "quantity")

    assert question.stem == "How many loom widths are there?"


def test_a_topic_that_the_sentence_names_itself_is_not_named_twice():
    said = "Loom shuttles can carry 15 threads. All the loom shuttles are new."
    stems = [one.stem for one in asked(f"# Loom hall\n\n{said}\n", "quantity")]

    assert stems == ["How many threads can loom shuttles carry?"]


PEOPLE = """
# The hall

* Author: Jane Miller

Robert Hooke was a visitor of the weaving hall in the north.

Carl Weber invented the shuttle that two weavers pass.

Anna Fischer founded the school of weavers in the valley.

Martin Keller built the wide loom for the northern hall.

Otto Braun improved the ribbon loom with a second shaft.
"""


def test_what_many_may_have_been_is_left_to_the_author():
    question = next(one for one in asked(PEOPLE, "who") if key_of(one) == "Robert Hooke")

    assert "doubtful" in doubts(question)


def test_people_who_did_something_stand_before_the_authors_of_books():
    question = next(one for one in asked(PEOPLE, "who") if key_of(one) == "Carl Weber")

    assert "Jane Miller" not in texts_of(question)


def test_people_of_another_age_come_last():
    notes = """
# The hall

Carl Weber invented the shuttle in 1710, which two weavers pass.

Anna Fischer founded the school of weavers in the valley in 1690.

Martin Keller built the wide loom for the northern hall in 1951.

Otto Braun improved the ribbon loom with a second shaft in 1705.

Hans Vogel drew the first map of the wool roads in 1740.
"""
    question = next(one for one in asked(notes, "who") if key_of(one) == "Carl Weber")

    assert texts_of(question) == {"Carl Weber", "Anna Fischer", "Otto Braun", "Hans Vogel"}
