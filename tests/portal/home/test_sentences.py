"""What an import would change, in words."""

import pytest

from portal.home.selectors.sentences import passages_sentence, questions_sentence


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (
            {"added": 3, "reworded": 2, "removed": 1, "kept": 1200},
            ("3 passages added, 2 reworded and 1 removed;", "1,200 passages stay as they are."),
        ),
        ({"reworded": 1, "kept": 1}, ("1 passage reworded;", "1 passage stays as it is.")),
        ({"kept": 4}, ("No sentence changes.", "All 4 passages stay as they are.")),
    ],
)
def test_passages_are_counted_without_noughts(counts, sentence):
    assert passages_sentence(counts) == sentence


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (
            {"kept": 11, "new_versions": 1, "retired": 2, "added_published": 0},
            "11 questions stay as they are, 1 gets a new version and 2 are retired.",
        ),
        ({"added_drafts": 1}, "1 question waits as a draft for you to decide on."),
        ({"kept": 0}, "No question is touched."),
    ],
)
def test_questions_are_counted_without_noughts(counts, sentence):
    assert questions_sentence(counts) == sentence
