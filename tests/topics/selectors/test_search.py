"""Search: the same results in the same order on either database, and only of what one may read."""

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.topics.services.notes import bring
from topics.models import Notebook, SearchEntry
from topics.selectors.search import search
from topics.services.search_entries import Entry, search_entries_replace

pytestmark = pytest.mark.django_db

FILES = {
    "1.md": (
        "# Kinesis\n\nKinesis Data Streams keeps records for 24 hours.\n\n"
        "Firehose delivers streaming records to a bucket.\n"
    ),
    "2.md": "# Forests\n\nRandom Cut Forest scores each record of a data stream.\n\n"
    "It is written in C++, not C#.\n",
    "3.md": "# Café\n\nA naïve Bayes classifier is quick: 99.9 % of the time.\n",
}


@pytest.fixture
def notebook():
    return bring(None, FILES).notebook


def _found(query, user=None):
    return [
        (hit.kind, "".join(piece.text for piece in hit.snippet))
        for hit in search(user or AnonymousUser(), query)
    ]


def test_all_words_must_occur_in_any_order_and_any_inflection(notebook):
    assert _found("streams record") == [
        ("passage", "Firehose delivers streaming records to a bucket."),
        ("passage", "Kinesis Data Streams keeps records for 24 hours."),
        ("passage", "Random Cut Forest scores each record of a data stream."),
    ]


def test_a_topic_whose_title_says_it_comes_first(notebook):
    hits = search(AnonymousUser(), "kinesis")
    assert [(hit.kind, hit.title) for hit in hits][:2] == [("topic", "Kinesis"), ("passage", "Kinesis")]
    assert hits[0].url == f"/notebooks/{notebook.slug}/t/kinesis/"
    assert hits[1].url.startswith(f"/notebooks/{notebook.slug}/t/kinesis/#p-")
    assert hits[0].notebook_title == notebook.title


def test_words_that_stand_together_come_before_the_same_words_apart():
    files = {"a.md": "# One\n\nA stream of other data is here.\n\nThe data stream is here now.\n"}
    bring(None, files)
    assert _found("data stream")[0] == ("passage", "The data stream is here now.")


@pytest.mark.parametrize("query", ["fireh", "FIREHOSE deliv", "buck"])
def test_the_last_word_may_be_unfinished(notebook, query):
    assert _found(query) == [("passage", "Firehose delivers streaming records to a bucket.")]


def test_an_unfinished_word_that_is_not_the_last_finds_nothing(notebook):
    assert _found("fireh bucket") == []


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("c++", "It is written in C++, not C#."),
        ("C#", "It is written in C++, not C#."),
        ("99.9", "A naïve Bayes classifier is quick: 99.9 % of the time."),
        ("naive bayes", "A naïve Bayes classifier is quick: 99.9 % of the time."),
        ("NAÏVE", "A naïve Bayes classifier is quick: 99.9 % of the time."),
    ],
)
def test_signs_accents_and_case_are_read_as_people_mean_them(notebook, query, text):
    assert ("passage", text) in _found(query)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        '"',
        "'",
        "''",
        "OR",
        "AND NOT",
        "x* OR (",
        "a & | !",
        "\\",
        "%",
        "NEAR(a b)",
        "\0",
        "tokens:a",
    ],
)
def test_no_query_is_an_error(notebook, query):
    assert isinstance(search(AnonymousUser(), query), list)


def test_signs_alone_find_nothing(notebook):
    assert search(AnonymousUser(), "& | ! '") == []


def test_the_words_that_were_searched_for_are_marked(notebook):
    (hit,) = search(AnonymousUser(), "delivering buckets")
    assert [piece.text for piece in hit.snippet if piece.hit] == ["delivers", "bucket"]


def test_a_long_text_is_cut_around_the_word():
    text = "Before it stand many words. " * 30 + "Here is the zebra at last. " + "After it too. " * 40
    bring(None, {"a.md": f"# Long\n\n{text}\n"})
    (hit,) = search(AnonymousUser(), "zebra")
    shown = "".join(piece.text for piece in hit.snippet)
    assert len(shown) < 260
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert [piece.text for piece in hit.snippet if piece.hit] == ["zebra"]


def test_nobody_finds_what_they_may_not_read(notebook, owner, stranger, operator):
    Notebook.objects.update(visibility="private", owner=owner)
    assert _found("kinesis", owner)
    assert _found("kinesis", operator)
    assert not _found("kinesis", stranger)
    assert not _found("kinesis")


@pytest.mark.parametrize("field", ["withdrawn_at", "archived_at"])
def test_a_notebook_that_is_off_the_shelf_is_not_searched(notebook, field):
    Notebook.objects.update(**{field: notebook.created_at})
    assert not _found("kinesis")


def test_what_is_reworded_or_removed_is_found_by_its_new_words_only(notebook):
    bring(
        Notebook.objects.get(),
        FILES | {"1.md": "# Kinesis\n\nKinesis Data Streams keeps records for one day.\n"},
    )
    assert not _found("firehose")
    assert not _found("24 hours")
    assert _found("one day") == [("passage", "Kinesis Data Streams keeps records for one day.")]


def test_entries_of_apps_above_are_found_and_replaced(notebook):
    entries = [Entry("1", "Kinesis", "For how long are records kept?", "/practice/")]
    search_entries_replace(notebook=notebook, kind="question", entries=entries)
    assert ("question", "For how long are records kept?") in _found("how long kept")
    before = SearchEntry.objects.get(kind="question").pk
    search_entries_replace(notebook=notebook, kind="question", entries=entries)
    assert SearchEntry.objects.get(kind="question").pk == before
    search_entries_replace(notebook=notebook, kind="question", entries=[])
    assert not _found("how long kept")


def test_the_limit_holds(notebook):
    assert len(search(AnonymousUser(), "record", limit=2)) == 2
