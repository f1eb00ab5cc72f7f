"""Lint finds each flaw in a question that has it, and none in the same question mended."""

from dataclasses import replace

import pytest

from quizzes.engine import Bank
from quizzes.engine.lint import BANK_CHECKS, CHECKS, lint, lint_item, lint_items
from tests.quizzes.engine.flawed import ASKED, GOOD, MODES, PAIRS, item
from tests.quizzes.engine.made import MODES as NOTES
from tests.quizzes.engine.made import bank


def said(one):
    return {flaw.check for flaw in lint_item(one)}


def bank_said(items):
    return {flaw.check for flaw in lint_items(items) if flaw.check in BANK_CHECKS}


def test_every_check_has_a_pair_of_examples():
    assert {check.name for check in CHECKS} == set(PAIRS)


@pytest.mark.parametrize("name", PAIRS)
def test_the_flaw_is_found_and_gone_once_it_is_mended(name):
    flawed, mended = PAIRS[name]
    assert name in said(flawed)
    assert name not in said(mended)


def test_a_good_question_has_no_flaw():
    assert said(GOOD) == set()


@pytest.mark.parametrize(
    "stem",
    [
        "Which storage class has no fee for retrieval?",
        "Which service needs no server?",
        "Which input mode does a job use whose records do not fit on the volume?",
        "What does all() do?",
    ],
)
def test_a_fact_that_holds_a_negation_or_a_common_word_is_asked_rightly(stem):
    assert said(item(stem, *MODES, quote="")) & {"negative_stem", "unfocused_stem"} == set()


def test_the_same_words_in_another_order_are_another_answer():
    options = ("It turns speech into text", "It turns text into speech", "It turns speech into music")
    assert "more_than_one_correct" not in said(item("What does it do?", *options, quote=""))


def test_numbers_are_ordered_by_their_size_and_not_by_their_digits():
    sizes = item("How large may it be?", "512 KB", "1 MB", "2 GB", quote="")
    assert "numbers_not_in_order" not in said(sizes)
    assert "numbers_not_in_order" in said(
        item("How large may it be?", "2 GB", "1 MB", "512 KB", "9 TB", quote="")
    )


def test_every_reason_tells_an_author_something():
    for flawed, _ in PAIRS.values():
        assert all(len(flaw.reason.split()) >= 4 for flaw in lint_item(flawed))


def test_the_same_question_twice_is_found():
    assert bank_said([GOOD, replace(GOOD, ref="other")]) == {"duplicate_question"}


def test_two_questions_that_give_each_other_away_are_hinted_at():
    back = item(
        "What does Pipe mode do?", "It streams records into the container", "It waits", "It copies all"
    )
    assert bank_said([GOOD, back]) == {"twin_question"}


def many(count, key_at, texts=("Pipe mode", "File mode", "Ring mode", "Fast mode")):
    """Questions whose key is where `key_at` puts it."""
    made = []
    for number in range(count):
        others = [texts[1], texts[2], texts[3]]
        at = key_at(number)
        options = [*others[:at], texts[0], *others[at:]]
        made.append(item(f"{ASKED[:-1]} number {number}?", *options, keys=(at,), quote=""))
    return made


def test_keys_that_stand_in_one_place_are_found_and_a_fair_bank_passes():
    assert "key_position" in bank_said(many(40, key_at=lambda number: 0))
    assert "key_position" not in bank_said(many(40, key_at=lambda number: number % 4))


def test_a_small_bank_that_is_uneven_by_chance_passes():
    assert "key_position" not in bank_said(many(24, key_at=lambda number: 0 if number < 10 else number % 4))


def test_keys_that_are_the_longest_are_found():
    texts = ("A much longer pipe mode", "File mode", "Ring mode", "Fast mode")
    assert "key_length" in bank_said(many(40, key_at=lambda number: number % 4, texts=texts))
    assert "key_length" not in bank_said(many(40, key_at=lambda number: number % 4))


def test_only_what_is_published_is_checked_unless_drafts_are_asked_for():
    made = bank(NOTES)
    flawed = replace(made.questions[0], stem="Which of the following is true?", status="draft")
    drafts = Bank((flawed,), made.stats)
    assert lint(drafts) == []
    assert "unfocused_stem" in {flaw.check for flaw in lint(drafts, drafts=True)}
