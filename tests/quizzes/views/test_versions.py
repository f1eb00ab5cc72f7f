"""Every wording of a question, and the way back to one."""

import pytest
from django.urls import reverse

from quizzes.models import Question
from tests.factories.notes import make_notebook, make_topic, revise
from tests.factories.quizzes import OPTIONS, answer, make_learner, make_question, make_version, start

pytestmark = pytest.mark.django_db
FIRST, SECOND = "Which way of serving queues requests?", "Which way of serving queues each request?"


@pytest.fixture
def question(owner):
    topic = make_topic(make_notebook(owner=owner), texts=["Asynchronous inference queues each request."])
    return make_question(topic.passages.get(), stem=FIRST)


@pytest.fixture
def sent(client, owner, question):
    client.force_login(owner)
    address = reverse("quizzes:question_versions", args=[question.pk])

    def send(**form):
        answer = client.post(address, form, follow=True) if form else client.get(address)
        return answer.content.decode()

    return send


def stem_now(question):
    return Question.objects.get(pk=question.pk).version.stem


def test_it_shows_what_each_version_changed(sent, question):
    make_version(question, stem=SECOND)
    shown = sent()
    assert "<del>requests?</del>" in shown
    assert "<ins>each request?</ins>" in shown
    assert shown.index("Version 2") < shown.index("Version 1")


def test_it_says_when_the_key_is_another(sent, question):
    make_version(question, stem=FIRST, keys=(1,))
    assert "Another key than before" in sent()


def test_it_counts_the_answers_of_each_version(sent, question):
    attempt = start(make_learner(), question.notebook, count=1)
    answer(attempt, position=1)
    make_version(question, stem=SECOND)
    assert "answered 1 time" in sent()
    assert "never answered" in sent()


def test_rolling_back_asks_the_old_wording_as_a_new_version(sent, question):
    make_version(question, stem=SECOND, options=OPTIONS[:3])
    sent(number="1")
    assert stem_now(question) == FIRST
    assert question.versions.count() == 3
    assert len(Question.objects.get(pk=question.pk).version.options) == len(OPTIONS)


def test_a_wording_whose_sentence_is_gone_does_not_come_back(sent, question):
    revise(question.passage, "Asynchronous inference queues each large request.")
    make_version(question, stem=SECOND)
    assert "no longer in the notes" in sent(number="1")
    assert stem_now(question) == SECOND


def test_what_the_lint_says_of_the_old_wording_is_told(sent, question):
    make_version(
        question, stem=SECOND, options=("Asynchronous inference", "None of these", "Batch transform")
    )
    make_version(question, stem=SECOND)
    assert "Look at this: “None of these” is not an answer" in sent(number="2")


def test_the_current_wording_is_no_way_back(sent, question):
    assert "the wording that is asked now" in sent(number="1")
    assert question.versions.count() == 1
