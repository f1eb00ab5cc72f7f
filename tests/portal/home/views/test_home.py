"""The front page and Today."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.notes import make_notebook
from tests.factories.quizzes import OPTIONS, answer, make_bank, make_learner, start


def page(client):
    response = client.get("/")
    assert response.status_code == 200
    return re.sub(r'(?<=name="csrfmiddlewaretoken" value=")[^"]*', "", response.content.decode())


def test_a_stranger_reads_what_it_is_and_can_begin_at_once(client, db):
    book = make_bank(title="Serving models")
    html = page(client)
    assert "Notes you can read" in html
    assert f"{reverse('quizzes:practice_new')}?notebook={book.slug}" in html
    assert "What does this sentence say" in html
    for option in OPTIONS:
        assert option in html


def test_the_example_says_nothing_about_its_key(client, db):
    book = make_bank(questions=1)
    before = page(client)
    version = book.questions.get().version
    for option in version.options:
        option["key"] = not option["key"]
    version.save()
    assert page(client) == before
    assert not any(option["why"] in before for option in version.options)


def test_where_an_author_wrote_the_key_does_not_show_in_the_example(client, db):
    """Every question of the bank has its key first; over some of them it stands in several places."""
    places = set()
    for question in make_bank(questions=12).questions.all():
        type(question).objects.exclude(pk=question.pk).update(status="draft")
        type(question).objects.filter(pk=question.pk).update(status="published")
        shown = re.findall(r'<li class="answer">.*?<span>(.*?)</span>', page(client))
        places.add(shown.index(OPTIONS[0]))
    assert len(places) > 2


def test_a_stranger_gets_no_session(client, db):
    make_bank()
    assert "sessionid" not in client.get("/").cookies


def test_private_and_held_back_questions_are_no_example(client, owner):
    make_bank(owner=owner, visibility="private")
    book = make_bank(title="Open one")
    book.questions.update(reserved=True)
    html = page(client)
    assert "One of its questions" not in html
    assert "Read “Open one”" in html


def test_an_empty_portal_invites_to_bring_notes(client, db):
    assert "Sign up and bring your notes" in page(client)


def test_a_new_account_is_led_to_its_first_practice(client, stranger):
    make_bank(title="Serving models")
    client.force_login(stranger)
    html = page(client)
    assert "answer your first questions" in html
    assert "Serving models" in html


def test_a_new_account_without_notebooks_is_led_to_adding_some(client, stranger, settings):
    client.force_login(stranger)
    assert reverse("add_notes") in page(client)
    settings.NOTEBOOK_AUTHORS = "staff"
    html = page(client)
    assert reverse("add_notes") not in html
    assert "As soon as a notebook is shared with you" in html


def test_whoever_has_answered_finds_it_again(client, stranger):
    book = make_bank(title="Serving models")
    attempt = start(make_learner(stranger), book, count=2)
    answer(attempt)
    client.force_login(stranger)
    html = page(client)
    assert "answer your first questions" not in html
    assert str(attempt.public_id) in html


def test_a_guest_who_has_answered_is_known_too(client, db):
    book = make_bank()
    guest = make_learner()
    attempt = start(guest, book, count=1)
    session = client.session
    session["learner_id"] = guest.pk
    session.save()
    assert str(attempt.public_id) in page(client)


def test_archived_notebooks_are_not_for_today(client, owner):
    make_notebook(title="Long done", owner=owner, archived_at="2026-01-01T00:00Z")
    client.force_login(owner)
    assert "Long done" not in page(client)


@pytest.mark.parametrize("size", [2, 40])
def test_today_costs_at_most_ten_statements_whatever_was_done(client, stranger, size):
    learner = make_learner(stranger)
    book = make_bank(questions=4)
    for _ in range(size):
        answer(start(learner, book, count=1))
        make_notebook(owner=stranger)
    client.force_login(stranger)
    with CaptureQueriesContext(connection) as statements:
        page(client)
    assert len(statements) <= 10, [one["sql"] for one in statements]
