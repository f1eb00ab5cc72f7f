"""Acronyms, in whatever order and place the notes spell them out."""

import pytest

from quizzes.engine.name_words import words_like
from quizzes.engine.statements import passages
from quizzes.engine.statements.acronyms import read_acronyms
from tests.quizzes.engine.made import asked, doubts, key_of, texts_of
from tests.quizzes.engine.notes import document


def read(markdown: str) -> list[tuple[str, str]]:
    return [
        (one.short, one.expansion)
        for passage in passages([document(markdown)])
        for one in read_acronyms(passage)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We rent a General Container Registry (GCR) for images.",
        "We rent a GCR (General Container Registry) for images.",
        "GCR - General Container Registry",
        "GCR: General Container Registry",
        "GCR stands for General Container Registry.",
        "# General Container Registry (GCR)\n\nImages are pushed to the GCR by hand.",
    ],
)
def test_every_way_of_spelling_out_is_read(text):
    assert ("GCR", "General Container Registry") in read(text)


@pytest.mark.parametrize(
    "text", ["The GCR (see page 4) is old.", "GCR - it is slow.", "# Old registry (GCR)\n\nNothing here."]
)
def test_what_the_letters_do_not_fit_is_no_expansion(text):
    assert read(text) == []


def test_it_is_asked_once_among_expansions_that_all_fit_the_letters():
    notes = "GCR (General Container Registry) holds images.\n\nThe General Container Registry (GCR) is new.\n"
    questions = asked(notes, "acronym")

    assert [one.stem for one in questions] == ["What does GCR stand for?"]
    assert key_of(questions[0]) == "General Container Registry"
    assert all([word[0] for word in text.split()] == ["G", "C", "R"] for text in texts_of(questions[0]))


def test_an_acronym_spelt_out_in_two_ways_is_left_to_the_author():
    notes = "GCR (General Container Registry) is new.\n\nGCR (Global Container Registry) is old.\n"

    assert {one.status for one in asked(notes, "acronym")} == {"draft"}
    assert "doubtful" in doubts(asked(notes, "acronym")[0])


def test_rivals_share_initial_and_number_and_come_from_the_notes_first():
    assert words_like("Networks", lambda word: word == "name")[0] == "Names"
    assert all(one[0] == "r" and one != "registry" for one in words_like("registry", lambda _: False))
    assert words_like("Zyxw", lambda _: True) == ()


_REGISTERS = """
# Registers

A group registry and a global registry serve the container clusters. The controller registry is new.

Every group cluster has a global cluster beside it, a group container, a global container and a
group network.

The container record and the cluster record are kept; a network record, a group record and a user record
are not.

{first}

The GCR is checked each night. The GCR is never emptied. We like the GCR.

Nobody pays for the GCR.
"""


def test_it_is_published_where_the_notes_make_names_with_the_words_swapped_in():
    notes = _REGISTERS.format(first="We rent a General Container Registry (GCR) for images.")

    (question,) = asked(notes, "acronym")

    assert question.status == "published"
    assert "General Container Record" in texts_of(question)


def test_it_is_left_to_the_author_where_the_wrong_answers_sound_like_no_name_of_the_notes():
    notes = _REGISTERS.format(first="We rent a General Container Registry (GCR) for images.")
    notes = notes.replace("container record", "broken record").replace("global container", "global heap")

    (question,) = asked(notes, "acronym")

    assert "the notes have no names like the wrong answers" in " ".join(
        one.reason for one in question.findings
    )


def test_a_word_that_names_use_for_the_same_is_no_wrong_answer():
    notes = """
    # Halls

    The Wool Delivery Service (WDS) brings bales. A wool distribution and a wool dispatch are planned, and a
    wool depot. The distribution system and the wool system are new. The WDS is quick. We like the WDS.

    The dispatch station and the wool station lie in the north.
    """

    for question in asked(notes, "acronym"):
        assert not any("Distribution" in text or "System" in text for text in texts_of(question))


def test_what_only_the_heading_spells_out_is_left_to_the_author():
    notes = _REGISTERS.format(first="## General Container Registry (GCR)\n\nImages wait in the GCR.")

    (question,) = asked(notes, "acronym")

    assert "only the heading spells it out, and not the sentence" in {one.reason for one in question.findings}


def test_an_acronym_in_the_plural_has_its_expansion_in_the_plural_only_there():
    assert read("We rent two GCRs (General Container Registries).") == [("GCR", "General Container Registry")]
    assert read("We rent two General Container Registries (GCRs).") == [("GCR", "General Container Registry")]
