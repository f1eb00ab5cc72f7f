"""Which pages bear on a page, and which may speak against a question, told by their stems alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine import Corpus, Page, PageIndex, generate, read_pages, regate, witnesses
from quizzes.engine.claims import supporting
from tests.quizzes.engine.made import MODES, SERVICES
from tests.quizzes.engine.notes import document


def page(path, *stems, windows=10):
    return Page(path, windows, frozenset(stems))


def many(*more):
    """A hundred pages of ten windows with no stem in common, and further ones at the end."""
    return [page(f"{number:03}.md", f"own{number}") for number in range(100)] + list(more)


def test_a_page_is_read_with_its_neighbours():
    found = PageIndex(many()).bearing_on(["050.md"])

    assert found == {"048.md", "049.md", "050.md", "051.md", "052.md"}


def test_a_page_far_away_that_has_its_rare_stems_bears_on_it():
    pages = many(page("late.md", "own7", "else"))

    assert "late.md" in PageIndex(pages).bearing_on(["007.md"])


def test_stems_that_many_pages_have_relate_none_of_them():
    pages = [page(one.path, *one.stems, "data") for one in many(page("late.md", "else"))]

    assert "late.md" not in PageIndex(pages).bearing_on(["007.md"])


def test_a_long_page_may_bring_as_much_as_it_has_itself():
    pages = many()
    pages[50] = page("050.md", "own50", windows=100)

    assert len(PageIndex(pages).bearing_on(["050.md"])) == 11


def test_of_many_pages_each_brings_its_own():
    index = PageIndex(many())

    both = index.bearing_on(["010.md", "090.md"])

    assert both == index.bearing_on(["010.md"]) | index.bearing_on(["090.md"])


@given(
    st.lists(st.frozensets(st.sampled_from("abcdefgh")), min_size=1, max_size=12),
    st.frozensets(st.sampled_from("abcdefgh"), min_size=1),
    st.integers(1, 8),
)
def test_pages_are_found_by_the_stems_they_hold(held, wanted, count):
    count = min(count, len(wanted))
    pages = [page(f"{number:02}.md", *stems) for number, stems in enumerate(held)]
    index = PageIndex(pages)

    assert index.holding(wanted) == [one for one in pages if wanted <= one.stems]
    assert index.holding_some(wanted, count) == [one for one in pages if len(wanted & one.stems) >= count]


@pytest.mark.parametrize("above", ["", "## {name}\n\n"], ids=["in the sentence", "in the heading above"])
def test_every_page_that_speaks_against_a_question_is_a_witness(above):
    notes = document(MODES + SERVICES)
    corpus = Corpus.of([notes])
    objections = 0
    for question in generate([notes]).questions:
        for option in question.options:
            if option.key:
                continue
            said = question.stem.rstrip("?")
            name = "" if above else f"{option.text}: "
            text = f"# More\n\n{above.format(name=option.text)}{name}{said}.\n"
            other = document(text, path="more.md")
            wider = corpus.widened([other])
            if supporting(wider, option.text, question.stem) and regate(question, wider):
                objections += 1
                assert witnesses([question], corpus, PageIndex(read_pages([other]))) == {"more.md"}
    assert objections > 5
