"""Questions as a page of notes: what is written is read back as the same plain text."""

from hypothesis import given
from hypothesis import strategies as st

from quizzes.formats import Item, Option, as_page
from topics.markup import read_file
from topics.markup.keys import normalise

# What Markdown, its extensions and our own rules could take for theirs.
PIECES = [
    *(r"\(a\)", r"\[b\]", "[x] ", "[ ] ", "[[N]]", "[t](u)", "![a](b.png)", "[a]: b", "[^1]", "[^1]: x"),
    *("# ", "## A", "> ", "- ", "+ x", "* a*", "**b**", "_u_", "__v__", "___", "`c`", "``", "~~s~~", "~~~"),
    *("```", "$x$", "$$", "{: .x}", "{#id}", "<b>", "</b>", "<div>", "<script>", "<!-- c", "-->", "&amp;"),
    *("1. ", "2) ", "---", "===", "| a | b |", ": x", "• ", "•x", "^", "\\", "!", "C#", "a_b_c", " ", "\n"),
    *("\n\n", "é", "https://x.org/a_b*c", "<https://x.org>", "a", "B c", "\u00a0", "= ", "[!note]", "#tag"),
]
texts = (
    st.lists(
        st.sampled_from(PIECES) | st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"])
    )
    .map("".join)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and "\ufeff" not in text)
)
said = st.just("") | texts


@st.composite
def items(draw):
    """A question with a right option and a wrong one at least, no two the same."""
    answers = draw(st.lists(texts, min_size=2, max_size=5, unique_by=lambda text: normalise(text).casefold()))
    right = draw(st.integers(1, len(answers) - 1))
    options = [Option(text, at < right, draw(said)) for at, text in enumerate(answers)]
    category = tuple(draw(st.lists(texts, max_size=3)))
    return Item(draw(texts), tuple(draw(st.permutations(options))), draw(said), category=category)


def asked(page):
    """The questions that the reader finds on a page, as items."""
    document = read_file("page.md", page.encode()).document
    for block in document.walk():
        if block.asked is not None:
            options = tuple(Option(one.text, one.key, one.why) for one in block.asked.options)
            section = tuple(heading.text for heading in block.section)
            yield Item(block.asked.stem, options, block.asked.explanation, category=section)


@given(st.lists(items(), min_size=1, max_size=3), texts)
def test_a_page_says_the_same_as_its_questions(questions, title):
    page = as_page(title, questions)
    assert read_file("page.md", page.encode()).document.title == title
    assert [(one.stem, one.options, one.feedback) for one in asked(page)] == [
        (one.stem, one.options, one.feedback) for one in questions
    ]


def test_a_page_reads_as_a_person_would_write_it():
    options = (Option("Red", True, "It dries."), Option("Baltic"))
    questions = [
        Item("Which sea is the saltiest?", options, "Salt stays.", category=("Seas", "Warm")),
        Item("The Red Sea is warm.", (Option("True", True), Option("False")), category=("Seas", "Cold")),
        Item("Which is it?", (*options[:1], Option("None"))),
    ]
    assert as_page("Imported questions: C#", questions) == (
        "---\nquestions: all\n---\n\n# Imported questions: C\\#\n\n"
        "## Seas\n\n### Warm\n\nWhich sea is the saltiest?\n\n- [x] Red\n  - It dries.\n- [ ] Baltic\n\n"
        "> Salt stays.\n\n"
        "### Cold\n\nThe Red Sea is warm.\n\n- [x] True\n- [ ] False\n\n"
        "## Other questions\n\nWhich is it?\n\n- [x] Red\n  - It dries.\n- [ ] None\n"
    )


def test_a_category_is_the_section_of_its_questions():
    options = (Option("a", correct=True), Option("b"))
    ways = [("A", "B", "C"), ("A",), ("A", "C"), ("D",), ("D", "E")]
    questions = [Item(f"Which {at}?", options, category=way) for at, way in enumerate(ways)]
    assert [item.category for item in asked(as_page("Page", questions))] == ways
