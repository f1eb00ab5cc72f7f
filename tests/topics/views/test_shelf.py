"""The shelf of notebooks."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories.notes import make_notebook, make_topic
from tests.factories.quizzes import make_question
from topics.models import NoteImport


def shelf(client):
    return client.get(reverse("topics:shelf")).content.decode()


@pytest.fixture
def books(owner):
    return [
        make_notebook(title="Public one", owner=owner),
        make_notebook(title="Secret one", owner=owner, visibility="private"),
        make_notebook(title="Old one", owner=owner, archived_at=timezone.now()),
        make_notebook(title="Half written", owner=owner, ready_at=None),
        make_notebook(title="Withdrawn one", owner=owner, withdrawn_at=timezone.now()),
    ]


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("guest", ["Public one"]),
        ("stranger", ["Public one"]),
        ("owner", ["Public one", "Secret one", "Old one"]),
        ("operator", ["Public one", "Secret one"]),
    ],
)
def test_everybody_sees_the_notebooks_they_may_read(client, request, books, who, seen):
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    html = shelf(client)
    assert [book.title for book in books if book.title in html] == seen


def test_a_notebook_shown_to_an_audience_is_on_the_shelf_of_its_members(client, owner, stranger):
    book = make_notebook(title="For the course", owner=owner, visibility="audiences")
    course = Group.objects.create(name="course")
    book.audiences.add(course)
    client.force_login(stranger)
    assert "For the course" not in shelf(client)
    stranger.groups.add(course)
    assert "For the course" in shelf(client)


def test_own_notebooks_come_first_and_say_who_reads_them(client, owner, stranger):
    make_notebook(title="Aardvarks", owner=stranger)
    make_notebook(title="Zebras", owner=owner, visibility="private")
    client.force_login(owner)
    html = shelf(client)
    assert html.index("Zebras") < html.index("Aardvarks")
    assert "Only you may read it" in html
    assert "Everybody may read it" not in html


def test_an_archived_notebook_says_so_and_comes_last_of_the_own(client, owner):
    make_notebook(title="A finished one", owner=owner, archived_at=timezone.now())
    make_notebook(title="B open one", owner=owner)
    client.force_login(owner)
    html = shelf(client)
    assert html.index("B open one") < html.index("A finished one")
    assert "Archived" in html


def test_each_notebook_says_what_it_holds(client, owner):
    book = make_notebook(owner=owner)
    topic = make_topic(book, texts=["One sentence.", "Another sentence."])
    gone = make_topic(book, texts=["A third."], removed_at=timezone.now())
    gone.passages.update(removed_at=timezone.now())
    make_question(topic.passages.first())
    make_question(topic.passages.first(), status="draft")
    html = " ".join(shelf(client).replace('<span class="num">', "").replace("</span>", "").split())
    assert "1 topic, 2 passages, 1 question" in html


def test_imports_under_way_lead_to_their_page(client, owner, stranger):
    one = NoteImport.objects.create(
        owner=owner, title="Being read", visibility="private", source_kind="paste", state="preview"
    )
    NoteImport.objects.create(
        owner=owner, title="Long done", visibility="private", source_kind="paste", state="done"
    )
    client.force_login(owner)
    html = shelf(client)
    assert reverse("import", args=[one.public_id]) in html
    assert "Ready to look at" in html
    assert "Long done" not in html
    client.force_login(stranger)
    assert "Being read" not in shelf(client)


@pytest.mark.parametrize(
    ("authors", "who", "offered"),
    [
        ("everyone", "stranger", True),
        ("staff", "stranger", False),
        ("staff", "operator", True),
        ("everyone", "guest", False),
    ],
)
def test_adding_notes_is_offered_to_those_who_may(client, request, settings, db, authors, who, offered):
    settings.NOTEBOOK_AUTHORS = authors
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    assert (reverse("add_notes") in shelf(client)) == offered


def test_an_empty_shelf_says_what_to_do_next(client, stranger):
    assert "Sign in to see what is yours." in shelf(client)
    client.force_login(stranger)
    assert "Bring your own" in shelf(client)


def test_more_notebooks_cost_no_more_statements(client, owner):
    client.force_login(owner)
    counts = []
    for _ in range(2):
        for _ in range(8):
            make_topic(make_notebook(owner=owner), texts=["A sentence."])
        with CaptureQueriesContext(connection) as statements:
            shelf(client)
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 5
