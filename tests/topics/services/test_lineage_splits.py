"""Splits and merges: the larger part carries the history on."""

import pytest

from tests.topics.services.notes import bring, history, keys

pytestmark = pytest.mark.django_db

LONG = "Inference Recommender runs load tests of a model on several kinds of instance, with the cost of each."
SHORT = "It needs a registered model package."


def test_the_larger_part_of_a_split_keeps_the_key():
    notebook = bring(None, {"a.md": f"# S\n\n{LONG} {SHORT}\n"}).notebook
    before = keys(notebook)[f"{LONG} {SHORT}"]
    bring(notebook, {"a.md": f"# S\n\n{LONG}\n\n{SHORT}\n"})
    after = keys(notebook)
    assert after[LONG] == before
    assert after[SHORT] != before
    assert history(before) == [f"{LONG} {SHORT}", LONG]


def test_the_larger_part_keeps_the_key_when_it_comes_second():
    notebook = bring(None, {"a.md": f"# S\n\n{SHORT} {LONG}\n"}).notebook
    before = keys(notebook)[f"{SHORT} {LONG}"]
    bring(notebook, {"a.md": f"# S\n\n{SHORT}\n\n{LONG}\n"})
    assert keys(notebook)[LONG] == before


def test_a_merge_carries_on_the_larger_part():
    notebook = bring(None, {"a.md": f"# S\n\n{LONG}\n\n{SHORT}\n"}).notebook
    before = keys(notebook)
    outcome = bring(notebook, {"a.md": f"# S\n\n{LONG} {SHORT}\n"})
    assert keys(notebook) == {f"{LONG} {SHORT}": before[LONG]}
    assert len(outcome.removed) == 1


def test_what_was_merged_away_comes_back_with_its_key_when_split_again():
    notebook = bring(None, {"a.md": f"# S\n\n{LONG}\n\n{SHORT}\n"}).notebook
    before = keys(notebook)
    notebook = bring(notebook, {"a.md": f"# S\n\n{LONG} {SHORT}\n"}).notebook
    bring(notebook, {"a.md": f"# S\n\n{LONG}\n\n{SHORT}\n"})
    assert keys(notebook) == before


def test_a_file_that_is_split_keeps_all_its_passages():
    texts = [f"Fact number {word} is about {word} alone." for word in ("one", "two", "three", "four", "five")]
    notebook = bring(None, {"a.md": "# A\n\n" + "\n\n".join(texts) + "\n"}).notebook
    before = keys(notebook)
    bring(notebook, {"b.md": "# B\n\n" + texts[0] + "\n", "c.md": "# C\n\n" + "\n\n".join(texts[1:]) + "\n"})
    assert keys(notebook) == before
