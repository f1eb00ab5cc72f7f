"""Whoever reports a question is thanked, sees that they did, and is told what became of it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Attempt, QuestionReport
from quizzes.services import feedback_policies
from quizzes.services.deciding import Judgement, question_decide
from quizzes.services.deciding_many import step_undo
from tests.factories.quizzes import make_bank
from tests.quizzes.views.test_feedback_policies import AtTheEnd
from tests.quizzes.views.test_practice_pages import item_url, send, started
from tests.quizzes.views.test_statements import statements

pytestmark = pytest.mark.django_db
SENT = {"reason": "wrong_key", "comment": "The page says four."}


@pytest.fixture
def attempt(client, owner, stranger):
    """A learner's attempt whose first question is answered."""
    client.force_login(stranger)
    found = started(client, make_bank(questions=3, owner=owner))
    send(client, found, 1)
    return found


@pytest.fixture
def reported(client, attempt):
    client.post(report_url(attempt), SENT)
    return attempt.items.get(position=1).version.question


def report_url(attempt):
    return reverse("quizzes:report", args=[attempt.public_id, 1])


def page(client, address):
    return client.get(address).content.decode()


def review(client, attempt):
    return page(client, reverse("quizzes:review", args=[attempt.public_id]))


def decide(question, owner, verdict, reason="", wording=None):
    judgement = Judgement(verdict, reason, wording)
    question_decide(question=question, author=owner, judgement=judgement, now=timezone.now())


def test_a_report_is_thanked_for_and_stays_with_the_question(client, attempt):
    assert "Report this question" in page(client, item_url(attempt))
    thanked = client.post(report_url(attempt), SENT, follow=True).content.decode()
    assert "Thank you. Your report is with whoever keeps this notebook." in thanked
    for told in (thanked, page(client, item_url(attempt)), review(client, attempt)):
        assert "You reported this:" in told
        assert "The page says four." in told
    assert "Report something else" in page(client, item_url(attempt))


def test_what_was_typed_is_there_when_the_reason_is_missing(client, attempt):
    answer = client.post(report_url(attempt), {"comment": "The page says four."})
    assert answer.status_code == 422
    assert "Choose what is wrong." in answer.content.decode()
    assert "The page says four.</textarea>" in answer.content.decode()
    assert not QuestionReport.objects.exists()


def test_the_same_reason_said_again_brings_its_new_words_and_opens_it_again(client, attempt, reported, owner):
    decide(reported, owner, "accept")
    client.post(report_url(attempt), SENT | {"comment": "It really says four."})
    report = QuestionReport.objects.get()
    assert (report.comment, report.resolved_at, report.settled_by) == ("It really says four.", None, None)
    assert "It is with whoever keeps this notebook." in page(client, report_url(attempt))


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("accept", "the question was kept as it is. They say: “Read on.”"),
        ("edit", "the question was reworded. They say: “Read on.”"),
        ("reject", "the question was taken down. They say: “Read on.”"),
    ],
)
def test_they_are_told_how_it_was_settled(client, attempt, reported, owner, verdict, said):
    wording = ("Which one says four?", reported.version.options) if verdict == "edit" else None
    decide(reported, owner, verdict, "Read on.", wording)
    for told in (page(client, item_url(attempt)), review(client, attempt)):
        assert said in told.replace("&#x27;", "'")
    today = page(client, reverse("home"))
    assert said.split(".")[0] in today
    assert "Read on." not in today
    assert f"{reverse('quizzes:review', args=[attempt.public_id])}#q-1" in today


def test_what_is_undone_waits_again(client, attempt, reported, owner):
    decide(reported, owner, "reject", "Too easy.")
    step_undo(notebook=reported.notebook, author=owner, now=timezone.now())
    assert "It is with whoever keeps this notebook." in review(client, attempt)
    assert "Your reports" not in page(client, reverse("home"))


def test_today_forgets_it_after_two_weeks(client, attempt, reported, owner):
    decide(reported, owner, "accept")
    assert "Your reports" in page(client, reverse("home"))
    QuestionReport.objects.update(resolved_at=timezone.now() - timedelta(days=15))
    assert "Your reports" not in page(client, reverse("home"))


def test_nobody_else_is_told(client, attempt, reported, owner, operator):
    decide(reported, owner, "accept")
    client.force_login(operator)
    other = started(client, reported.notebook)
    for position in range(1, 4):
        send(client, other, position)
    assert "You reported this" not in review(client, other)
    assert "Your reports" not in page(client, reverse("home"))


def test_nothing_is_told_in_an_attempt_that_does_not_tell_the_key_yet(
    client, attempt, reported, owner, monkeypatch
):
    monkeypatch.setattr(feedback_policies, "_policies", dict(feedback_policies._policies))
    feedback_policies.feedback_policy_register(AtTheEnd())
    decide(reported, owner, "accept", "The key is B.")
    later = started(client, reported.notebook)
    Attempt.objects.filter(pk=later.pk).update(feedback=AtTheEnd.name)
    place = later.items.get(version__question=reported).position
    send(client, later, place)
    pages = [review(client, later), page(client, item_url(later, place)), page(client, reverse("home"))]
    assert not [told for told in pages if "The key is B." in told]
    assert "The key is B." in review(client, attempt)


def test_a_review_costs_one_statement_more_where_something_was_reported(client, attempt, reported):
    address = reverse("quizzes:review", args=[attempt.public_id])
    assert len(statements(lambda: client.get(address))) <= 6
    assert len(statements(lambda: client.get(item_url(attempt)))) <= 5
