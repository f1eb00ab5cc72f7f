"""What holds for any text at all."""

import re
from collections import Counter

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.topics.markup.outline import read
from topics.markup import read_file
from topics.markup.highlight import mark_range

PIECES = [
    *(
        "# ",
        "## A",
        "- ",
        "* ",
        "1. ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "> ",
        "> [!note] t\n",
        "| a | b |\n|---|---|\n",
    ),
    *(
        "| c |",
        "```\n",
        "~~~",
        "`x`",
        "**b",
        "b** ",
        "*i*",
        "_u_",
        "[t](u.md)",
        "[[N|t]]",
        "![[i.png]]",
        "![a](b.png)",
    ),
    *(
        "$x^2$",
        "$$",
        r"\(a\)",
        "term\n: gloss\n",
        "[^1]",
        "[^1]: note\n",
        "- [ ] ",
        "Which one?\n",
        "- [x] b\n",
        "- [ ] c\n",
        "{: .x}",
        "---\n",
        "===\n",
        "• ",
    ),
    *(
        "<b>",
        "</b>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<ul><li>",
        "</li></ul>",
        "<details><summary>",
        "<p>",
    ),
    *(
        "<script>alert(1)</script>",
        '<img src=x onerror="a()">',
        "<a href='javascript:x'>",
        "<iframe>",
        "<div>",
        "</div>",
    ),
    *(
        '<p style="x" id="ck-1">',
        "<svg onload=x>",
        "<pre>",
        "</pre>",
        "<br>",
        "&lt;",
        "&amp;",
        "&#0;",
        "<!--",
        "-->",
    ),
    *(
        "word ",
        "Oaks grow. ",
        "é",
        "\u0301",
        "\u00a0",
        "\u2028",
        "\x85",
        "猫",
        "\\",
        "http://a.b ",
        "<dl><dt>",
        "<dd>",
    ),
]
# Control characters, of which a text with many is refused, come in the first test alone.
LETTERS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=5)
MARKUP = st.lists(st.sampled_from(PIECES) | LETTERS, max_size=30).map("".join)
PATHS = st.sampled_from(["a.md", "a.txt", "a"])


@settings(max_examples=300)
@given(text=MARKUP | st.text(), path=PATHS)
@example(text="<table><tr><td><![[i.png]]", path="a.md")
def test_any_text_is_read_or_refused_and_never_raises(text, path):
    reading = read_file(path, text.encode("utf-8", "surrogatepass"))
    assert (reading.document is None) == any(finding.severity == "error" for finding in reading.findings)


@settings(max_examples=300)
@given(text=MARKUP, path=PATHS)
def test_no_text_makes_dangerous_html(text, path):
    html = read(text + "\n\nend", path).html
    tags = re.findall(r"<[a-z][^>]*>", html)
    assert not re.search(r"<(?:script|iframe|style|object|svg|form)\b", html)
    assert not any(
        re.search(r"""\s(?:on\w+|style|srcdoc|src)\s*=|(?:javascript|data):""", tag) for tag in tags
    )


@settings(max_examples=300)
@given(text=MARKUP, path=PATHS)
def test_every_passage_has_its_own_key_and_stands_once_in_the_html(text, path):
    document = read(text + "\n\nend", path)
    keys = [block.content_key for block in document.passages()]
    assert len(keys) == len(set(keys))
    assert Counter(re.findall(r'<[a-z][^<>]*? id="ck-(\w+)"', document.html)) == Counter(keys)
    assert all(block.text for block in document.passages())


@settings(max_examples=300)
@given(text=MARKUP | st.just("Which one?\n- [x] b\n- [ ] `c`\n"), path=PATHS, data=st.data())
def test_any_stretch_of_any_passage_can_be_marked_and_nothing_else_changes(text, path, data):
    document = read(text + "\n\nend", path)
    assume(document.passages())
    block = data.draw(st.sampled_from(document.passages()))
    length = len(block.asked.stem if block.asked else block.text)  # of a question its stem is cited
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start + 1, length))
    anchor = f"ck-{block.content_key}"
    html = mark_range(document.html, anchor, start, end)
    assert re.sub("</?mark>", "", html) == document.html
    assert mark_range(document.html, anchor, 0, len(block.text) + 1) == document.html
    assert html != document.html or block.text[start:end] in {" ", "|", " |", "| ", " | ", ":", ": "}


@settings(max_examples=100)
@given(text=MARKUP)
def test_the_same_text_gives_the_same_document_with_lines_in_order(text):
    document = read(text + "\n\nend")
    assert document == read(text + "\n\nend")
    last = text.count("\n") + text.count("\r") + text.count("\x0b") + text.count("\x0c") + 3
    assert all(1 <= block.line <= last for block in document.walk())
