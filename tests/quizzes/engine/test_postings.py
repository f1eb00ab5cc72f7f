"""Stems are looked up together: what holds them all is found, and looked at in reading order."""

import random

import pytest

from quizzes.engine.postings import Musts, Postings

COMMON, RARE = list("abcdefgh"), [f"r{at}" for at in range(40)]


def texts(count: int) -> list[frozenset[str]]:
    chance = random.Random(count)
    return [
        frozenset([*chance.sample(COMMON, chance.randint(0, 6)), *chance.sample(RARE, chance.randint(0, 2))])
        for _ in range(count)
    ]


@pytest.mark.parametrize("count", [0, 1, 60, 700, 40_000])
@pytest.mark.parametrize(
    "musts",
    [
        pytest.param(Musts(frozenset("a")), id="a common stem"),
        pytest.param(Musts(frozenset("abc")), id="common stems together"),
        pytest.param(Musts(frozenset({"a", "r7"})), id="a common and a rare one"),
        pytest.param(Musts(frozenset("a"), frozenset("bcdefgh"), 5), id="most of several common ones"),
        pytest.param(Musts(frozenset("a"), frozenset({"r1", "r2", "b", "c", "d"}), 4), id="rare among them"),
        pytest.param(Musts(frozenset("a"), frozenset("b"), 1), id="one other"),
        pytest.param(Musts(some_of=frozenset("abcdefgh"), count=6), id="nothing that all must hold"),
        pytest.param(Musts(frozenset({"nowhere"}), frozenset("abcde"), 4), id="what no text holds"),
    ],
)
def test_no_text_that_holds_what_it_must_is_passed_over(count, musts):
    held = texts(count)
    found = list(Postings(held).that_may_meet(musts))
    assert found == sorted(set(found))
    meeting = [
        at
        for at, stems in enumerate(held)
        if musts.all_of <= stems and len(musts.some_of & stems) >= musts.count
    ]
    assert set(meeting) <= set(found)


def test_of_common_stems_few_texts_are_looked_at_that_hold_them_not():
    held = texts(40_000)
    found = list(Postings(held).that_may_meet(Musts(frozenset("ab"))))
    assert all({"a", "b"} <= held[at] for at in found)


def test_a_stem_is_counted_once_a_text():
    postings = Postings([{"gateway"}, {"ledger"}, {"gateway", "ledger"}])
    assert (postings.count("gateway"), postings.count("bank")) == (2, 0)
    assert list(postings.of_any(("gateway", "ledger"))) == [0, 1, 2]
