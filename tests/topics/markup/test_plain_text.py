"""Plain text: numbered notes, bullets, headings that nobody marked."""

from tests.topics.markup.outline import outline, passage, read, section

NOTES = """Harbour Notes

  1. A breakwater shelters a harbour from waves.

  2. Two kinds of mooring:

    • Swing mooring(single point):
      • The boat turns with the wind.
      • Needs:
        • a heavy sinker
    • Pile mooring:
      • The boat lies between two piles.
  3. A slipway runs into the water.

    It is used at any tide.

    - Trailers go down it backwards.

    How is it built?
    • From concrete slabs

  4. Three reasons to dredge are:

    (i) silt settles,

    (ii) ships grow deeper, and

    (iii) channels move.

Tides and Currents

Spring Tides

  • Come twice a month

Lighthouses

A lighthouse marks a danger.

Its colours – “daymark” by day

  • Seen from far off

Pilots vs Tugs

Pilots

  • They know the channel
  • They come by boat


  • is a strong small ship.
  • It pushes and pulls

Harbour Summary

  • Pilot: guides a ship.
"""


def test_the_first_line_alone_is_the_title():
    document = read(NOTES, "harbour.txt")
    assert document.title == "Harbour Notes"
    assert "Harbour Notes" not in document.html


def test_numbered_notes_hold_their_continuations_and_nested_bullets():
    notes = outline(read(NOTES, "harbour.txt").blocks)[0]
    assert notes == [
        "list",
        "A breakwater shelters a harbour from waves.",
        [
            "Two kinds of mooring:",
            [
                "list",
                [
                    "Swing mooring(single point):",
                    ["list", "The boat turns with the wind.", ["Needs:", ["list", "a heavy sinker"]]],
                ],
                ["Pile mooring:", ["list", "The boat lies between two piles."]],
            ],
        ],
        [
            "A slipway runs into the water.",
            "It is used at any tide.",
            ["list", "Trailers go down it backwards."],
            "How is it built?",
            ["list", "From concrete slabs"],
        ],
        [
            "Three reasons to dredge are:",
            ["list", "silt settles,", "ships grow deeper, and", "channels move."],
        ],
    ]


def test_unmarked_headings_are_found_and_stacked_ones_nest():
    document = read(NOTES, "harbour.txt")
    assert [(level, text) for level, text, _ in document.toc] == [
        (2, "Tides and Currents"),
        (3, "Spring Tides"),
        (2, "Lighthouses"),
        (2, "Pilots vs Tugs"),
        (3, "Pilots"),
        (2, "Harbour Summary"),
    ]
    assert section(passage(document, "Its colours")) == ["Lighthouses"]


def test_bullets_after_a_lost_heading_do_not_belong_to_the_one_before():
    reading = read(NOTES, "harbour.txt")
    assert section(passage(reading, "They come by boat")) == ["Pilots vs Tugs", "Pilots"]
    assert section(passage(reading, "is a strong small ship.")) == ["Pilots vs Tugs"]
    assert section(passage(reading, "It pushes")) == ["Pilots vs Tugs"]
    assert section(passage(reading, "Pilot: guides")) == ["Harbour Summary"]


def test_every_number_shows_as_it_was_written():
    html = read("  3. Three is first.\n\n  4. Four follows.\n\n  9. Nine jumps.\n", "a.txt").html
    assert '<ol start="3">' in html
    assert 'value="9"' in html


def test_wrapped_lines_are_one_paragraph_and_hanging_lines_one_item():
    text = (
        "A canal lock is a chamber with gates at both ends, in which the water\n"
        "is raised or lowered so that boats can pass from one level of the\n"
        "canal to the other.\n\n"
        "- The upper gate holds\n  the water back.\n- The lower gate opens last.\n"
    )
    assert [block.text for block in read(text, "a.txt").passages()] == [
        " ".join(text.split("\n\n", maxsplit=1)[0].split()),
        "The upper gate holds the water back.",
        "The lower gate opens last.",
    ]


def test_paragraphs_between_numbers_belong_to_the_first_however_they_are_indented():
    text = "1. Weirs raise a river.\n\nThey slow it.\n\n2. Sluices let it through.\n\nThe end came later.\n"
    assert outline(read(text, "a.txt").blocks) == [
        ["list", ["Weirs raise a river.", "They slow it."], "Sluices let it through."],
        "The end came later.",
    ]


def test_bold_code_and_addresses_are_understood_and_stray_stars_closed():
    document = read("Grant the **ReadAll permission. ** See `ls` at https://example.org/a. Done.\n", "a.txt")
    (only,) = document.passages()
    assert only.text == "Grant the ReadAll permission. See ls at https://example.org/a. Done."
    assert [(span.kind, only.text[span.start : span.end]) for span in only.spans] == [
        ("strong", "ReadAll permission."),
        ("code", "ls"),
        ("link", "https://example.org/a"),
    ]


def test_markdown_in_a_text_file_is_read_as_markdown():
    assert "<h2" in read("# Title\n\n## Part\n\nText.\n", "a.txt").html


def test_the_raw_export_comes_out_right(raw_export):
    document = read(raw_export.read_bytes(), raw_export.name)
    notes = document.blocks[0]
    assert notes.kind == "list"
    assert len(notes.children) == 55
    assert all(note.content_key for note in notes.children)
    assert [text for _, text, _ in document.toc] == [
        "PCA on SageMaker",
        "Two Modes",
        "Factorization Machine",
        "Factorization Machine – Data Format",
        "Random Cut Forest",
        "RCF Uses",
        "Kinesis Streams vs Firehose",
        "Kinesis Data Streams",
        "Kinesis Summary",
    ]
    assert section(passage(document, "is a delivery service")) == ["Kinesis Streams vs Firehose"]
    assert section(passage(document, "Data storage for your stream")) == [
        "Kinesis Streams vs Firehose",
        "Kinesis Data Streams",
    ]
    pipe, storage, debugger = notes.children[23], notes.children[26], notes.children[41]
    assert [child.kind for child in pipe.children] == ["paragraph", "list", "paragraph", "paragraph"]
    assert [item.text for item in storage.children[0].children] == [
        "Instace Store(Block):",
        "Elastic Block Store(EBS):",
    ]
    assert [item.text for item in debugger.children[1].children][:2] == ["tensorflow", "pytorch"]
