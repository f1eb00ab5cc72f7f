"""What learners report comes into the same queue as drafts, and is settled by the same decisions."""

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Question, QuestionReport
from tests.factories.notes import make_passage
from tests.factories.queue import edited, report_on, seen, state, stem
from tests.factories.quizzes import make_learner, make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def reported(serving):
    """A published question, late in the notes, that two learners reported."""
    passage = make_passage(serving, "Batch transform takes whole files at once.", position=20_000)
    question = make_question(passage, stem="Which way takes whole files?")
    report_on(question, "wrong_key", "The page says otherwise.")
    report_on(question, "wrong_key")
    return question


def open_count():
    return QuestionReport.objects.open().count()


def test_what_was_reported_comes_first_with_what_was_said(queue, drafts, reported, stranger):
    report_on(reported, "unclear", "Which files?", learner=make_learner(stranger))
    page = queue.look()
    assert stem(page) == "Which way takes whole files?"
    for words in (
        "3 reports",
        "The answer is wrong",
        "×2",
        "The page says otherwise.",
        "Which files?",
        "Keep it",
    ):
        assert words in page
    assert "stranger" not in page
    assert "4</span> left" in page


def test_drafts_or_reports_can_be_looked_at_alone(queue, drafts, reported):
    assert stem(queue.look(show="drafts")) == "Which way queues requests 0?"
    assert "3</span> left" in queue.look(show="drafts")
    assert "1</span> left" in queue.look(show="reported")


def test_keeping_it_settles_the_reports_and_vouches_for_it(queue, drafts, reported):
    page = queue.said(reported, answer="Read the second sentence.")
    assert stem(page) == "Which way queues requests 0?"
    assert state(reported) == ("published", "reviewed", "")
    report = QuestionReport.objects.first()
    assert report.resolved_at is not None
    assert report.settled_by.reason == "Read the second sentence."


def test_taking_it_down_needs_a_reason_and_settles_them(queue, reported):
    assert queue.send(reported, do="reject", words="").status_code == 422
    assert open_count() == 2
    queue.send(reported, do="reject", words="They are right.")
    assert (state(reported), open_count()) == (("unpublished", "rule", "They are right."), 0)


def test_an_edit_in_place_is_a_new_version_and_settles_them(queue, reported):
    assert "A word to those who reported it" in queue.look(at=reported.pk, edit=1)
    queue.send(reported, do="edit", answer="Now it is clear.", **edited(reported, insist="on"))
    reported.refresh_from_db()
    assert (reported.status, reported.version.number, open_count()) == ("published", 2, 0)
    assert QuestionReport.objects.first().settled_by.reason == "Now it is clear."


@pytest.mark.parametrize("do", ["accept", "edit", "reject"])
def test_undo_restores_the_question_and_opens_the_reports_again(queue, reported, do):
    before = QuestionReport.objects.create(
        version=reported.version, learner=make_learner(), reason="other", resolved_at=timezone.now()
    )
    was = (state(reported), reported.version_id)
    queue.send(reported, do=do, words="Enough.", **(edited(reported, insist="on") if do == "edit" else {}))
    assert open_count() == 0
    page = queue.said(do="undo")
    reported.refresh_from_db()
    assert (state(reported), reported.version_id) == was
    assert stem(page) == "Which way takes whole files?"
    assert open_count() == 2
    before.refresh_from_db()
    assert before.resolved_at is not None


def test_a_report_that_came_in_meanwhile_is_read_before_it_is_settled(queue, reported):
    as_shown = seen(reported)
    report_on(reported, "second_key", "Two are right!")
    answer = queue.send(reported, seen=as_shown)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Another report on this question has come in meanwhile" in page
    assert "Two are right!" in page
    assert open_count() == 3


def test_a_report_on_an_earlier_version_says_so(queue, reported):
    queue.send(reported, do="edit", **edited(reported, insist="on"))
    first = reported.versions.get(number=1)
    QuestionReport.objects.create(version=first, learner=make_learner(), reason="other", comment="Old words.")
    page = queue.look()
    assert "Old words." in page
    assert "about version 1" in page


def test_many_decisions_at_once_leave_what_was_reported_alone(queue, drafts, reported):
    report_on(drafts[0], "unclear")
    assert "type 2" in queue.said(do="accept-all", count="4")
    queue.send(do="accept-all", count="2")
    assert [state(one)[0] for one in drafts] == ["draft", "published", "published"]
    assert open_count() == 3


def test_reports_on_what_is_asked_no_more_are_settled_on_their_shelf(queue, client, reported):
    shelf = reverse("quizzes:questions", args=["serving"])
    settle = reverse("quizzes:question_settle", args=[reported.pk])
    assert "Decide on the report" in client.get(shelf, {"show": "reported"}).content.decode()
    assert client.post(settle).url.startswith(queue.address)
    assert open_count() == 2
    Question.objects.update(status="retired")
    assert "Reports settled" in client.get(shelf, {"show": "reported"}).content.decode()
    client.post(settle)
    assert open_count() == 0


def test_taking_it_down_from_the_shelf_settles_them_too_and_can_be_undone(queue, client, reported):
    client.post(reverse("quizzes:question_unpublish", args=[reported.pk]))
    assert (state(reported)[0], open_count()) == ("unpublished", 0)
    queue.send(do="undo")
    assert (state(reported)[0], open_count()) == ("published", 2)


def test_an_edit_on_its_own_page_settles_them_too(queue, client, reported):
    page = reverse("quizzes:question_edit", args=[reported.pk])
    assert "The page says otherwise." in client.get(page).content.decode()
    client.post(page, edited(reported, insist="on"))
    assert open_count() == 0


def test_long_lists_of_reports_are_told_in_short(queue, reported):
    for number in range(30):
        report_on(reported, "other", f"Remark {number}.")
    page = queue.look()
    assert "32 reports" in page
    assert page.count("Remark") == 20


def test_the_notebook_says_how_many_wait(queue, client, drafts, reported):
    page = client.get(reverse("topics:notebook", args=["serving"])).content.decode()
    assert "1 reported question and 3 drafts wait for you" in page
