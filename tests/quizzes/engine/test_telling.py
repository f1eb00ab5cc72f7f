"""Questions for the thing that a heading, a lead or a gloss line names."""

import pytest

from quizzes.engine import generate
from quizzes.engine.statements.gloss_phrases import said_of_a_term
from quizzes.engine.statements.phrases import main_clause, verb_phrase
from quizzes.engine.values import GeneratedQuestion
from tests.quizzes.engine.made import key_of, texts_of
from topics.markup import read_file

STALLS = """
# Harbour

## Market

### Stall types

#### Lantern stall

- Opens after sunset and sells grilled eel
- Limits:
  - Costs 12 crowns a night

#### Canopy stall

This stall is rented by weavers from the hills.

The keeper protects the marble counter with wax.

#### Cellar stall

- Keeps cheese cool through the summer

### Rules

- Are read out at noon
"""

TIDES = """
# Tide tables

There are three tide gauges:

- Float gauge - measures the surface with a cork drum
- Pressure gauge - weighs the water column above its membrane
- Keep the logbook dry
- Radar gauge - one beam between the mast and the waves

Sources: harbour office
"""


def asked(markdown: str, pattern: str) -> list[GeneratedQuestion]:
    """The questions of one pattern of one page."""
    document = read_file("harbour.md", markdown.encode()).document
    assert document is not None
    return [one for one in generate([document]).questions if one.pattern == pattern]


def by_key(markdown: str, pattern: str) -> dict[str, GeneratedQuestion]:
    """The last question of the pattern for each key."""
    return {key_of(one): one for one in asked(markdown, pattern)}


def test_a_line_without_a_subject_asks_for_the_thing_its_heading_names() -> None:
    stems = {one.stem for one in asked(STALLS, "heading_subject")}
    assert "Which stall type opens after sunset and sells grilled eel?" in stems
    assert "Which stall type keeps cheese cool through the summer?" in stems


def test_this_and_its_noun_stand_for_the_heading_s_thing() -> None:
    found = by_key(STALLS, "heading_subject")["Canopy stall"]
    assert found.stem == "Which stall type is rented by weavers from the hills?"
    assert texts_of(found) == {"Canopy stall", "Lantern stall", "Cellar stall"}


def test_what_says_how_much_of_a_thing_of_a_known_kind_is_published() -> None:
    costs = [one for one in asked(STALLS, "heading_subject") if "12 crowns" in one.stem]
    assert [(one.status, key_of(one)) for one in costs] == [("published", "Lantern stall")]


def test_what_a_thing_has_is_asked_where_it_says_how_many_and_not_where_others_may_have_it() -> None:
    lines = "\n- Has 40 copper hooks under a tin roof\n\n- Has a wooden shutter against rain\n"
    stems = {
        one.stem for one in asked(STALLS.replace("\n### Rules", lines + "\n### Rules"), "heading_subject")
    }
    assert "Which stall type has 40 copper hooks under a tin roof?" in stems
    assert not any("shutter" in stem for stem in stems)


def test_lines_under_a_heading_of_rules_ask_nothing() -> None:
    assert not any("noon" in one.stem for one in asked(STALLS, "heading_subject"))


def test_gloss_lines_of_a_mixed_list_ask_for_their_terms() -> None:
    stems = {key_of(one): one.stem for one in asked(TIDES, "gloss_line")}
    assert stems["Float gauge"] == "Which tide gauge measures the surface with a cork drum?"
    assert "Keep the logbook dry" not in {
        text for one in asked(TIDES, "gloss_line") for text in texts_of(one)
    }


def test_a_label_is_no_term() -> None:
    assert "Sources" not in by_key(TIDES, "gloss_line")


def test_an_option_of_which_the_notes_say_the_same_is_left_out() -> None:
    same = STALLS.replace("Keeps cheese cool", "Opens after sunset and sells grilled eel; keeps cheese cool")
    found = [
        one for one in asked(same, "heading_subject") if "eel" in one.stem and key_of(one) == "Lantern stall"
    ]
    assert all("Cellar stall" not in texts_of(one) for one in found)


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("Provides shade at noon", "provides shade at noon"),
        ("Designed for heavy seas", "is designed for heavy seas"),
        ("No limit on weight", "has no limit on weight"),
        ("Great for small crews", "is great for small crews"),
        ("Only carries mail", "only carries mail"),
        ("Boats are moored here", ""),
        ("Streams store the log", ""),
        ("Store the log for a year", ""),
    ],
)
def test_the_shorthand_of_notes_is_read_as_a_verb_phrase(line: str, phrase: str) -> None:
    assert verb_phrase(line, explicit=False, plural=False) == phrase


@pytest.mark.parametrize(
    ("gloss", "said"),
    [
        ("how long to wait for the tide", "says how long to wait for the tide"),
        ("ingest floods of mail in minutes", "is used to ingest floods of mail in minutes"),
        ("list of all moored boats", "is the list of all moored boats"),
        ("one rope between two poles", "is described as “one rope between two poles”"),
        ("see the last page there", "is described as “see the last page there”"),
        ("two, 3, 5", ""),
    ],
)
def test_a_gloss_becomes_a_verb_phrase(gloss: str, said: str) -> None:
    assert said_of_a_term(gloss) == said


def test_a_second_clause_is_left_out_and_a_cut_phrase_is_none() -> None:
    assert main_clause("keeps cheese cool, but it needs salt") == "keeps cheese cool"
    assert main_clause("takes 3 - 5 hours") == "takes 3 - 5 hours"
    assert main_clause("is large and contains") == ""
