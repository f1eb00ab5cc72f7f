"""The page of a notebook."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories.notes import make_notebook, make_topic
from topics.views import notebook as view


@pytest.fixture
def book(owner):
    return make_notebook(title="Serving models", owner=owner, description="How to put them to work.")


def page(client, book):
    return client.get(reverse("topics:notebook", args=[book.slug]))


def test_it_lists_its_topics_in_order_with_their_summaries(client, book):
    make_topic(book, title="Second", position=20, texts=["One.", "Two."])
    make_topic(book, title="First", position=10, summary="Where to begin.")
    make_topic(book, title="Taken out", position=5, removed_at=timezone.now())
    html = page(client, book).content.decode()
    assert "How to put them to work." in html
    assert html.index("First") < html.index("Where to begin.") < html.index("Second")
    assert "2 passages" in html
    assert "Taken out" not in html


@pytest.mark.parametrize(
    ("visibility", "who", "status"),
    [
        ("public", "guest", 200),
        ("private", "guest", 404),
        ("private", "stranger", 404),
        ("private", "owner", 200),
        ("private", "operator", 200),
    ],
)
def test_only_its_readers_see_it(client, request, book, visibility, who, status):
    book.visibility = visibility
    book.save()
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    assert page(client, book).status_code == status


@pytest.mark.parametrize(
    ("who", "shown"), [("guest", False), ("stranger", False), ("owner", True), ("operator", True)]
)
def test_its_settings_are_for_those_who_may_change_it(client, request, book, who, shown):
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    settings = reverse("topics:notebook_settings", args=[book.slug])
    assert (settings in page(client, book).content.decode()) == shown


@pytest.mark.parametrize(("kind", "shown"), [("path", True), ("bundled", True)])
def test_notes_on_the_server_can_be_imported_again(client, owner, kind, shown):
    book = make_notebook(owner=owner, source_kind=kind, source="/notes")
    client.force_login(owner)
    again = reverse("reimport", args=[book.slug])
    assert (f'action="{again}"' in page(client, book).content.decode()) == shown


def test_an_archived_notebook_can_still_be_read_and_says_so(client, book):
    book.archived_at = timezone.now()
    book.save()
    response = page(client, book)
    assert response.status_code == 200
    assert "This notebook is archived" in response.content.decode()


@pytest.mark.parametrize("state", [{"ready_at": None}, {"withdrawn_at": timezone.now()}])
def test_a_notebook_that_is_not_there_is_not_found_even_by_its_owner(client, owner, state):
    client.force_login(owner)
    assert page(client, make_notebook(owner=owner, **state)).status_code == 404


def test_many_topics_are_shown_in_pages(client, book, monkeypatch):
    monkeypatch.setattr(view, "TOPICS_ON_A_PAGE", 3)
    for number in range(5):
        make_topic(book, title=f"Topic {number}", position=number)
    response = page(client, book)
    assert [topic.title for topic in response.context["topics"]] == ["Topic 0", "Topic 1", "Topic 2"]
    rest = client.get(reverse("topics:notebook", args=[book.slug]), {"after": response.context["page"].after})
    assert [topic.title for topic in rest.context["topics"]] == ["Topic 3", "Topic 4"]


def test_a_notebook_without_topics_says_so(client, book):
    assert "has no topics" in page(client, book).content.decode()


def test_more_topics_cost_no_more_statements(client, book, owner):
    client.force_login(owner)
    counts = []
    for _ in range(2):
        for _ in range(10):
            make_topic(book, texts=["A sentence."])
        with CaptureQueriesContext(connection) as statements:
            page(client, book)
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 8
