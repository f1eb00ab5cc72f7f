"""Plain clauses are read where closed words leave one reading, and not at all where they do not."""

import pytest

from quizzes.engine.statements import passages
from quizzes.engine.statements.clauses import read_clauses
from quizzes.engine.statements.conditions import read_conditions
from quizzes.engine.statements.values import Clause, Condition
from tests.quizzes.engine.notes import document


def clause(markdown: str) -> Clause | None:
    notes = passages([document(f"# Notes on rings\n\n{markdown}")])
    return next((one for passage in notes for one in read_clauses(passage)), None)


def condition(markdown: str) -> Condition | None:
    return next((one for passage in passages([document(markdown)]) for one in read_conditions(passage)), None)


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("A write buffer collects small writes.", ("A write buffer", "", "collect", "small writes", "")),
        ("The stores of a node keep pages.", ("The stores of a node", "", "keep", "pages", "")),
        (
            "Read replicas serve queries in each zone.",
            ("Read replicas", "", "serve", "queries", "in each zone"),
        ),
        ("Old logs can be moved to a vault.", ("Old logs", "can be", "moved", "", "to a vault")),
        ("The index does not hold nulls.", ("The index", "does not", "hold", "nulls", "")),
        ("However, the ring usually is a plain list.", ("the ring usually", "is", "be", "a plain list", "")),
        (
            "Shards are merged by the planner, but leaves stay.",
            ("Shards", "are", "merged", "", "by the planner"),
        ),
    ],
)
def test_subject_verb_object_and_tail_are_told_apart(sentence, parts):
    found = clause(sentence)

    assert found is not None
    assert (found.subject, found.auxiliary, found.verb, found.object, found.tail) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Use the ring for small writes.",
        "This collects small writes.",
        "What does the ring collect from it?",
        "We will see how rings collect writes.",
        "The ring collects writes the planner is told of.",
        "For example, the ring collects three writes.",
        "Stored in a ring by the planner.",
    ],
)
def test_what_is_no_single_plain_clause_is_not_read(sentence):
    assert clause(sentence) is None


def test_a_number_that_does_not_agree_shows_that_a_word_is_no_verb():
    assert clause("The page stores are emptied at night.").subject == "The page stores"


def test_a_line_without_a_subject_speaks_of_its_heading():
    found = clause("## Ring buffer\n\nIt collects small writes.")

    assert found.subject == "Ring buffer"


def test_an_opening_phrase_is_kept_as_the_setting():
    found = clause("In a wide cluster, the planner keeps shards.")

    assert (found.opener, found.subject) == ("In a wide cluster", "the planner")


@pytest.mark.parametrize(
    "sentence",
    [
        "Use the write buffer to collect small writes.",
        "To collect small writes, use the write buffer.",
        "With the write buffer, you can collect small writes.",
    ],
)
def test_advice_on_what_to_use_says_what_it_can_be_used_for(sentence):
    found = clause(sentence)

    assert found.subject.lower() == "the write buffer"
    assert found.predicate == "can be used to collect small writes"


@pytest.mark.parametrize(
    "sentence",
    [
        "If the lease expires, the planner drops the shard.",
        "The planner drops the shard if the lease expires.",
    ],
)
def test_a_condition_is_read_before_and_behind_what_follows_from_it(sentence):
    found = condition(sentence)

    assert found.antecedent == "the lease expires"
    assert (found.clause.verb, found.clause.object) == ("drop", "the shard")
