"""The statement budgets, at two data sizes each. Savepoints and transaction marks are not counted."""

import re
import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Attempt, Card, Learner
from tests.factories.quizzes import make_bank, make_learner, start
from tests.quizzes.views.test_practice_pages import begin, filled, item_url, send, started

pytestmark = pytest.mark.django_db
_MARKS = re.compile(r"(?:BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b", re.IGNORECASE)


def statements(do):
    with CaptureQueriesContext(connection) as captured:
        response = do()
    assert response.status_code in (200, 302)
    return [query["sql"] for query in captured if not _MARKS.match(query["sql"])]


@pytest.mark.parametrize("size", [4, 60])
@pytest.mark.parametrize("visibility", ["public", "audiences"])
@pytest.mark.parametrize("htmx", [{}, {"HX-Request": "true"}])
def test_a_users_answer_costs_seven_statements_at_most(client, stranger, owner, size, htmx, visibility):
    client.force_login(stranger)
    notebook = make_bank(questions=size, owner=owner)
    attempt = started(client, notebook, count=50)
    type(notebook).objects.update(visibility=visibility)
    form = filled(attempt)
    first = statements(lambda: client.post(item_url(attempt), form, headers=htmx))
    assert len(first) <= 7, first
    again = start(Learner.objects.get(user=stranger), notebook, count=size)
    known = again.items.get(version=attempt.items.get(position=1).version).position
    form = filled(again, known)
    second = statements(lambda: client.post(item_url(again, known), form, headers=htmx))
    assert len(second) <= 6, second


@pytest.mark.parametrize("size", [4, 60])
def test_a_guests_answer_costs_six_statements_at_most(client, size):
    attempt = started(client, make_bank(questions=size), count=50)
    form = filled(attempt)
    found = statements(lambda: client.post(item_url(attempt), form, headers={"HX-Request": "true"}))
    assert len(found) <= 6, found


def many_attempts(learner, notebook, count):
    now = timezone.now()
    Attempt.objects.bulk_create(
        Attempt(
            learner=learner,
            kind="practice",
            feedback="after_answer",
            scope="Topic 1",
            notebook=notebook,
            started_at=now - timedelta(minutes=number),
            closed_at=now,
            items_count=1,
            marks="r",
            answered_count=1,
            right_count=1,
            submission_id=uuid.uuid4(),
        )
        for number in range(count)
    )


@pytest.mark.parametrize("count", [3, 2000])
def test_history_costs_five_statements_at_most_wherever_one_is_in_it(client, stranger, count):
    client.force_login(stranger)
    many_attempts(make_learner(stranger), make_bank(questions=1), count)
    url = reverse("quizzes:history")
    assert len(statements(lambda: client.get(url))) <= 5
    page = client.get(url).content.decode()
    more = re.search(r'href="(\?after=[^"]+)" rel="next"', page)
    assert bool(more) == (count > 30)
    if more:
        found = statements(lambda: client.get(url + more[1].replace("&amp;", "&")))
        assert len(found) <= 5


@pytest.mark.parametrize("size", [4, 60])
def test_a_review_costs_five_statements_at_most(client, stranger, size):
    client.force_login(stranger)
    attempt = started(client, make_bank(questions=size), count=50)
    for position in range(1, 4):
        send(client, attempt, position)
    found = statements(lambda: client.get(reverse("quizzes:review", args=[attempt.public_id])))
    assert len(found) <= 5, found


@pytest.mark.parametrize("size", [4, 60])
def test_the_question_page_and_its_feedback_cost_few_statements(client, stranger, size):
    client.force_login(stranger)
    attempt = started(client, make_bank(questions=size), count=50)
    assert len(statements(lambda: client.get(item_url(attempt)))) <= 4
    send(client, attempt)
    assert len(statements(lambda: client.get(item_url(attempt)))) <= 4
    assert Card.objects.count() == 1


@pytest.mark.parametrize("topics", [2, 40])
def test_choosing_what_to_practise_costs_no_more_with_more_topics(client, stranger, topics):
    client.force_login(stranger)
    notebook = make_bank(questions=1, topics=topics)
    found = statements(lambda: client.get(reverse("quizzes:practice_new"), {"notebook": notebook.slug}))
    assert len(found) <= 7, found


@pytest.mark.parametrize("size", [2, 60])
def test_a_start_and_a_result_cost_no_more_with_more_questions(client, stranger, size):
    client.force_login(stranger)
    notebook = make_bank(questions=size)
    assert len(statements(lambda: begin(client, notebook, count=50))) <= 13
    attempt = Attempt.objects.get()
    send(client, attempt, right=False)
    found = statements(lambda: client.get(reverse("quizzes:result", args=[attempt.public_id])))
    assert len(found) <= 7, found


@pytest.mark.parametrize("size", [2, 80])
def test_the_authors_list_costs_no_more_with_more_questions(client, owner, size):
    client.force_login(owner)
    notebook = make_bank(questions=size, owner=owner)
    found = statements(lambda: client.get(reverse("quizzes:questions", args=[notebook.slug])))
    assert len(found) <= 8, found
