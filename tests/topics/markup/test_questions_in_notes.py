"""Multiple-choice questions inside the notes: read as questions, and shown without their key."""

import pytest

from topics.markup import AskedOption, read_file
from topics.services.importing.stored import dump_document, load_document

MODES = """
Which input mode streams the records?

- [ ] File mode
  - it copies the data set first
- [x] Pipe mode
- [ ] Shuffle `mode`

> Pipe mode streams them, as its name says.
"""


def reading(text):
    return read_file("notes.md", text.encode())


def asked(text):
    """The questions of a text, in reading order."""
    return [block for block in reading(text).document.walk() if block.kind == "question"]


def test_a_line_that_asks_above_ticked_boxes_is_a_question():
    (question,) = asked(MODES)
    assert question.asked.stem == "Which input mode streams the records?"
    assert question.asked.options == (
        AskedOption("File mode", key=False, why="it copies the data set first"),
        AskedOption("Pipe mode", key=True),
        AskedOption("Shuffle mode", key=False),
    )
    assert question.asked.explanation == "Pipe mode streams them, as its name says."
    assert (question.line, bool(question.content_key), question.content_bearing) == (2, True, False)


def test_the_page_shows_stem_and_options_and_nothing_that_tells_the_key():
    html = reading(MODES).document.html
    key = asked(MODES)[0].content_key
    assert f'<div class="asked"><p class="passage" id="ck-{key}">Which input mode' in html
    assert '<ol type="A">\n<li>File mode</li>\n<li>Pipe mode</li>\n<li>Shuffle <code>mode</code></li>' in html
    for told in ("checkbox", "checked", "copies the data set", "as its name says", "[x]"):
        assert told not in html


def test_neither_page_text_nor_content_key_depends_on_ticks_whys_or_explanation():
    moved = MODES.replace("[ ] File", "[x] File").replace("[x] Pipe", "[ ] Pipe")
    bare = MODES.replace("  - it copies the data set first\n", "").split(">")[0]
    documents = [reading(text).document for text in (MODES, moved, bare)]
    assert len({document.html for document in documents}) == 1
    assert len({(block.text, block.content_key) for document in documents for block in document.walk()}) == 1
    assert asked(moved)[0].asked != asked(MODES)[0].asked


def test_other_options_or_another_order_are_another_text():
    key = asked(MODES)[0].content_key
    assert asked(MODES.replace("File mode", "Ring mode"))[0].content_key != key
    assert (
        asked(MODES)[0].text == "Which input mode streams the records? File mode | Pipe mode | Shuffle mode"
    )


def test_options_are_no_passages_of_their_own():
    texts = [block.text for block in reading(MODES).document.passages()]
    assert texts == [asked(MODES)[0].text]


@pytest.mark.parametrize(
    "line",
    [
        "Which one?",
        "Which is called “the one?”",
        "Which two stream? (Choose two.)",
        "Which two stream? Choose two.",
        "The mode that streams is:",
        "The mode that streams is …",
        "The mode that streams is ...",
        "The task of the mode is:",
        "The mode that streams is ___",
        "The mode that streams is ___.",
        "**Which one?**",
    ],
)
def test_these_lines_ask(line):
    assert len(asked(f"{line}\n\n- [ ] File mode\n- [x] Pipe mode\n")) == 1


def test_the_blank_line_is_optional_and_options_may_stand_apart():
    (question,) = asked("Which one?\n- [X] Pipe mode\n\n- [ ] File mode\n\n  It copies first.\n")
    assert [option.why for option in question.asked.options] == ["", "It copies first."]


def test_an_item_over_a_list_of_boxes_is_a_question_in_its_place():
    document = reading("1. Which one?\n   - [ ] a\n   - [x] b\n   > Because.\n2. Oak is a tree.\n").document
    first, second = document.blocks[0].children
    assert [block.kind for block in first.children] == ["question"]
    assert (first.content_key, second.text) == ("", "Oak is a tree.")
    assert "Because" not in document.html


@pytest.mark.parametrize(
    "text",
    [
        "- [x] Plant\n- [ ] Water\n",
        "# Garden\n\n- [x] Plant\n- [ ] Water\n",
        "We did this.\n\n- [x] Plant\n- [ ] Water\n",
        "To do this week:\n\n- [x] Plant\n- [ ] Water\n",
        "Project status:\n\n- [x] Plant\n- [ ] Water\n",
        "To water:\n\n- [ ] Oak\n- [ ] Elm\n",
        "Watered:\n\n- [x] Oak\n- [x] Elm\n",
        "- [x] Which one?\n  - [ ] a\n  - [x] b\n",
        "Which one?\n\n> Not yet.\n\n- [x] Plant\n- [ ] Water\n",
    ],
)
def test_a_to_do_list_stays_one(text):
    document = reading(text).document
    assert not [block for block in document.walk() if block.kind == "question"]
    assert 'type="checkbox"' in document.html


@pytest.mark.parametrize(
    ("boxes", "says"),
    [
        ("- [ ] a\n- [ ] b\n", "No answer of this question is ticked"),
        ("- [x] a\n- [x] b\n", "Every answer of this question is ticked"),
        ("- [x] Pipe  mode\n- [ ] pipe mode\n- [ ] c\n", "“pipe mode”"),
        ("- [x] a\n", "one answer only"),
        ("- [x] a\n- b\n- [ ] c\n", "no box"),
        ("- [x] ![](a.png)\n- [ ] b\n", "no words"),
        ("- [x] a\n" + "".join(f"- [ ] b{number}\n" for number in range(9)), "more than 9"),
    ],
)
def test_what_was_meant_to_ask_and_cannot_is_said_with_its_line(boxes, says):
    found = reading(f"# Modes\n\nWhich one?\n\n{boxes}")
    assert not [block for block in found.document.walk() if block.kind == "question"]
    (finding,) = found.findings
    assert (finding.severity, finding.code, finding.line) == ("warning", "question", 5)
    assert says in finding.message


def test_a_to_do_list_under_an_open_line_and_boxes_under_a_heading_say_how_to_be_asked():
    found = reading("My tasks:\n\n- [x] a\n- [ ] b\n\n## Which one?\n\n- [x] a\n- [ ] b\n").findings
    assert [(finding.severity, finding.line) for finding in found] == [("info", 3), ("info", 8)]


@pytest.mark.parametrize(
    "below",
    [
        "> [!answer]\n> Because.\n",
        "> [!success] Because.\n",
        "> [!solution]- Answer\n> Because.\n",
        "<details><summary>Show the answer</summary>\n\nBecause.\n\n</details>\n",
    ],
)
def test_callouts_and_details_that_tell_the_answer_are_the_explanation(below):
    document = reading(f"Which one?\n\n- [x] a\n- [ ] b\n\n{below}").document
    assert [block.asked.explanation for block in document.walk()] == ["Because."]
    assert "Because" not in document.html


def test_any_other_callout_stays_on_the_page():
    assert "Mind this" in reading("Which one?\n\n- [x] a\n- [ ] b\n\n> [!note]\n> Mind this.\n").document.html


def test_equal_questions_have_content_keys_of_their_own():
    first, second = asked(f"{MODES}\n\nIn between.\n\n{MODES}")
    assert first.content_key != second.content_key


def test_a_stored_document_holds_the_key_for_the_engine():
    document = reading(MODES).document
    assert load_document(dump_document(document)).blocks == document.blocks
