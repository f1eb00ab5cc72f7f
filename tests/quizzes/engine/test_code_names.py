"""What notes write in code font and call a flag or a function is asked among others of its kind."""

import pytest

from quizzes.engine import generate
from tests.quizzes.engine.made import asked, key_of, texts_of
from topics.markup import read_file

LOOM = """
# The loom tool

The `--weft` flag tells loom to keep loose threads between two rows.

With the `--selvage` flag you can finish the edge of a narrow cloth.

To count the knots of a finished carpet, pass the `--tally` flag.

The `warp` function stretches a yarn along the frame. The `--weft` flag is handy.

The `dye` function has a colour. The `hem` function folds the raw edge of a sleeve twice.

You can clean an old banner with the `scour` function.
"""


def stems(markdown: str) -> dict[str, str]:
    """The stem of each key."""
    return {key_of(one): one.stem for one in asked(markdown, "code_name")}


def test_a_flag_is_asked_by_what_its_sentence_says_of_it() -> None:
    assert stems(LOOM)["--weft"] == "Which flag tells loom to keep loose threads between two rows?"


def test_advice_to_use_something_is_asked_as_its_use() -> None:
    found = stems(LOOM)

    assert found["--selvage"] == "Which flag can be used to finish the edge of a narrow cloth?"
    assert found["--tally"] == "Which flag can be used to count the knots of a finished carpet?"
    assert found["scour"] == "Which function can be used to clean an old banner?"


def test_only_names_of_its_kind_stand_beside_a_name() -> None:
    for question in asked(LOOM, "code_name"):
        dashed = {text.startswith("--") for text in texts_of(question)}

        assert len(dashed) == 1


def test_they_are_left_to_the_author() -> None:
    assert {one.status for one in asked(LOOM, "code_name")} == {"draft"}


def test_what_any_of_them_has_or_is_praised_for_is_not_asked() -> None:
    found = stems(LOOM)

    assert "dye" not in found
    assert not any("handy" in stem for stem in found.values())


@pytest.mark.parametrize(
    "sentence",
    [
        "The `knot` function ties it to the beam of the loom.",
        "The `knot` function will fasten it in a figure of eight.",
        "The `knot` function can help with frayed carpet fringes.",
        "The `knot` function was rewritten for the winter festival.",
        "The `knot` function knots a red thread around the beam.",
        "I called the `knot` function on my grandmother's tapestry.",
    ],
)
def test_what_points_elsewhere_tells_a_story_or_gives_itself_away_is_not_asked(sentence: str) -> None:
    assert "knot" not in stems(f"{LOOM}\n{sentence}\n")


def test_a_name_without_a_word_for_its_kind_has_the_kind_that_other_sentences_give_it() -> None:
    added = "\nPlain cloth needs the `card` function first.\n\n`card` sorts raw wool before spinning.\n"

    assert stems(LOOM + added)["card"] == "Which function sorts raw wool before spinning?"


def test_a_name_of_which_nobody_says_what_it_is_is_not_asked() -> None:
    assert "card" not in stems(f"{LOOM}\n`card` sorts raw wool before spinning.\n")


def test_the_folder_sets_the_stem_where_it_bears_a_name() -> None:
    note = f"{LOOM}\nWe weave with Jacquard today.\n".encode()
    document = read_file("jacquard/loom.md", note).document
    assert document is not None

    found = [one.stem for one in generate([document]).questions if key_of(one) == "hem"]

    assert found == ["In Jacquard, which function folds the raw edge of a sleeve twice?"]


def test_two_that_may_do_the_same_never_stand_together() -> None:
    twin = "\nThe `fold` function folds the raw edge of a sleeve and of a collar.\n"

    options = [texts_of(one) for one in asked(LOOM + twin, "code_name") if key_of(one) == "hem"]

    assert all("fold" not in texts for texts in options)


def test_what_is_pressed_or_run_is_of_a_kind_by_its_form_or_by_that_verb() -> None:
    notes = """
Hit `Ctrl-k` to tighten every knot of the row.

Hitting `Ctrl-l` will loosen the last shuttle of the row.

Pressing `Ctrl-w` winds the spare thread onto a bobbin.

Run `ravel` to repair a whole sleeve at once.

Run `stitch` to close the seams of a coat.

Run `fray` on the hem of a skirt.
"""

    found = stems(notes)

    assert found["Ctrl-l"] == "Which key combination will loosen the last shuttle of the row?"
    assert found["ravel"] == "Which command can be used to repair a whole sleeve at once?"
