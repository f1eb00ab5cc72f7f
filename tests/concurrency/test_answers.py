"""Two connections at once: answers, starts."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Attempt, Card, Learner, Response
from quizzes.services.answers import answer_submit
from tests.factories.quizzes import answer, key_places, make_bank, make_learner, ref_of, start, wrong_places
from tests.quizzes.views.test_practice_pages import begin, item_url

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls):
    """Run the calls in threads that start together; their results in order."""
    barrier = Barrier(len(calls))

    def run(call):
        barrier.wait()
        try:
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return [future.result() for future in [pool.submit(run, call) for call in calls]]


def test_two_submissions_at_once_are_one_response():
    attempt = start(make_learner(), make_bank(questions=2))
    item = attempt.items.get(position=1)
    ref = ref_of(attempt.learner)

    def submit(places):
        return lambda: answer_submit(
            ref=ref,
            public_id=attempt.public_id,
            position=1,
            shown=places,
            submission_id=uuid.uuid4(),
            now=timezone.now(),
        )

    done = at_once(submit(key_places(item)), submit(wrong_places(item)))
    assert sorted(one.recorded for one in done) == [False, True]
    response = Response.objects.get()
    assert {one.response.pk for one in done} == {response.pk}
    attempt.refresh_from_db()
    right = response.choice == item.version.keys
    assert (attempt.marks, attempt.right_count) == ("r." if right else "w.", int(right))
    assert Card.objects.get().answers == 1


def test_the_same_question_first_answered_in_two_attempts_at_once_counts_twice():
    notebook, learner = make_bank(questions=1), make_learner()
    attempts = [start(learner, notebook), start(learner, notebook)]
    at_once(*(lambda attempt=attempt: answer(attempt) for attempt in attempts))
    card = Card.objects.get()
    assert (card.answers, card.right) == (2, 2)


def test_two_starts_of_one_form_are_one_attempt():
    notebook, learner, form = make_bank(), make_learner(), uuid.uuid4()
    done = at_once(*(lambda: start(learner, notebook, submission_id=form) for _ in range(2)))
    assert done[0] == done[1]
    assert Attempt.objects.get().items.count() == 4


def test_a_first_visitors_double_click_on_start_is_one_attempt_of_one_guest(client):
    notebook, form = make_bank(), uuid.uuid4()
    visits = [type(client)() for _ in range(2)]  # neither has a cookie yet
    went = at_once(*(lambda visit=visit: begin(visit, notebook, submission_id=form) for visit in visits))
    attempt = Attempt.objects.get()
    assert {response.url for response in went} == {reverse("quizzes:practice", args=[attempt.public_id])}
    for visit in visits:
        assert visit.get(item_url(attempt)).status_code == 200
    assert Learner.objects.count() == 1


def test_answers_to_all_items_at_once_lose_nothing():
    attempt = start(make_learner(), make_bank(questions=6))
    at_once(*(lambda place=place: answer(attempt, place, right=place % 2 == 0) for place in range(1, 7)))
    attempt.refresh_from_db()
    assert attempt.marks == "wrwrwr"
    assert attempt.closed_at is not None
