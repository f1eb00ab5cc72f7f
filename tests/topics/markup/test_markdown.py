"""Markdown as people write it."""

import re

import pytest

from tests.topics.markup.outline import outline, passage, read, section


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
def test_lists_nest_however_far_they_are_indented(indent):
    text = f"- Oak\n{indent}- Acorn\n{indent}{indent}- Cup\n- Elm\n"
    assert outline(read(text).blocks) == [["list", ["Oak", ["list", ["Acorn", ["list", "Cup"]]]], "Elm"]]


def test_bullets_two_spaces_under_a_number_belong_to_it_and_the_numbers_go_on():
    document = read("1. Oak\n  - Acorn\n2. Elm\n")
    assert outline(document.blocks) == [["list", ["Oak", ["list", "Acorn"]], "Elm"]]
    assert document.html.count("<ol") == 1


def test_lists_tables_headings_and_fences_need_no_blank_line_before_them():
    text = "Are:\n- oak\n1) one\n##Close By\nMore.\n```\ncode\n```\nRows:\n| a | b |\n|--|--|\n| 1 | 2 |\n"
    kinds = [block.kind for block in read(text).blocks]
    assert kinds == [
        *("paragraph", "list", "list", "heading", "paragraph", "code", "paragraph", "table"),
    ]


def test_lists_indented_like_code_are_lists_and_indented_code_is_code():
    assert read("Trees:\n\n    - oak\n    - elm\n").blocks[1].kind == "list"
    assert read("Run:\n\n    make all\n").blocks[1].kind == "code"


def test_typographic_bullets_are_bullets_but_not_in_code():
    document = read("• Oak\n• Elm\n\n```\n• raw\n##raw\n```\n")
    assert outline(document.blocks)[0] == ["list", "Oak", "Elm"]
    assert document.blocks[1].text == "• raw\n##raw\n"


def test_a_hashtag_alone_is_no_heading():
    assert read("#forest\n").blocks[0].kind == "paragraph"


def test_wikilinks_carry_the_note_they_mean():
    document = read(
        "See [[Old Oaks]], [[Elm#Leaf Shape|leaves]] and [a link](../b/c.md#Roots).\n", "x/y/z.md"
    )
    assert 'data-note-link="Old Oaks"' in document.html
    assert 'data-note-link="Elm#h-leaf-shape">leaves</a>' in document.html
    assert 'data-note-link="x/b/c.md#h-roots">a link</a>' in document.html
    (only,) = document.passages()
    assert only.text == "See Old Oaks, leaves and a link."


def test_images_of_the_notes_are_named_and_remote_ones_become_links():
    document = read(
        "![[oak.png]]\n\n![An elm](img/elm.jpg)\n\n![Logo](https://example.org/l.png)\n", "n/a.md"
    )
    assert document.images == ("n/oak.png", "n/img/elm.jpg")
    assert 'data-note-image="n/img/elm.jpg"' in document.html
    assert "src=" not in document.html
    assert 'href="https://example.org/l.png"' in document.html
    assert ">Logo</a>" in document.html


def test_paths_that_lead_out_of_the_notes_are_no_links():
    html = read(
        "[a](../../secret.md) ![b](/../x.png) [c](file:///etc/passwd) [d](javascript:alert(1))\n"
    ).html
    assert "data-note" not in html
    assert "href" not in html


def test_links_out_say_nothing_of_us():
    assert 'rel="noopener noreferrer nofollow"' in read("[a](https://example.org)\n").html


def test_callouts_have_a_title_and_their_paragraphs_are_passages():
    document = read("> [!tip] Mind the **bark**\n> It peels.\n\n> [!NOTE]\n> It grows.\n")
    first, second = document.blocks
    assert (first.kind, first.info, first.text) == ("callout", "tip", "Mind the bark")
    assert (second.info, second.text) == ("note", "Note")
    assert [(block.text, block.line) for block in document.passages()] == [("It peels.", 2), ("It grows.", 5)]
    assert '<div class="callout" role="note"><p class="callout-title">Mind the <strong>bark' in document.html


def test_attribute_lists_vanish():
    document = read("## Oak {#oak}\n{: .wide}\n\nTall *tree*{: .red} here.\n{: #p1 .lead}\n\nEnd.\n^\n")
    assert [block.text for block in document.blocks] == ["Oak", "Tall tree here.", "End."]


def test_markdown_inside_wrapping_html_is_read():
    document = read('<div class="note"\nmarkdown="1">\n### Glossary\n\nA **tree** grows.\n</div>\n')
    assert [(block.kind, block.text, block.line) for block in document.blocks] == [
        ("heading", "Glossary", 3),
        ("paragraph", "A tree grows.", 5),
    ]


def test_html_tables_have_rows_and_headers():
    text = (
        "<table>\n<caption>Trees</caption>\n<tr><th>Tree</th><th>Leaf</th></tr>\n"
        "<tr><td>Oak</td><td><p>lobed</p><ul><li>small</li></ul></td></tr>\n</table>\n"
    )
    document = read(text)
    (row,) = [block for block in document.walk() if block.kind == "row"]
    assert (row.header, row.cells, row.line) == (("Tree", "Leaf"), ("Oak", "lobed small"), 4)
    assert not passage(document, "Trees").content_bearing


def test_html_lists_definitions_and_details_become_blocks():
    text = (
        "<ul><li>Oak<ul><li>Acorn</li></ul></li><li>Elm</li></ul>\n\n"
        "<dl><dt>Bark</dt><dd>a skin</dd></dl>\n\n"
        "<details><summary>More</summary>\n\nIt *peels*.\n\n</details>\n"
    )
    assert outline(read(text).blocks) == [
        ["list", ["Oak", ["list", "Acorn"]], "Elm"],
        ["list", "Bark: a skin"],
        ["More", "It peels."],
    ]


def test_words_in_angle_brackets_that_are_no_tags_stay():
    document = read("Press <prefix>x to kill <my-part>it</my-part>.\n")
    assert passage(document, "Press").text == "Press <prefix>x to kill it."


def test_definition_lists_hold_term_and_gloss():
    document = read("Bark\n: The skin of a tree.\n\nSap\n: What flows.\n")
    first, _ = document.passages()
    assert (first.kind, first.term, first.text, first.line) == (
        "definition",
        "Bark",
        "Bark: The skin of a tree.",
        2,
    )


def test_task_lists_show_boxes_that_cannot_be_ticked():
    document = read("- [x] Plant\n- [ ] Water\n")
    assert outline(document.blocks) == [["list", "Plant", "Water"]]
    assert document.html.count('type="checkbox"') == document.html.count("disabled") == 2


def test_footnotes_stand_at_the_end_and_are_no_part_of_the_sentence():
    document = read("Oaks grow old[^age].\n\n[^age]: A thousand years.\n")
    assert passage(document, "Oaks").text == "Oaks grow old."
    assert 'href="#fn-1"' in document.html
    assert 'id="fn-1"' in document.html
    assert passage(document, "A thousand").line == 3


@pytest.mark.parametrize("source", ["$x^2$", r"\(x^2\)", r"\\(x^2\\)"])
def test_formulas_become_mathml_and_read_as_their_source(source):
    document = read(f"Area is {source} here.\n")
    assert "<math" in document.html
    assert passage(document, "Area").text == "Area is x^2 here."


@pytest.mark.parametrize(
    "source", ["$$\na=b\n$$", "\\[\na=b\n\\]", "\\[ a=b \\]", "$$a=b$$", "```math\na=b\n```"]
)
def test_displayed_formulas_are_blocks(source):
    (block,) = read(f"{source}\n").blocks
    assert (block.kind, block.text) == ("math", "a=b")


def test_formulas_have_no_inline_style_and_bad_ones_show_their_source():
    html = read("$$\\begin{aligned}a&=b\\\\c&=d\\end{aligned}$$\n\nWater is $\\ce{H2O}$.\n").html
    assert not re.search(r"\bstyle=", html)
    assert 'class="m-right m-pr0"' in html
    assert "<code>$\\ce{H2O}$</code>" in html


def test_prices_are_no_formulas():
    assert passage(read("It costs $5 or $6 now.\n"), "It").text == "It costs $5 or $6 now."


def test_code_is_coloured_by_class_and_can_be_scrolled_by_keyboard():
    html = read("```python\ndef f(): pass\n```\n").html
    assert '<div class="code highlight"><pre tabindex="0"><code><span class="k">def</span>' in html


def test_tables_can_be_scrolled_by_keyboard_and_rows_are_passages():
    html = read("| a |\n|---|\n| b c |\n").html
    assert '<section class="scroll" tabindex="0" aria-label="Table 1"><table>' in html
    assert '<th scope="col">a</th>' in html
    assert '<tr class="passage" id="ck-' in html


def test_headings_skip_no_level_and_have_unique_anchors():
    document = read("Intro.\n\n# A\n\n### B!\n\n# A\n\n#### Ünï code\n")
    assert document.toc == (
        (2, "A", "h-a"),
        (3, "B!", "h-b"),
        (2, "A", "h-a-2"),
        (3, "Ünï code", "h-uni-code"),
    )
    assert '<h3 id="h-b">' in document.html


def test_ids_of_the_notes_cannot_pass_for_ours():
    html = read('<p id="ck-0123">x</p>\n\ntext <b id="h-a" class="passage" onclick="x()">y</b>\n').html
    assert "ck-0123" not in html
    assert "h-a" not in html
    assert "onclick" not in html


def test_front_matter_says_title_tags_order_and_summary():
    document = read("---\ntitle: Trees\ntags: [bio, '#wood']\norder: 3\ndescription: Of oaks.\n---\nText.\n")
    assert (document.title, document.tags, document.order, document.summary) == (
        *("Trees", ("bio", "wood"), 3, "Of oaks."),
    )


def test_sections_follow_headings_within_the_page():
    document = read("# T\n\n## A\n\nOne.\n\n### B\n\n| x |\n|---|\n| y z |\n\n## C\n\n> Two.\n")
    assert section(passage(document, "y z")) == ["A", "B"]
    assert section(passage(document, "Two")) == ["C"]
