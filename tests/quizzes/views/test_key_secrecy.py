"""Before the answer nothing that leaves the server depends on which option is the key."""

import re
import uuid
from dataclasses import replace

import pytest
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import mark_safe

from quizzes.models import QuestionVersion
from quizzes.views import item as item_view
from tests.factories.quizzes import make_bank
from tests.quizzes.views.test_practice_pages import item_url, send, started

pytestmark = pytest.mark.django_db
_CSRF = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def still_clock_and_chance(monkeypatch):
    """Only keys may make a difference: forms have one id, and headers one date."""
    fixed = uuid.uuid4()
    monkeypatch.setattr("quizzes.views.practice.uuid.uuid4", lambda: fixed)
    monkeypatch.setattr("django.utils.cache.http_date", lambda *_: "Tue, 18 Nov 2025 12:00:00 GMT")


def address(name, *args):
    """The address of a page, or none while no app has it."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None


def before_the_answer(client, attempt):
    """Every response that a learner can have of an attempt whose items 2 and later are open."""
    notebook = attempt.notebook
    topic = notebook.topics.get()
    public_id = attempt.public_id
    gets = [
        reverse("quizzes:practice_new"),
        reverse("quizzes:practice_new") + f"?notebook={notebook.slug}&topic={topic.slug}&section=section-1",
        reverse("quizzes:practice", args=[public_id]),
        reverse("quizzes:result", args=[public_id]),
        reverse("quizzes:history"),
        reverse("quizzes:review", args=[public_id]),
        reverse("quizzes:report", args=[public_id, 2]),
        item_url(attempt, 2),
        item_url(attempt, 3),
        notebook.get_absolute_url(),
        topic.get_absolute_url(),
        address("home"),
        address("topics:shelf"),
    ]
    if search := address("search"):
        gets += [f"{search}?q=sentence", f"{search}?q=asynchronous+inference", f"{search}?q=is+it"]
    responses = [client.get(url, headers=headers) for url in gets if url for headers in ({}, HTMX)]
    form_id = attempt.items.get(position=2).form_id
    for choice in ([], ["7"], ["1", "2"]):
        sent = {"option": choice, "submission_id": form_id}
        responses += [client.post(item_url(attempt, 2), sent, headers=headers) for headers in ({}, HTMX)]
    return [
        (
            response.request["PATH_INFO"],
            response.status_code,
            sorted(response.headers.items()),
            plain(response),
        )
        for response in responses
    ]


def plain(response):
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return _CSRF.sub(b"", body)


def move_the_keys(attempt, by):
    """Make other options the keys of the open items; ids, texts and stored order stay."""
    for item in attempt.items.filter(position__gte=2).select_related("version"):
        options = item.version.options
        keys = [option["key"] for option in options]
        for index, option in enumerate(options):
            option["key"] = keys[index - by]
        QuestionVersion.objects.filter(pk=item.version_id).update(options=options)


@pytest.fixture
def attempt(client):
    attempt = started(client, make_bank(questions=4))
    send(client, attempt, 1)
    before_the_answer(client, attempt)  # sets what a first visit sets: cookies, when items were first shown
    return attempt


def test_no_response_before_the_answer_depends_on_which_option_is_the_key(client, attempt):
    seen = before_the_answer(client, attempt)
    assert all(status < 500 for _, status, _, _ in seen)
    for by in (1, 2):
        move_the_keys(attempt, by)
        for was, now in zip(seen, before_the_answer(client, attempt), strict=True):
            assert was == now


def test_a_planted_attribute_is_noticed(client, attempt, monkeypatch):
    honest = item_view.options_of

    def telling(item, chosen=()):
        keys = [place for place, stored in enumerate(item.order, start=1) if stored in item.version.keys]
        return [
            replace(option, place=mark_safe(f'{option.place}" data-key="1'))
            if option.place in keys
            else option
            for option in honest(item, chosen)
        ]

    monkeypatch.setattr(item_view, "options_of", telling)
    seen = before_the_answer(client, attempt)
    move_the_keys(attempt, 1)
    assert seen != before_the_answer(client, attempt)


def test_the_answer_shows_the_key_that_stands_in_the_database(client, attempt):
    move_the_keys(attempt, 1)
    send(client, attempt, 2)
    key = attempt.items.get(position=2).version
    text = next(option["text"] for option in key.options if option["key"])
    assert f"<strong>{text}</strong>" in client.get(item_url(attempt, 2)).content.decode()
