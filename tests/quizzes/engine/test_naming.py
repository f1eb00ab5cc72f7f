"""A name is looked up together with what is said of it, however common either is."""

import pytest

from quizzes.engine.index import TermIndex, windows_of
from quizzes.engine.names import Aliases
from quizzes.engine.naming import Naming
from quizzes.engine.postings import Musts

SAID = "The gateway keeps a ledger."


def naming(name: str, *texts: str, alias: str = "") -> Naming:
    windows = [one for at, text in enumerate(texts) for one in windows_of(f"p{at}", text, "")]
    aliases = Aliases()
    if alias:
        aliases.join(name, alias)
    return Naming(name, TermIndex(windows), aliases)


@pytest.mark.parametrize(
    "others",
    [
        pytest.param(["The gateway sleeps."] * 9, id="the name is everywhere"),
        pytest.param(["A bank keeps a ledger."] * 9, id="what is said is everywhere"),
    ],
)
def test_the_first_place_that_says_it_of_the_name_is_found(others):
    found = naming("gateway", *others, SAID, SAID)
    window = found.first(lambda one: "ledger" in one.own, Musts(frozenset({"ledger"})))
    assert window is not None
    assert (window.content_key, window.text) == ("p9", SAID)


def test_a_thing_is_found_under_its_other_name():
    found = naming("gateway", "The portal keeps a ledger.", *["The gateway sleeps."] * 3, alias="portal")
    window = found.first(lambda one: "ledger" in one.own, Musts(frozenset({"ledger"})))
    assert window is not None
    assert window.content_key == "p0"


def test_nothing_is_found_where_the_notes_say_it_of_another_thing():
    found = naming("gateway", "The bank keeps a ledger.", "The gateway sleeps.")
    assert found.first(lambda one: "ledger" in one.own, Musts(frozenset({"ledger"}))) is None


def test_a_text_that_one_passage_has_twice_counts_once():
    windows = windows_of("p", SAID, "One heading") + windows_of("p", SAID, "Another heading")
    found = Naming("gateway", TermIndex(windows), Aliases())
    assert len(list(found.windows())) == 1
    assert found.is_in(1)
    assert not found.is_in(2)


def test_a_name_is_counted_as_it_is_written():
    found = naming("gateway", SAID, "Gateways sleep.", "The bank sleeps.")
    assert found.is_in_more_than(1)
    assert not found.is_in_more_than(2)
