"""The bundled notebook is a reviewed bank: what it publishes was read, decided and held to the facts."""

import functools
import re

import pytest

from quizzes.engine import generate, load
from quizzes.engine.lint import lint
from tests.quizzes.facts_not_asked import ASKED_ELSEWHERE, NOT_ASKED
from tests.topics.facts_table import FACTS
from tests.topics.test_bundled_notebook_facts import NOTEBOOK, normalised
from topics.markup import read_file

PAST = ["13", "14", "14 saving", "14 frameworks"]
DATED = ["5", "5 later", "6", "15", "15 since", "24", "24b today", "25", "25 later", "K3", "K6"]
YEAR = re.compile(r"\b20\d\d\b")
PAST_TENSE = re.compile(r"\b(?:did|was|were|could|has become)\b")


@functools.cache
def documents():
    return [read_file(page.name, page.read_bytes()).document for page in sorted(NOTEBOOK.glob("*.md"))]


@functools.cache
def bank():
    return generate(documents(), decisions=load((NOTEBOOK / "decisions.json").read_bytes()))


def published():
    return [question for question in bank().questions if question.status == "published"]


def asked_of(fact):
    """The published questions on the passages that carry the fact."""
    path, terms = FACTS[fact]
    carrying = {
        block.content_key
        for document in documents()
        if document.path == path
        for block in document.passages()
        # A row of a table is told without its outer bars, which a term may name.
        if all(normalised(term) in f"| {normalised(block.text)} |" for term in terms)
    }
    assert carrying
    return [
        question
        for question in published()
        if question.evidence.source == path and question.evidence.content_key in carrying
    ]


def test_every_published_question_was_decided_by_its_author():
    assert {question.tier for question in published()} == {"reviewed"}


def test_no_decision_has_lost_its_sentence():
    assert bank().findings == ()


def test_at_least_150_questions_rest_on_at_least_eight_tenths_of_the_passages_that_state_facts():
    assert len(published()) >= 150
    assert bank().stats.with_published >= 0.8 * bank().stats.content_bearing


def test_the_bank_has_no_item_writing_flaw():
    assert [(flaw.check, flaw.stem, flaw.reason) for flaw in lint(bank())] == []


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact not in NOT_ASKED | ASKED_ELSEWHERE])
def test_a_fact_that_is_safe_to_ask_is_asked(fact):
    assert asked_of(fact)


@pytest.mark.parametrize("fact", NOT_ASKED)
def test_a_fact_that_is_not_safe_or_not_worth_asking_is_not_asked(fact):
    assert [question.stem for question in asked_of(fact)] == []


@pytest.mark.parametrize("fact", ASKED_ELSEWHERE)
def test_a_fact_that_is_told_twice_is_asked_of_the_other_passage(fact):
    assert set(ASKED_ELSEWHERE[fact]) <= {question.stem for question in published()}


@pytest.mark.parametrize("fact", DATED)
def test_a_fact_that_changes_is_asked_with_its_year(fact):
    assert [question.stem for question in asked_of(fact) if not YEAR.search(question.stem)] == []


@pytest.mark.parametrize("fact", PAST)
def test_a_service_that_is_gone_is_asked_of_in_the_past(fact):
    assert [question.stem for question in asked_of(fact) if not PAST_TENSE.search(question.stem)] == []


def test_every_option_says_why_in_a_sentence():
    whys = [option.why for question in published() for option in question.options]

    assert [why for why in whys if not why.endswith(".") or len(why.split()) < 4] == []
