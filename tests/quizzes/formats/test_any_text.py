"""What holds for any text at all, and for very long ones."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.formats import read_questions, write_gift
from quizzes.formats.gift import read_gift
from quizzes.formats.table import read_table

PIECES = [
    *(
        "{",
        "}",
        "=",
        "~",
        "#",
        "####",
        "::",
        ":",
        "\\",
        "\\~",
        "\\n",
        "%50%",
        "%-100%",
        "->",
        "//",
        "[tag:a]",
    ),
    *(
        "$CATEGORY: a/b",
        "[html]",
        "[markdown]",
        "<b>",
        "<!--",
        "-->",
        "&lt;",
        "T",
        "FALSE",
        "\n",
        "\n\n",
        "a",
    ),
    *(
        '"',
        '""',
        ",",
        ";",
        "\t",
        "|",
        "stem",
        "option a",
        "option b",
        "key",
        "why a",
        "'=",
        "1",
        "A",
        "\ufdd1",
    ),
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join)


@given(texts)
def test_gift_of_any_text_is_questions_that_can_be_asked_and_written_again(text):
    for item in read_gift(text).items:
        assert item.stem
        assert {one.correct for one in item.options} == {True, False}
        assert all(one.text for one in item.options)
        [again] = read_gift(write_gift(item)).items
        assert (again.stem, again.options, again.feedback) == (item.stem, item.options, item.feedback)


@given(texts)
def test_a_table_of_any_text_is_questions_that_can_be_asked(text):
    for item in read_table("stem,option a,option b,key\n" + text).items:
        assert item.stem
        assert {one.correct for one in item.options} == {True, False}


@given(st.binary(max_size=200) | texts.map(str.encode))
def test_any_bytes_are_read_or_refused(data):
    found = read_questions("quiz", data)
    assert found.items or found.findings or found.format


LONG = {
    "questions": "::Q:: [html]Which\\=<b>one</b>? {\n =a#right\n ~b\n ~%-50%c\n ####because\n}\n\n",
    "open braces": "Which{\n",
    "options": "~a",
    "backslashes": "\\",
    "tags": "[html]<a <!-- ",
    "emphasis": "[markdown]*a ",
    "rows": 'Which is it?,"A, b",B,A\n',
    "quotes": '"\n',
    "open quotes": 'a,"b\n',
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
@pytest.mark.parametrize("start", ["", "stem,option a,option b,key\n", "[html]Which?{=[markdown]"])
def test_time_grows_with_the_length_and_no_faster(piece, start):
    """Ten times the text takes some ten times as long, and not a hundred times."""

    def seconds(size):
        data = (start + piece * (size // len(piece))).encode()
        began = time.process_time()
        read_questions("quiz.txt", data)
        return time.process_time() - began

    short = min(seconds(20_000) for _ in range(3))
    assert seconds(200_000) < 40 * short + 0.05
