"""Lint finds each flaw in a question that has it, and none in one that has not."""

from dataclasses import replace

import pytest

from quizzes.engine import Bank, Choice
from quizzes.engine.lint import lint
from tests.quizzes.engine.made import MODES, bank


def _flaws(question, made=None):
    made = made or bank(MODES)
    return {one.check for one in lint(Bank((question,), made.stats))}


@pytest.fixture
def question():
    return next(one for one in bank(MODES).questions if one.pattern == "definition_to_term")


def _options(*texts, key=0):
    return tuple(Choice(text, number == key, "Because.") for number, text in enumerate(texts))


def test_a_good_question_has_no_flaw(question):
    assert _flaws(question) == set()


@pytest.mark.parametrize(
    ("stem", "flaw"),
    [
        ("Pipe mode ____ records into the container for one process", "blank_in_the_middle"),
        ("Which input mode does NOT stream records into the container?", "negative_stem"),
        ("Which input mode always copies the whole data set to local storage?", "absolute_or_vague_terms"),
    ],
)
def test_a_flawed_stem_is_found(question, stem, flaw):
    assert flaw in _flaws(replace(question, stem=stem))


@pytest.mark.parametrize(
    ("options", "flaw"),
    [
        (_options("File mode", "Pipe mode", "All of the above"), "all_or_none_of_the_above"),
        (_options("Mode", "Pipe", "mode."), "same_options"),
        (_options("File mode", "Pipe mode"), "same_options"),
        (_options("The File mode that copies a great deal of data", "Pipe mode", "Ring mode"), "longest_key"),
        (_options("20", "5", "10"), "numbers_not_in_order"),
        (_options("Copying mode", "Ring mode", "Pipe mode"), "stem_word_only_in_key"),
    ],
)
def test_flawed_options_are_found(question, options, flaw):
    assert flaw in _flaws(replace(question, options=options))


def test_a_key_that_is_not_in_the_quote_is_found(question):
    evidence = replace(question.evidence, quote="Something else altogether.", section=())

    assert "key_not_grounded" in _flaws(replace(question, evidence=evidence))


def test_the_same_question_twice_is_found(question):
    made = bank(MODES)

    flaws = lint(Bank((question, replace(question, fingerprint="other")), made.stats))

    assert [one.check for one in flaws] == ["duplicate_question"]


def test_a_bank_whose_keys_stand_in_one_place_or_are_longest_is_found(question):
    options = _options("The quite long File mode", "Pipe mode", "Ring mode")
    many = tuple(
        replace(question, stem=f"{question.stem[:-1]} number {number}?", options=options)
        for number in range(30)
    )

    checks = {one.check for one in lint(Bank(many, bank(MODES).stats))}

    assert {"key_position", "key_length"} <= checks
