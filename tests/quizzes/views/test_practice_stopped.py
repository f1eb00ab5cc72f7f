"""A practice can be stopped early; what was not answered is not counted."""

import pytest
from django.urls import reverse

from quizzes.models import Attempt, Response
from tests.factories.quizzes import make_bank
from tests.quizzes.views.test_practice_pages import item_url, send, started

pytestmark = pytest.mark.django_db


def stop(client, attempt):
    return client.post(reverse("quizzes:stop", args=[attempt.public_id]))


def test_stopping_early_leads_to_the_result_of_what_was_answered(client):
    attempt = started(client, make_bank(questions=5))
    send(client, attempt, 1, right=True)
    send(client, attempt, 2, right=False)
    page = client.get(stop(client, attempt).url).content.decode()
    assert "<strong>1 of 2</strong> right." in page
    assert "You stopped after 2 of 5 questions." in page
    assert "Go on" not in page
    attempt.refresh_from_db()
    assert (attempt.answered_count, attempt.right_count) == (2, 1)


def test_a_stopped_practice_takes_no_answer_and_says_so(client):
    attempt = started(client, make_bank(questions=3))
    stop(client, attempt)
    page = client.get(item_url(attempt)).content.decode()
    assert "This practice has ended" in page
    assert "Check answer" not in page
    assert send(client, attempt).status_code == 422
    assert not Response.objects.exists()


def test_stopping_twice_or_when_all_is_answered_changes_nothing(client):
    attempt = started(client, make_bank(questions=1))
    send(client, attempt)
    ended = Attempt.objects.get().closed_at
    stop(client, attempt)
    stop(client, attempt)
    assert Attempt.objects.get().closed_at == ended
    assert "stopped" not in client.get(reverse("quizzes:history")).content.decode()


def test_the_history_says_which_practice_was_stopped(client):
    attempt = started(client, make_bank(questions=3))
    send(client, attempt)
    stop(client, attempt)
    assert "stopped after 1 of 3" in client.get(reverse("quizzes:history")).content.decode()


def test_every_page_of_an_open_practice_offers_to_stop(client):
    attempt = started(client, make_bank(questions=3))
    address = f'action="{reverse("quizzes:stop", args=[attempt.public_id])}"'
    assert address in client.get(item_url(attempt)).content.decode()
    send(client, attempt)
    for page in (item_url(attempt), reverse("quizzes:result", args=[attempt.public_id])):
        assert address in client.get(page).content.decode()
    send(client, attempt, 2)
    send(client, attempt, 3)
    for page in (item_url(attempt, 3), reverse("quizzes:result", args=[attempt.public_id])):
        assert address not in client.get(page).content.decode()
