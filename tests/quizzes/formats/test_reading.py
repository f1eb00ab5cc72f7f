"""Which format a file has, and what is said of files that have none."""

import pytest

from quizzes.formats import read_questions

GIFT = "Which?{=a ~b}\n"
TABLE = "stem,option a,option b,key\nWhich {=a ~b}?,a,b,A\n"


@pytest.mark.parametrize("path", ["quiz.gift", "quiz.txt", "pasted questions", "quiz"])
def test_gift_is_told_by_its_content(path):
    assert read_questions(path, GIFT.encode()).format == "gift"


@pytest.mark.parametrize("path", ["quiz.csv", "quiz.txt", "quiz.gift", "pasted questions"])
def test_a_table_is_told_by_its_columns(path):
    found = read_questions(path, TABLE.encode())
    assert (found.format, len(found.items)) == ("csv", 1)


def test_a_tag_at_the_beginning_makes_no_xml():
    assert len(read_questions("quiz.txt", b"<p>Which <b>sea</b>?</p>{=a ~b}").items) == 1


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "it is empty"),
        (b" \n\n", "it is empty"),
        (b"PK\x03\x04\x00\x00\x00\x00\x00\x01", "binary file"),
        (b'<?xml version="1.0"?><quiz></quiz>', "Export the questions as GIFT"),
        (b"# Notes\n\nA sea is salt water.\n", "neither GIFT nor CSV"),
    ],
)
def test_what_is_no_question_file_is_refused_with_what_to_do(data, says):
    found = read_questions("quiz", data)
    assert (found.items, found.format) == ((), None)
    [finding] = found.findings
    assert finding.severity == "error"
    assert says in finding.message


def test_an_encoding_other_than_utf_8_is_named():
    found = read_questions("quiz.gift", GIFT.encode("utf-16"))
    assert [one.message for one in found.findings] == ["Read as utf-16-le."]
    assert len(found.items) == 1


def test_a_question_that_stands_twice_is_taken_once():
    texts = [
        "Which sea?{=Red ~White}",
        "Which river?{=a ~b}",
        "WHICH sea?{~Black =red}",
        "Which sea?{=White ~Red}",
    ]
    found = read_questions("quiz.gift", "\n\n".join(texts).encode())
    assert [item.line for item in found.items] == [1, 3, 7]
    [finding] = found.findings
    assert (finding.line, finding.severity) == (5, "warning")
    assert "as in line 1; it was left out" in finding.message
