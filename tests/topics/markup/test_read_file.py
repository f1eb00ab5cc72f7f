"""What any reader must do: keys, anchors, sections, lines, titles."""

import pytest

from topics.markup import read_file
from topics.markup.keys import content_key, normalise


def read(text, path="cells.md"):
    reading = read_file(path, text.encode())
    assert reading.document is not None, reading.findings
    return reading.document


def texts(document):
    return [block.text for block in document.passages()]


def test_every_passage_is_anchored_once_in_the_html():
    document = read(
        "# Cells\n\nA cell is small.\n\n- A wall.\n- A core.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    assert len(document.passages()) == 4
    for passage in document.passages():
        assert document.html.count(f'id="ck-{passage.content_key}"') == 1


def test_equal_lines_get_different_keys_in_reading_order():
    document = read("Same line.\n\nSame  line.\n")
    first, second = document.passages()
    assert (first.content_key, second.content_key) == (
        content_key("Same line.", 0),
        content_key("Same line.", 1),
    )


def test_typography_does_not_change_a_key():
    assert normalise("The cell’s  “wall” – thin…") == 'The cell\'s "wall" - thin...'


@pytest.mark.parametrize(
    ("text", "path", "title"),
    [
        ("---\ntitle: Of cells\n---\n\n# Cells\n\nText.", "a.md", "Of cells"),
        ("# Cells\n\nText.", "a.md", "Cells"),
        ("Text.", "notes/03_feeding-data.md", "Feeding data"),
        ("Text.", "Week 2/README.md", "Week 2"),
        ("Text.", "course/06-Oaks/notes.md", "Oaks"),
    ],
)
def test_the_title_comes_from_front_matter_then_first_heading_then_file_name(text, path, title):
    assert read(text, path).title == title


def test_the_heading_that_is_the_title_is_not_repeated():
    assert "Cells" not in read("# Cells\n\nText.").html


def test_lines_are_those_of_the_file_front_matter_included():
    document = read("---\ntitle: T\n---\n\nOne.\n\n- Two.\n  - Three.\n\n> Four.\n")
    assert [(block.line, block.text) for block in document.passages()] == [
        (5, "One."),
        (7, "Two."),
        (8, "Three."),
        (10, "Four."),
    ]


def test_a_block_knows_the_headings_above_it():
    document = read("## A\n\n### B\n\nOne.\n\n## C\n\nTwo.\n")
    assert [[heading.text for heading in block.section] for block in document.passages()] == [
        ["A", "B"],
        ["C"],
    ]
