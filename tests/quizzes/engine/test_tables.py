"""Questions out of tables: the row and its value, in one form."""

from tests.quizzes.engine.made import asked, key_of, texts_of

LOOMS = """
# Looms

| Helper | Description |
| --- | --- |
| Warp winders | Bind and carry threads |
| Reed cutters | Turns and smooths the wood |
| Dyers | Colour the finished yarn |
| Menders | Example: see the hall of repairs |
| Judges | Guides the buyers of cloth |
"""


def _by_stem():
    return {one.stem: one for one in asked(LOOMS, "table_cell")}


def test_which_of_these_goes_with_many_where_the_rows_are_many():
    notes = LOOMS.replace("| Helper |", "| Thing |")

    stems = {one.stem for one in asked(notes, "table_cell")}

    assert "Which of these bind and carry threads?" in stems


def test_all_values_stand_in_one_form():
    question = _by_stem()["What do warp winders do?"]

    assert key_of(question) == "Bind and carry threads"
    assert "Turn and smooth the wood" in texts_of(question)


def test_what_only_gives_an_example_is_no_description():
    assert not any("menders" in stem or "Example" in stem for stem in _by_stem())
    assert not any("Example" in text for one in _by_stem().values() for text in texts_of(one))


def test_a_value_whose_verbs_are_of_two_forms_is_left_out():
    notes = LOOMS.replace("Colour the finished yarn", "Colour yarn and washes wool")

    assert not any("washes" in text for one in asked(notes, "table_cell") for text in texts_of(one))


def test_a_header_loses_the_capitals_of_a_title_in_a_sentence():
    notes = LOOMS.replace("| Helper |", "| Machine Type |")

    stems = {one.stem for one in asked(notes, "table_cell")}

    assert "Which machine type binds and carries threads?" in stems


def test_rows_that_share_a_noun_are_asked_for_by_it():
    notes = """
    # Looms

    | Category | Function |
    | --- | --- |
    | Hand looms | Weave narrow bands of wool |
    | Power looms | Weave wide cloth for the market |
    | Shutters | Close the hall at night |
    | Ribbon looms | Make many bands at one time |
    """

    assert "Which of these looms weave wide cloth for the market?" in {
        one.stem for one in asked(notes, "table_cell")
    }


def test_examples_in_brackets_stay_out_of_stems_and_values():
    notes = LOOMS.replace("Colour the finished yarn", "Colour the finished yarn (e.g. with madder)")

    assert not any("madder" in f"{one.stem} {texts_of(one)}" for one in asked(notes, "table_cell"))
