"""Each pattern makes the question that an examiner would write from such notes."""

import pytest

from quizzes.engine import generate
from tests.quizzes.engine.made import MODES, SERVICES, asked, key_of, texts_of
from topics.markup import read_file


def test_a_definition_is_asked_by_its_kind_with_siblings_as_options():
    question = asked(MODES, "definition_to_term")[1]

    assert question.stem == "Which input mode streams records into the container for one process?"
    assert key_of(question) == "Pipe mode"
    assert texts_of(question) == {"File mode", "Pipe mode", "FastFile mode"}
    assert question.status == "published"


def test_every_option_says_in_a_full_sentence_what_the_notes_say_of_it():
    question = asked(MODES, "definition_to_term")[0]

    whys = {one.text: one.why for one in question.options}

    assert whys["Pipe mode"].startswith("Pipe mode is the input mode that streams")
    assert all(why.endswith(".") for why in whys.values())


def test_a_gloss_list_is_asked_by_the_kind_that_its_lead_names():
    question = next(one for one in asked(SERVICES, "definition_to_term") if key_of(one) == "AWS KMS")

    assert question.stem == "Which security service creates and controls encryption keys?"


def test_a_term_is_asked_for_its_description_among_those_of_its_kin():
    question = next(one for one in asked(SERVICES, "term_to_definition") if "Macie" in one.stem)

    assert question.stem == "Which of these describes Amazon Macie?"
    assert key_of(question) == "Finds and classifies sensitive data in buckets"
    assert "Creates and controls encryption keys" in texts_of(question)


def test_a_fact_about_a_defined_term_is_asked_by_the_terms_kind_and_left_to_the_author():
    question = asked(MODES + "\nPipe mode reads every record only once.\n", "fact_to_term")[0]

    assert question.stem == "Which input mode reads every record only once?"
    assert question.status == "draft"


def test_a_number_is_asked_first_with_ascending_numbers_as_options():
    question = asked(MODES + "\nPipe mode may wait up to 300 seconds.\n", "quantity")[0]

    values = [int(one.text.replace(",", "")) for one in question.options]
    assert question.stem == "Up to how many seconds may Pipe mode wait?"
    assert key_of(question) == "300"
    assert values == sorted(values)


def test_a_number_that_only_describes_another_noun_is_not_asked():
    assert asked(MODES + "\nPipe mode has the 10 second option.\n", "quantity") == []


def test_two_numbers_in_a_sentence_give_each_other_away_and_are_not_asked():
    assert asked(MODES + "\nPipe mode waits 300 seconds and then 20 minutes.\n", "quantity") == []


def test_a_purpose_is_asked_as_what_the_tool_is_used_to_do():
    notes = SERVICES + "\nAWS KMS is used to create and control encryption keys.\n"

    stems = {one.stem for one in asked(notes, "tool_to_purpose")}

    assert "Which security service is used to create and control encryption keys?" in stems


def test_a_counted_list_is_asked_for_a_member_with_outsiders_of_the_same_kind():
    notes = MODES + "\nTwo input modes read without copying first: ring mode and block mode.\n"

    question = asked(notes, "list_membership")[0]

    assert question.stem == "Two input modes read without copying first. Which of these is one of them?"
    assert key_of(question) in {"Ring mode", "Block mode"}
    assert texts_of(question) - {key_of(question)} == {"File mode", "Pipe mode", "FastFile mode"}


def test_a_list_that_says_it_is_open_gives_no_membership_question():
    notes = MODES + "\nAmong the two input modes that read without copying are: ring mode and block mode.\n"

    assert asked(notes, "list_membership") == []


def test_a_table_of_entities_is_asked_by_its_header():
    notes = """
    # Storage

    | Device | How it is reached |
    |---|---|
    | Instance store | as a local disk |
    | Amazon EBS | as an attached volume |
    | Amazon S3 | through an API |
    """

    question = asked(notes, "table_cell")[0]

    assert question.stem == "Which device is reached as a local disk?"
    assert key_of(question) == "Instance store"


def test_a_table_whose_rows_are_attributes_gives_no_question():
    notes = """
    # Storage

    | Feature | EBS | S3 |
    |---|---|---|
    | Price | by size | by use |
    | Place | a volume | a bucket |
    | Reach | a disk | an API |
    """

    assert asked(notes, "table_cell") == []


def test_an_acronym_is_asked_among_expansions_that_its_letters_fit():
    notes = "# Images\n\nImages lie in the Elastic Container Registry (ECR).\n"

    question = asked(notes, "acronym")[0]

    assert question.stem == "What does ECR stand for?"
    assert key_of(question) == "Elastic Container Registry"
    assert {"".join(word[0] for word in text.split()) for text in texts_of(question)} == {"ECR"}


def test_a_word_that_stem_and_key_share_is_shared_by_a_distractor_where_the_notes_have_one():
    notes = """# Prices

market price
: the amount of money that a buyer gives for one unit in a market

price ceiling
: the amount of money above which no seller may go by law

stamp duty
: the amount of money that a state takes for its seal

market toll
: the amount of money that a town takes from each stall

starting wage
: the amount of money that a newcomer gets at first
"""
    made = generate([read_file("prices.md", notes.encode()).document]).questions
    question = next(one for one in made if key_of(one) == "Market price")
    assert "Market toll" in texts_of(question)


@pytest.mark.parametrize(
    "sentence",
    [
        "The maximum is 80 items.",
        "Can be kept for up to 35 days.",
        "A ring stores 40 items and each shelf holds 12 boxes of them.",
        "The ring now has 40 layers!",
        "The poster says “the ring buffer holds 40 items”.",
    ],
)
def test_a_number_is_not_asked_of_a_sentence_that_names_no_subject_or_has_two_answers(sentence):
    assert asked(f"# Ring buffers\n\n{sentence}\n", "quantity") == []


def test_a_number_of_a_named_subject_is_asked():
    made = asked("# Ring buffers\n\nA ring buffer of the broker stores 40 items at most.\n", "quantity")
    assert [key_of(one) for one in made] == ["40"]
