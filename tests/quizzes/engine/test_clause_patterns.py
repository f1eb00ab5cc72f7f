"""Questions on plain sentences: on the subject, what it does and its effect."""

from quizzes.engine import Corpus
from quizzes.engine.distractors.clause_things import things_of_head
from quizzes.engine.statements.values import Clause
from tests.quizzes.engine.made import MODES, asked, doubts, key_of, texts_of
from tests.quizzes.engine.notes import document

FUNCTIONS = """
# Text functions

The trim function removes white space from both ends of a text.

The fold function breaks a long text into lines. The fold function leaves every word whole.

The join function puts the parts of a list together.

The pad function fills a text with spaces up to a width.
"""


def test_what_is_said_of_a_thing_is_asked_among_things_of_its_head_noun():
    question = next(one for one in asked(FUNCTIONS, "deed_to_subject") if "long text" in one.stem)

    assert question.stem == "Which function breaks a long text into lines?"
    assert key_of(question) == "Fold function"
    assert texts_of(question) <= {"Fold function", "Trim function", "Join function", "Pad function"}


def test_a_thing_is_asked_for_what_it_does_among_what_its_kin_do():
    question = next(one for one in asked(FUNCTIONS, "subject_to_deed") if "trim" in one.stem)

    assert question.stem == "What does the trim function do?"
    assert key_of(question) == "Removes white space from both ends of a text"
    assert "Breaks a long text into lines" in texts_of(question)


def test_what_the_notes_speak_of_only_once_is_not_asked_for():
    assert not any("spaces up to a width" in one.stem for one in asked(FUNCTIONS, "deed_to_subject"))


def test_things_of_another_folder_are_no_options():
    elsewhere = Corpus.of([
        document("# Brass\n\nThe slide valve opens the short bore.\n", "a/brass.md"),
        document("# Steam\n\nThe relief valve lets hot vapour out.\n", "b/steam.md"),
        document("# Pumps\n\nThe check valve keeps cold water from running back.\n", "b/pumps.md"),
    ])  # fmt: skip

    brass = next(one for one in elsewhere.statements if isinstance(one, Clause))

    assert things_of_head(brass, elsewhere) == []


def test_the_author_decides_on_every_question_from_a_plain_sentence():
    found = [one for one in asked(FUNCTIONS) if one.pattern in ("deed_to_subject", "subject_to_deed")]

    assert found
    assert all(one.status == "draft" and "doubtful" in doubts(one) for one in found)


def test_a_thing_without_kin_is_not_asked_for():
    assert asked("# Rings\n\nThe write buffer collects many small writes of one page.\n", "subject") == []


def test_a_definition_is_left_to_the_patterns_on_definitions():
    assert not {one.pattern for one in asked(MODES)} & {"deed_to_subject", "subject_to_deed"}


def test_an_effect_is_asked_as_up_down_or_none():
    question = next(iter(asked("# Caching\n\nA read cache reduces the load on the disk.\n", "direction")))

    assert question.stem == "What effect does a read cache have on the load on the disk?"
    assert key_of(question) == "It reduces it"
    assert texts_of(question) == {"It increases it", "It reduces it", "It does not change it"}


def test_a_movement_is_asked_in_words_that_its_stem_does_not_hold():
    question = next(iter(asked("# Trade\n\nIf the fare rises, the demand for rides falls.\n", "direction")))

    assert question.stem.endswith("what happens to the demand for rides if the fare rises?")
    assert texts_of(question) == {"It increases", "It decreases", "It stays the same"}
    assert key_of(question) == "It decreases"


def test_a_comparison_is_asked_by_its_adjective():
    question = next(iter(asked("# Scans\n\nAn index seek is faster than a table scan.\n", "direction")))

    assert question.stem == "How fast is an index seek compared with a table scan?"
    assert texts_of(question) == {"Faster", "Slower", "Equally fast"}


def test_what_holds_only_often_is_not_asked():
    assert asked("# Caching\n\nA read cache usually reduces the load on the disk.\n", "direction") == []


def test_a_sentence_is_asked_for_one_key_only_once():
    notes = FUNCTIONS + "\nThe wrap function is a function that puts a text into a frame.\n"

    keys = [(one.evidence.start, one.evidence.content_key, key_of(one)) for one in asked(notes)]

    assert len(keys) == len(set(keys))
