"""GIFT files of other projects, each with what another parser made of it; beside the checkout."""

import json
import re

import pytest

from quizzes.formats.gift import read_gift
from quizzes.formats.text import fold, plain_of_html, plain_of_markdown
from tests.conftest import SHARED

EXAMPLES = sorted((SHARED / "interchange" / "gift-peg").glob("*.gift"))
OTHERS = [("gift-ruby/GIFT-examples.txt", 2), ("moodle/gift/examples.txt", 23)]
READERS = {"html": plain_of_html, "markdown": plain_of_markdown}


def plain(text):
    """A text of the expected parse as Lectern has it."""
    if text is None:
        return ""
    return READERS.get(text["format"], fold)(text["text"])


def level(text):
    """Blanks of one length, no space before a stop: there the two parsers differ, and nobody minds."""
    return re.sub(r"_{3,} ?", "___", text)


def right(choices):
    """Which choices are right: those with full marks, else all that earn some."""
    full = [choice["isCorrect"] or choice["weight"] == 100 for choice in choices]
    return full if any(full) else [(choice["weight"] or 0) > 0 for choice in choices]


@pytest.mark.usefixtures("interchange")
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_choices_are_read_as_expected_and_the_rest_is_left_out(path):
    expected = [one for one in json.loads(path.with_suffix(".json").read_text()) if one["type"] != "Category"]
    choices = [one for one in expected if one["type"] in ("MC", "TF")]
    found = read_gift(path.read_text(), path.name)
    left_out = [one for one in found.findings if one.code == "not-a-choice"]
    assert (len(found.items), len(left_out)) == (len(choices), len(expected) - len(choices))
    for item, one in zip(found.items, choices, strict=True):
        assert level(item.stem) == level(plain(one["stem"]))
        assert item.name == (one["title"] or "")
        assert item.feedback == plain(one["globalFeedback"])
        assert item.tags == tuple(one["tags"] or ())
        if one["type"] == "TF":
            assert [option.correct for option in item.options] == [one["isTrue"], not one["isTrue"]]
            continue
        assert [option.text for option in item.options] == [
            plain(choice["text"]) for choice in one["choices"]
        ]
        assert [option.correct for option in item.options] == right(one["choices"])
        whys = [plain(choice["feedback"]) for choice in one["choices"]]
        assert [option.feedback for option in item.options] == whys


@pytest.mark.parametrize(("name", "count"), OTHERS)
def test_other_examples_are_read_without_an_error(interchange, name, count):
    found = read_gift((interchange / name).read_text(), name)
    assert not [one for one in found.findings if one.severity == "error"]
    assert len(found.items) == count
