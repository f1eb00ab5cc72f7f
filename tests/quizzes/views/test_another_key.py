"""An edit that makes another option right is asked about once more, with what it means for answers given."""

import pytest
from django.urls import reverse

from quizzes.models import Question, Response
from tests.factories.queue import Queue, edited, report_on
from tests.factories.quizzes import answer, make_bank, make_learner, start

pytestmark = pytest.mark.django_db
OTHER_KEY = {"key-1": None, "key-2": "on", "insist": "on"}


@pytest.fixture
def question(owner):
    """A published question that three learners answered."""
    bank = make_bank(questions=1, owner=owner)
    for right in (True, False, True):
        answer(start(make_learner(), bank), right=right)
    return bank.questions.get()


def by_page(client, question, form):
    return client.post(reverse("quizzes:question_edit", args=[question.pk]), form)


def by_queue(client, question, form):
    return Queue(client, question.notebook).send(question, do="edit", **form)


@pytest.fixture(params=[by_page, by_queue])
def edit(request, client, owner, question):
    """Send an edit, on its own page or in the queue."""
    client.force_login(owner)
    report_on(question, "wrong_key")
    return lambda **changes: request.param(client, question, edited(question, **changes))


def test_another_key_is_kept_only_when_it_is_confirmed(edit, question):
    asked = edit(**OTHER_KEY)
    page = asked.content.decode()
    assert asked.status_code == 422
    assert "Another answer would be right." in page
    assert "Now it is “Asynchronous inference”; from now on it would be “Batch transform”." in page
    assert "3 answers were marked by the old one. Their marks stay as they are." in page
    assert "Which kind of inference queues requests?" in page
    assert question.versions.count() == 1
    edit(**OTHER_KEY | {"change_key": "on"})
    assert Question.objects.get().version.keys == [1]


def test_the_marks_of_answers_given_stay(edit, question):
    before = list(Response.objects.values_list("item__attempt__marks", "choice"))
    edit(**OTHER_KEY | {"change_key": "on"})
    assert list(Response.objects.values_list("item__attempt__marks", "choice")) == before


def test_other_words_with_the_same_key_are_not_asked_about(edit, question):
    edit(insist="on")
    assert question.versions.count() == 2


def test_a_confirmed_key_does_not_wave_a_flaw_through(edit, question):
    flawed = edit(**{"key-1": None, "key-2": "on", "text-3": "All of the above", "change_key": "on"})
    assert flawed.status_code == 422
    assert "is not an answer of its own" in flawed.content.decode()
    assert question.versions.count() == 1


def test_answers_to_the_same_key_in_other_words_count(edit, question, owner):
    edit(insist="on")
    report_on(Question.objects.get(), "other")
    answer(start(make_learner(), question.notebook))
    assert "4 answers were marked" in edit(**OTHER_KEY).content.decode()


def test_of_a_draft_that_nobody_answered_it_says_so(client, owner, drafts):
    client.force_login(owner)
    page = by_queue(client, drafts[0], edited(drafts[0], **OTHER_KEY)).content.decode()
    assert "Nobody has answered it yet." in page
