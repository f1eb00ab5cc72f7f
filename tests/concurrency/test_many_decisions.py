"""Deciding on many drafts at once: answers get in between, and an end half-way leaves whole decisions."""

import threading
import time

import pytest
from django.db import connection
from django.utils import timezone

from quizzes.models import Question, QuestionDecision, QuestionReport, Response
from quizzes.services import deciding_many
from quizzes.services.deciding import Judgement, question_decide
from quizzes.services.deciding_many import drafts_decide, step_undo
from quizzes.services.errors import Refused
from tests.concurrency.test_answers import at_once
from tests.factories.queue import report_on, seen
from tests.factories.quizzes import answer, make_bank, make_learner, start

pytestmark = pytest.mark.django_db(transaction=True)
WITHIN = 1.0  # seconds
ACCEPT = Judgement("accept")


@pytest.fixture
def notebook(owner):
    """A notebook with many drafts, and as many questions that are being answered."""
    made = make_bank(questions=80, topics=2, owner=owner)
    Question.objects.filter(passage__topic__title="Topic 1").update(status="draft")
    return made


def drafts_of(notebook):
    return list(Question.objects.filter(notebook=notebook, status="draft").order_by("pk"))


def in_a_thread(do):
    """Start it on a connection of its own; the thread, and what it raised."""
    failed = []

    def work():
        try:
            do()
        except Exception as error:  # noqa: BLE001 - told to the test
            failed.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    return thread, failed


@pytest.mark.parametrize("undo", [False, True])
def test_answers_are_recorded_while_many_are_decided_or_undone(notebook, owner, undo, monkeypatch):
    monkeypatch.setattr("topics.services.importing.pacing._CHUNK_SECONDS", 0.03)
    attempt = start(make_learner(), notebook, count=50)
    drafts, now = drafts_of(notebook), timezone.now()
    if undo:
        drafts_decide(drafts=drafts, author=owner, judgement=ACCEPT, now=now)
        thread, failed = in_a_thread(lambda: step_undo(notebook=notebook, author=owner, now=now))
    else:
        thread, failed = in_a_thread(
            lambda: drafts_decide(drafts=drafts, author=owner, judgement=ACCEPT, now=now)
        )
    seconds = []
    while thread.is_alive() and len(seconds) < attempt.items_count:
        before = time.monotonic()
        answer(attempt, len(seconds) + 1)
        seconds.append(time.monotonic() - before)
        time.sleep(0.02)
    thread.join()
    assert not failed
    assert len(seconds) >= 2
    assert max(seconds) < WITHIN
    assert Response.objects.count() == len(seconds)
    assert len(drafts_of(notebook)) == (len(drafts) if undo else 0)


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture
def killed_after(monkeypatch):
    """Have the process end in the middle of the Nth call of a function, each call in its own transaction."""
    monkeypatch.setattr("topics.services.importing.pacing._CHUNK_SECONDS", 0)
    monkeypatch.setattr("topics.services.importing.pacing._PAUSE_SECONDS", 0)

    def kill(name, number):
        real, calls = getattr(deciding_many, name), []

        def until_killed(**sent):
            made = real(**sent)
            calls.append(made)
            if len(calls) > number:
                raise Killed
            return made

        monkeypatch.setattr(deciding_many, name, until_killed)
        return lambda: monkeypatch.setattr(deciding_many, name, real)

    return kill


def test_what_is_killed_half_way_leaves_whole_decisions_that_are_undone_in_one_step(
    notebook, owner, killed_after
):
    drafts, now = drafts_of(notebook), timezone.now()
    mend = killed_after("question_decide", 7)
    with pytest.raises(Killed):
        drafts_decide(drafts=drafts, author=owner, judgement=ACCEPT, now=now)
    mend()
    decided = QuestionDecision.objects.values_list("question", flat=True)
    assert len(decided) == 7
    assert set(decided) == set(
        Question.objects.published().filter(tier="reviewed").values_list("pk", flat=True)
    )
    assert len(step_undo(notebook=notebook, author=owner, now=now)) == 7
    assert drafts_of(notebook) == drafts


def test_what_is_killed_half_way_is_gone_on_with(notebook, owner, killed_after):
    drafts, now = drafts_of(notebook), timezone.now()
    mend = killed_after("question_decide", 7)
    with pytest.raises(Killed):
        drafts_decide(drafts=drafts, author=owner, judgement=ACCEPT, now=now)
    mend()
    drafts_decide(drafts=drafts_of(notebook), author=owner, judgement=ACCEPT, now=now)
    assert drafts_of(notebook) == []
    assert QuestionDecision.objects.count() == len(drafts)


def test_an_undoing_that_is_killed_half_way_is_gone_on_with(notebook, owner, killed_after):
    drafts, now = drafts_of(notebook), timezone.now()
    drafts_decide(drafts=drafts, author=owner, judgement=ACCEPT, now=now)
    mend = killed_after("decision_take_back", 7)
    with pytest.raises(Killed):
        step_undo(notebook=notebook, author=owner, now=now)
    mend()
    assert len(drafts_of(notebook)) == 7
    assert len(step_undo(notebook=notebook, author=owner, now=now)) == len(drafts) - 7
    assert drafts_of(notebook) == drafts


def test_two_authors_who_decide_on_all_at_once_decide_on_each_once(notebook, owner, operator):
    drafts, now = drafts_of(notebook), timezone.now()

    def all_by(author, judgement):
        return lambda: drafts_decide(drafts=drafts, author=author, judgement=judgement, now=now)

    one, failed = in_a_thread(all_by(owner, ACCEPT))
    other, failed_too = in_a_thread(all_by(operator, Judgement("reject", "Too easy.")))
    one.join()
    other.join()
    assert (failed, failed_too) == ([], [])
    assert QuestionDecision.objects.count() == len(drafts)
    for decision in QuestionDecision.objects.select_related("question"):
        expected = {"accept": "published", "reject": "unpublished"}[decision.verdict]
        assert decision.question.status == expected


def test_a_report_that_comes_in_while_its_question_is_kept_stays_open(notebook, owner):
    question = notebook.questions.published().first()
    report_on(question, "unclear")
    as_shown, learner, now = seen(question), make_learner(), timezone.now()

    def keep():
        try:
            question_decide(question=question, author=owner, judgement=ACCEPT, now=now, seen=as_shown)
        except Refused:
            return "refused"
        return "kept"

    kept, _ = at_once(keep, lambda: report_on(question, "wrong_key", "Meanwhile.", learner=learner))
    still_open = set(QuestionReport.objects.open().values_list("comment", flat=True))
    assert still_open == ({"Meanwhile."} if kept == "kept" else {"", "Meanwhile."})
