"""The search page."""

import pytest
from django.urls import reverse

from tests.factories.notes import make_notebook
from topics.services.search_entries import Entry, search_entries_put

ENTRIES = {
    "topic": Entry("1", "Endpoints", "How models are served.", "/t/endpoints/"),
    "passage": Entry("k1", "Endpoints", "An endpoint answers <b>at once</b>.", "/t/endpoints/#p-k1"),
    "question": Entry("7", "Endpoints", "Which endpoint sleeps between requests?", "/practice/?topic=x"),
}


@pytest.fixture
def book(owner):
    book = make_notebook(title="Serving models", owner=owner)
    for kind, entry in ENTRIES.items():
        search_entries_put(notebook=book, kind=kind, entries=[entry])
    return book


def page(client, query=None):
    response = client.get(reverse("search"), {} if query is None else {"q": query})
    assert response.status_code == 200
    return response.content.decode()


def test_without_words_it_says_what_can_be_found(client, book):
    assert "Finds topics, passages and questions" in page(client)
    assert "Finds topics, passages and questions" in page(client, "   ")


def test_results_are_grouped_by_kind_and_lead_to_their_place(client, book):
    html = page(client, "endpoint")
    assert "3 results" in html
    for name in ("Topics", "Passages", "Questions"):
        assert f">{name}</h2>" in html
    for entry in ENTRIES.values():
        assert f'href="{entry.url}"' in html
    assert "Serving models" in html


def test_the_words_that_were_searched_for_stand_out_and_nothing_is_taken_for_markup(client, book):
    html = page(client, "endpoints")
    assert "An <b>endpoint</b> answers &lt;b&gt;at once&lt;/b&gt;." in html
    assert "<mark>" not in html


def test_the_words_stay_in_the_field(client, book):
    assert 'value="&quot;odd&quot; &lt;words"' in page(client, '"odd" <words')


def test_nothing_found_says_what_to_try(client, book):
    html = page(client, "zebra crossing")
    assert "Nothing holds all of “zebra crossing”" in html
    assert "Try fewer words" in html


def test_private_notes_are_found_by_their_owner_alone(client, book, owner, stranger):
    book.visibility = "private"
    book.save()
    client.force_login(stranger)
    assert "Nothing holds" in page(client, "endpoint")
    client.force_login(owner)
    assert "3 results" in page(client, "endpoint")


@pytest.mark.parametrize("query", ['"', "a OR", "NEAR(", "*", "'; --", "é" * 5000, "title:x", "-endpoint"])
def test_odd_queries_are_answered(client, book, query):
    page(client, query)


def test_the_notes_come_before_what_is_asked_about_them(client, book):
    html = page(client, "endpoint")
    assert html.index(">Topics</h2>") < html.index(">Passages</h2>") < html.index(">Questions</h2>")


def test_many_questions_do_not_bury_the_rest(client, book):
    flood = [Entry(f"q{number}", "Endpoints", f"Which endpoint is {number}?", "/x/") for number in range(30)]
    search_entries_put(notebook=book, kind="question", entries=flood)
    html = page(client, "endpoint")
    assert "the 20 best of 31" in html
    assert html.count("Which endpoint is".replace("endpoint", "<b>endpoint</b>")) <= 20
    assert 'href="/t/endpoints/#p-k1"' in html
