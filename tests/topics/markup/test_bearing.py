"""Which passages state a fact."""

import pytest

from tests.topics.markup.outline import passage, read

FACTS = [
    "An oak grows for hundreds of years.",
    "Bark: the skin of a tree",
    "Heartwood - the dead core of a trunk",
    "**Sap** (fluid): flows in spring",
    "Supports heavy branches.",
    "oak.conf: the settings of a tree",
    "Up to 40 kg of acorns",
    "Here an oak grows for hundreds of years. Its bark is thick.",
    "Height = 40 m",
    "1/3 of an oak is bark, and the rest is wood.",
    "Stores the water in its trunk",
    "is a slow grower.",
    "Roots hold the soil. What else do they do?",
    "You can use a borer to count the rings of a tree without felling it:",
]
NO_FACTS = [
    "[An oak](https://example.org)",
    "`oak --grow`",
    "What is an oak?",
    "Source: the forest office",
    "See the next page for more.",
    "Explain how an oak grows.",
    "By the end of this section, you will be able to:",
    "There are three kinds of oak, these are:",
    "Benefits:",
    "Oak trees",
    "Shifts in Demand and Supply",
    "1850",
    "* * oak",
    "10/26 counted the rings of an oak",
    "Sunday 4/05 - began the chapter on bark",
    "So here are the equations for the growth of an oak:",
    "This is how we fell an oak with an axe:",
    "Rings: 40x40",
    "h1 = 37 and w1 = 10",
]


@pytest.mark.parametrize("text", FACTS)
def test_a_statement_or_a_gloss_states_a_fact(text):
    assert read(text + "\n").passages()[0].content_bearing


@pytest.mark.parametrize("text", NO_FACTS)
def test_links_questions_tasks_leads_and_names_state_none(text):
    assert not any(block.content_bearing for block in read(text + "\n").passages())


@pytest.mark.parametrize(
    "heading",
    ["References", "Source(s)", "Exercises", "Review Questions", "3.2 Further reading", "Course summary"],
)
def test_nothing_under_sources_and_exercises_is_a_fact(heading):
    document = read(f"## {heading}\n\nAn oak grows for hundreds of years.\n\n## Oaks\n\nAn elm grows fast.\n")
    assert not passage(document, "An oak").content_bearing
    assert passage(document, "An elm").content_bearing


def test_a_row_needs_two_cells_and_a_word():
    document = read("| a | b |\n|---|---|\n| Oak | 40 m |\n| Elm | |\n| 12 | 40 |\n")
    assert [block.content_bearing for block in document.passages()] == [True, False, False]
