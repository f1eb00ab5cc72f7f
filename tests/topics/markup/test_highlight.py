"""Marking a stretch of a passage in the HTML of its page."""

import re
from html import unescape

from tests.topics.markup.outline import read
from topics.markup.highlight import mark_range


def marked(text, words):
    """What is marked when `words` of the first passage of a text are to be."""
    document = read(text)
    block = document.passages()[0]
    start = block.text.index(words)
    html = mark_range(document.html, f"ck-{block.content_key}", start, start + len(words))
    assert re.sub("</?mark>", "", html) == document.html
    return [
        unescape(re.sub("<[^>]*>", "", piece)) for piece in re.findall("<mark>(.*?)</mark>", html, re.DOTALL)
    ]


def test_a_stretch_of_plain_words_is_one_mark():
    assert marked("An oak & an <elm> stand.\n", "& an <elm>") == ["& an <elm>"]


def test_a_stretch_across_tags_is_several_marks():
    assert marked("An **old *oak* tree** stands.\n", "old oak tree stands") == [
        "old ",
        "oak",
        " tree",
        " stands",
    ]


def test_the_cells_of_a_row_are_joined_by_bars():
    assert marked("| a | b |\n|---|---|\n| An oak | grows tall |\n", "oak | grows") == ["oak", "grows"]


def test_term_and_gloss_of_a_definition_are_joined_by_a_colon():
    assert marked("Bark\n: The skin of a tree.\n", "Bark: The skin") == ["Bark", "The skin"]


def test_nested_lists_footnotes_and_line_breaks_are_not_counted_as_text():
    assert marked("- Oaks[^1] grow  \n  tall.\n  - Deep roots\n\n[^1]: x\n", "grow tall.") == [
        "grow",
        "tall.",
    ]


def test_a_formula_is_marked_whole():
    document = read("Area $x^2$ grows.\n")
    block = document.passages()[0]
    html = mark_range(document.html, f"ck-{block.content_key}", 6, 7)
    assert "<mark><math" in html
    assert "</math></mark>" in html


def test_what_does_not_fit_changes_nothing():
    document = read("An oak.\n")
    anchor = f"ck-{document.passages()[0].content_key}"
    for element_id, start, end in [("ck-none", 0, 2), (anchor, 0, 8), (anchor, 3, 3), (anchor, -1, 2)]:
        assert mark_range(document.html, element_id, start, end) == document.html
    assert mark_range(document.html, anchor, 0, 7) != document.html
