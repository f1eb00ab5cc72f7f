"""Cohorts: which names the notes and general knowledge put together, and which they do not."""

import pytest

from quizzes.engine import Corpus
from quizzes.engine.cohorts.general import general_cohorts
from quizzes.engine.cohorts.values import spelling_key
from tests.quizzes.engine.notes import document


def cohorts(markdown: str, name: str) -> list[tuple[str, str, set[str]]]:
    """(evidence, kind, members) of the cohorts of a name, without those of general knowledge and of pages."""
    found = Corpus.of([document(markdown)]).cohorts_of(name)
    kept = [one for one in found if one.evidence not in ("general", "page")]
    return [(one.evidence, one.kind, set(one.members)) for one in kept]


@pytest.mark.parametrize(
    ("sentence", "name", "kind", "members"),
    [
        ("Bakers use flours such as rye, spelt, and emmer.", "spelt", "flour", {"rye", "spelt", "emmer"}),
        (
            "The common looms are Jacquard, Dobby and Rapier.",
            "Dobby",
            "loom",
            {"Jacquard", "Dobby", "Rapier"},
        ),
        (
            "The mill grinds rye, spelt and emmer for the bakers.",
            "emmer",
            "",
            {"rye", "spelt", "emmer"},
        ),
    ],
)
def test_an_enumeration_makes_a_cohort_with_the_kind_that_leads_to_it(sentence, name, kind, members):
    assert ("enumeration", kind, members) in cohorts(sentence, name)


@pytest.mark.parametrize(
    "sentence",
    [
        "The loom runs slowly, quietly and cheaply all day.",
        "They weave, dye and press the cloth in one hall.",
        "The old, famous and useful loom stands in the hall.",
    ],
)
def test_adverbs_verbs_and_adjectives_make_no_cohort(sentence):
    words = sentence.replace(",", "").replace(".", "").split()
    assert all(cohorts(sentence, word) == [] for word in words)


def test_headings_under_one_heading_that_share_their_last_word_make_a_cohort():
    notes = (
        "# Weaving\n\n## Plain weave\n\nIt is flat.\n\n## Twill weave\n\nIt slants.\n\n"
        "## Satin weave\n\nIt shines.\n\n## Care\n\nWash it cold.\n"
    )

    assert cohorts(notes, "Twill weave") == [
        ("headings", "weave", {"Plain weave", "Twill weave", "Satin weave"})
    ]
    assert cohorts(notes, "Care") == []


def test_names_with_one_head_noun_make_a_cohort_where_the_notes_come_back_to_each():
    notes = "\n\n".join(
        f"The {kind} loom stands in hall {hall}. Nobody moves the {kind} loom. The {kind} loom hums."
        for hall, kind in enumerate(("dobby", "rapier", "carpet"))
    )

    assert ("head", "loom", {"dobby loom", "rapier loom", "carpet loom"}) in cohorts(notes, "rapier loom")


def test_what_only_counts_or_praises_makes_no_name_with_the_noun_after_it():
    notes = "\n\n".join(
        f"The {kind} loom stands here. Move the {kind} loom. The {kind} loom hums."
        for kind in ("larger", "third", "expensive", "other")
    )

    assert cohorts(notes, "larger loom") == []


def test_calls_of_one_page_make_a_cohort():
    notes = "`warp()` lays threads.\n\n`weft()` crosses them.\n\n`beat()` presses them.\n"

    assert cohorts(notes, "weft()") == [("code", "method", {"warp()", "weft()", "beat()"})]


def test_a_name_is_found_in_either_number_and_never_by_its_stem():
    corpus = Corpus.of([document("Bakers use flours such as rye, spelt, and emmer.")])

    assert corpus.cohorts_of("Ryes") == corpus.cohorts_of("rye") != ()
    assert spelling_key("availability") != spelling_key("available")


def test_every_general_cohort_has_a_kind_and_three_different_members():
    for cohort in general_cohorts():
        keys = [spelling_key(member) for member in cohort.members]
        assert cohort.kind
        assert len(keys) >= 3, cohort.kind
        assert len(set(keys)) == len(keys), cohort.kind
