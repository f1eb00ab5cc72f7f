"""Files as they come: encodings, line ends, what is no text, what is hostile."""

import codecs
import time

import pytest

from topics.markup import read_file


@pytest.mark.parametrize(
    "data",
    [
        "Größe zählt.\r\n\r\nÄpfel fallen.".encode(),
        codecs.BOM_UTF8 + "Größe zählt.\n\nÄpfel fallen.".encode(),
        "Größe zählt.\n\nÄpfel fallen.".encode("utf-16"),
        "Größe zählt.\n\nÄpfel fallen.".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Größe zählt.\n\nÄpfel fallen.".encode("utf-16-be"),
        "Größe zählt.\r\rÄpfel fallen.".encode(),
    ],
)
def test_any_encoding_and_line_end_is_read(data):
    document = read_file("a.md", data).document
    assert [(block.line, block.text) for block in document.passages()] == [
        (1, "Größe zählt."),
        (3, "Äpfel fallen."),
    ]


def test_western_text_that_is_not_unicode_is_read_and_said():
    text = "Die Größe der Äpfel hängt vom Wetter ab, und später fällt der Schnee über die Wälder. " * 5
    reading = read_file("a.txt", text.encode("latin-1"))
    assert "Größe der Äpfel" in reading.document.passages()[0].text
    assert reading.findings[0].code == "encoding"


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("a.md", b"", "empty"),
        ("a.md", b" \n\t\n", "empty"),
        ("a.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "not-text"),
        ("a.txt", bytes(range(1, 9)) * 20, "not-text"),
        ("a.pdf", b"%PDF-1.4", "kind"),
        ("a.docx", b"PK", "kind"),
        ("a.md", codecs.BOM_UTF8 + b"\xff\xfe\xfa", "not-text"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(path, data, code):
    reading = read_file(path, data)
    assert reading.document is None
    (finding,) = reading.findings
    assert (finding.path, finding.severity, finding.code) == (path, "error", code)
    assert finding.message


def test_the_reason_names_the_kinds_that_are_read():
    assert ".md" in read_file("a.pdf", b"x").findings[0].message


def test_broken_front_matter_is_passed_over_and_said():
    reading = read_file("a.md", b"---\ntitle: [unclosed\n---\n\nText stays.\n")
    assert [finding.code for finding in reading.findings] == ["front-matter"]
    (only,) = reading.document.passages()
    assert (only.line, only.text) == (5, "Text stays.")


NESTED = {
    "spaces": "\n".join("  " * depth + "- x" for depth in range(400)),
    "tabs": "\n".join("\t" * depth + "- x" for depth in range(400)),
    "one line": "- " * 400 + "x",
    "quotes": ">" * 400 + " x",
}


@pytest.mark.parametrize("name", sorted(NESTED))
def test_what_is_nested_beyond_reason_is_shown_as_plain_text_and_said(name):
    reading = read_file("a.md", NESTED[name].encode())
    assert [finding.code for finding in reading.findings] == ["too-deep"]
    assert reading.document.passages()[0].text.endswith("x")


HOSTILE = {
    "brackets": "[" * 10_000,
    "wikilinks": "[[" * 3_000,
    "images": "![" * 2_000,
    "stars": "**a " * 10_000,
    "tags": "<b>" * 10_000,
    "blocks": "<ul><li>" * 10_000 + "x",
    "questions": "what? " * 50_000,
    "boxes": "Which one?\n\n" + "- [x] a\n- [ ] b\n" * 5_000,
    "closing signs": "what?" + ")" * 50_000 + "x\n\n- [x] a\n- [ ] b\n",
    "blank lines": "\n" * 300_000 + "x",
    "equal headings": "## x\n\n" * 3_000,
    "equal lines": "Same.\n\n" * 5_000,
    "yaml bomb": "---\na: &a [x,x,x,x,x,x,x,x]\n"
    + "".join(
        f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a},*{a},*{a},*{a}]\n"
        for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    + "tags: *h\n---\nx",
    "one paragraph": "word and more *words* " * 10_000,
    "braces": "$" + "{" * 3_000 + "x" + "}" * 3_000 + "$",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_is_read_in_good_time(name):
    began = time.process_time()
    reading = read_file("a.md", HOSTILE[name].encode())
    assert reading.document is not None
    assert time.process_time() - began < 8, "linear: a tenth of this, with room for a slow machine"
