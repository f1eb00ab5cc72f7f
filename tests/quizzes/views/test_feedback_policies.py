"""A policy that says nothing until the end is kept by every page."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Attempt
from quizzes.services import feedback_policies
from tests.factories.quizzes import make_bank
from tests.quizzes.views.test_practice_pages import item_url, send, started

pytestmark = pytest.mark.django_db


class AtTheEnd:
    name = "at_the_end"
    grace = timedelta()

    def reveals_item(self, attempt, _position):
        return attempt.closed_at is not None


@pytest.fixture
def attempt(client, monkeypatch):
    monkeypatch.setattr(feedback_policies, "_policies", dict(feedback_policies._policies))
    feedback_policies.feedback_policy_register(AtTheEnd())
    found = started(client, make_bank(questions=2))
    Attempt.objects.update(feedback=AtTheEnd.name)
    return found


def pages(client, attempt):
    urls = [reverse(f"quizzes:{name}", args=[attempt.public_id]) for name in ("result", "review")]
    urls += [item_url(attempt), reverse("quizzes:report", args=[attempt.public_id, 1])]
    return [client.get(url, follow=True, headers=headers) for url in urls for headers in ({}, HTMX)]


HTMX = {"HX-Request": "true"}
TELLING = ("Asynchronous inference is it", "Batch transform is not it", "is-right", "Right answer", "<mark>")


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_nothing_tells_the_key_of_an_answered_item_before_the_policy_does(client, attempt, headers):
    answered = send(client, attempt, right=False, headers=headers, follow=True)
    again = send(client, attempt, right=True, headers=headers, follow=True)
    for response in [answered, again, *pages(client, attempt)]:
        page = response.content.decode()
        assert not [words for words in TELLING if words in page]


def test_once_it_does_the_pages_tell_it(client, attempt):
    send(client, attempt, right=False)
    Attempt.objects.update(closed_at=timezone.now())
    for name in ("result", "review"):
        page = client.get(reverse(f"quizzes:{name}", args=[attempt.public_id])).content.decode()
        assert "Asynchronous inference" in page
        assert "is-right" in page
