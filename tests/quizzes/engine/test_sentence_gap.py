"""A sentence that holds one name of a cohort is asked for that name."""

import pytest

from tests.quizzes.engine.made import asked, doubts, key_of, texts_of

FLOURS = "Bakers use flours such as rye, spelt, and emmer.\n\nMillers keep rye, spelt and emmer apart.\n\n"


def gaps(sentence: str):
    return asked(FLOURS + sentence, "sentence_gap")


def test_a_name_that_is_the_subject_is_asked_with_its_kind():
    question = gaps("Spelt contains more protein and minerals than ordinary wheat grain.")[0]

    assert question.stem == "Which flour contains more protein and minerals than ordinary wheat grain?"
    assert key_of(question) == "Spelt"
    assert texts_of(question) == {"Rye", "Spelt", "Emmer"}


def test_a_name_after_an_opening_clause_is_asked_where_it_stands():
    question = gaps("When summers are short, rye grows faster and survives heavy frost.")[0]

    assert question.stem == "When summers are short, which flour grows faster and survives heavy frost?"


def test_a_name_near_the_end_is_asked_where_it_stands():
    question = gaps("The monks of the northern valley made their bread with emmer.")[0]

    assert question.stem == "The monks of the northern valley made their bread with which flour?"


def test_a_sentence_without_a_verb_of_its_own_is_not_asked():
    assert not gaps("Old loaves discovered in the northern valley of millers with emmer.")


def test_what_is_singled_out_on_its_page_is_not_asked():
    assert not gaps("The effect of wet summers is to raise the local price of emmer.")


def test_a_word_that_links_to_the_sentence_before_is_left_out():
    question = gaps("In short, spelt contains more protein and minerals than ordinary wheat grain.")[0]

    assert question.stem.startswith("Which flour contains")


def test_it_is_left_to_the_author():
    question = gaps("Spelt contains more protein and minerals than ordinary wheat grain.")[0]

    assert question.status == "draft"
    assert "doubtful" in doubts(question)


@pytest.mark.parametrize(
    "sentence",
    [
        "Spelt and rye contain more protein and minerals than ordinary wheat grain.",
        "This spelt contains more protein and minerals than ordinary wheat grain.",
        "They baked the bread of the northern valley with emmer.",
        "Spelt is good.",
        "Spelt flour contains more protein and minerals than ordinary wheat grain.",
        "For example, spelt contains more protein and minerals than wheat grain.",
        "Baked in the northern valley by hungry monks with emmer.",
    ],
)
def test_sentences_with_two_names_pointers_or_little_to_say_are_left_alone(sentence):
    assert gaps(sentence) == []


def test_a_distractor_of_which_the_notes_say_the_same_is_refused():
    twice = (
        "Spelt contains more protein and minerals than ordinary wheat grain.\n\n"
        "Emmer contains more protein and minerals than ordinary wheat grain.\n"
    )

    assert gaps(twice) == []


def test_a_method_is_asked_by_the_noun_after_its_name():
    notes = (
        "The `warp()` method lays the long threads on the frame.\n\n"
        "The `weft()` method crosses them from side to side.\n\n"
        "The `beat()` method presses every row against the cloth.\n"
    )
    question = next(one for one in asked(notes, "sentence_gap") if key_of(one) == "warp()")

    assert question.stem == "Which method lays the long threads on the frame?"
    assert texts_of(question) == {"warp()", "weft()", "beat()"}


def test_a_general_cohort_counts_only_where_the_notes_speak_of_others_of_it():
    alone = "Jupiter has the strongest magnetic field and dozens of icy moons.\n"
    beside = alone + "\nSaturn has rings of ice.\n\nMars has red dust.\n"

    assert asked(alone, "sentence_gap") == []
    assert asked(beside, "sentence_gap")[0].stem.startswith("Which planet has the strongest magnetic field")


def test_what_one_of_several_products_can_do_is_not_asked():
    assert gaps("Spelt can be ground into flour in any mill of the northern valley.") == []
    assert gaps("Spelt has many names in the villages of the northern valley.") == []


def test_a_sentence_that_defines_its_name_is_left_to_the_patterns_for_definitions():
    assert gaps("**Spelt** is the flour that contains more protein than ordinary wheat grain.") == []


def test_the_kind_in_a_definition_is_not_asked_for():
    assert gaps("Dinkel is a spelt that contains more protein than ordinary wheat grain.") == []
