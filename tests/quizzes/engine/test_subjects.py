"""Whom a line speaks of that has no subject of its own: the thing its heading or lead names."""

import pytest

from quizzes.engine.statements import passages
from quizzes.engine.statements.subjects import Subject, inherited_subject
from quizzes.engine.statements.titles import read_title
from topics.markup import read_file

STALLS = """
# Harbour market

## Market stalls

### Fixed stall (FS) - for residents

- Serves all year
- It has its own lamp

#### Limitations

- Cannot be moved to the fish hall

### Day stall

- Costs six coins

### Rules and fees

- Are read out at noon

## Boats

- Motors:
  - Need an inspection
- Sails:
  - Need a mast

Ferries carry two cars.

They leave at noon.

### Exam powerup

- Moor at the east pier

## Piers

### Exam powerup

- Carry a number
"""


def inherited(line: str) -> Subject | None:
    """The subject that a line of the notes above inherits."""
    read = read_file("market.md", STALLS.encode()).document
    assert read is not None
    return next(inherited_subject(one) for one in passages([read]) if one.block.text == line)


def subject(line: str) -> Subject:
    """The same, where there must be one."""
    found = inherited(line)
    assert found is not None
    return found


def test_a_line_speaks_of_the_thing_that_its_heading_names() -> None:
    found = subject("Serves all year")
    assert (found.name, found.acronym, found.gloss, found.plural) == (
        "Fixed stall",
        "FS",
        "for residents",
        False,
    )
    assert found.context == "Market stalls"
    assert found.siblings == ("Day stall",)
    assert found.steps == 0


def test_a_generic_heading_passes_on_to_the_one_above_and_leaves_its_facet() -> None:
    found = subject("Cannot be moved to the fish hall")
    assert (found.name, found.facet, found.plain, found.steps) == ("Fixed stall", "limitations", True, 1)


def test_a_heading_that_stands_under_two_others_is_generic() -> None:
    assert subject("Moor at the east pier").name == "Boats"
    assert subject("Carry a number").name == "Piers"


def test_a_heading_of_two_things_names_none() -> None:
    assert inherited("Are read out at noon") is None


def test_the_lead_of_a_list_is_nearer_than_the_heading() -> None:
    found = subject("Need an inspection")
    assert (found.name, found.plural, found.origin) == ("Motors", True, "lead")
    assert (found.context, found.siblings) == ("Boats", ("Sails",))


def test_a_pronoun_may_stand_for_the_thing_only_while_nothing_else_was_spoken_of() -> None:
    assert subject("It has its own lamp").near
    assert not subject("They leave at noon.").near


@pytest.mark.parametrize(
    ("text", "name", "facet"),
    [
        ("What is a tide table?", "tide table", ""),
        ("1.2 Introduction to buoys", "buoys", "introduction to"),
        ("Limitations of fixed stalls", "fixed stalls", "limitations"),
        ("Buoy basics 2", "Buoy", "basics 2"),
        ("Pier 53 overview", "Pier 53", "overview"),
        ("HARBOUR MASTER", "Harbour Master", ""),
        ("Step functions", "Step functions", ""),
        ("Tide table, p. 34", "Tide table", ""),
    ],
)
def test_a_title_is_cleaned_to_the_name_it_holds(text: str, name: str, facet: str) -> None:
    title = read_title(text)
    assert (title.name, title.facet) == (name, facet)


@pytest.mark.parametrize(
    "text",
    ["Overview", "Exam powerups", "Key points", "Why ropes?", "Chapter 3: Ropes", "September 15, 2020", "4.2",
     "Main differences"],
)  # fmt: skip
def test_generic_titles_name_nothing(text: str) -> None:
    title = read_title(text)
    assert (title.generic, title.name) == (True, "")


@pytest.mark.parametrize(
    "text",
    ["Ropes and knots", "Tie a boat to the pier", "Find ropes by colour", "Ropes are cheap", "Rope = fibre",
     "Fast vs slow boats", "Things that float on water"],
)  # fmt: skip
def test_clauses_advice_and_pairs_are_no_things(text: str) -> None:
    title = read_title(text)
    assert (title.generic, title.name) == (False, "")
