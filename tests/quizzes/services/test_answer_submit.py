import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.models import Attempt, AttemptItem, Card, Response
from quizzes.services.errors import AnswerRefused, NotAChoice
from quizzes.services.feedback_policies import AfterEachAnswer, feedback_policy_register
from quizzes.services.signals import response_recorded
from tests.factories.quizzes import (
    answer,
    key_places,
    make_bank,
    make_learner,
    make_question,
    start,
    wrong_places,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def attempt():
    return start(make_learner(), make_bank(questions=3))


def test_an_answer_is_logged_and_marked_and_remembered(attempt):
    now = timezone.now()
    AttemptItem.objects.update(shown_at=now - timedelta(seconds=30))
    answered = answer(attempt, 2, now=now)
    assert answered.recorded
    attempt.refresh_from_db()
    assert (attempt.marks, attempt.answered_count, attempt.right_count) == (".r.", 1, 1)
    assert attempt.seconds == 30
    response = Response.objects.get()
    assert response.choice == response.item.version.keys
    card = Card.objects.get()
    assert (card.question, card.answers, card.right, card.last_right) == (
        response.item.version.question,
        1,
        1,
        True,
    )


def test_the_last_answer_closes_the_attempt(attempt):
    for position in (3, 1, 2):
        answer(attempt, position, right=position == 1)
    attempt.refresh_from_db()
    assert attempt.marks == "rww"
    assert attempt.closed_at is not None


def test_the_first_response_stands_whatever_is_sent_later(attempt):
    first = answer(attempt, right=False)
    again = answer(attempt, right=False)
    other = answer(attempt, right=True)
    assert (first.recorded, again.recorded, other.recorded) == (True, False, False)
    assert (again.differs, other.differs) == (False, True)
    assert other.response == first.response
    assert Response.objects.count() == Card.objects.get().answers == 1


def test_a_form_that_answered_one_item_answers_no_other(attempt):
    form = uuid.uuid4()
    answer(attempt, 1, submission_id=form)
    with pytest.raises(AnswerRefused, match="another question"):
        answer(attempt, 2, submission_id=form)
    attempt.refresh_from_db()
    assert attempt.marks == "r.."


@pytest.mark.parametrize("shown", [[], [0], [5], [1, 2], [1, 1]])
def test_what_is_no_choice_among_the_options_is_refused(attempt, shown):
    with pytest.raises(NotAChoice, match="Choose"):
        answer(attempt, shown=shown)
    assert not Response.objects.exists()


def test_choose_two_takes_two_and_gives_no_half_marks():
    notebook = make_bank(questions=0)
    from tests.factories.notes import make_topic

    passage = make_topic(notebook, texts=["Two of them queue."]).passages.get()
    make_question(passage, keys=(0, 2))
    attempt = start(make_learner(), notebook)
    item = attempt.items.get()
    half = [key_places(item)[0], wrong_places(item)[0]]
    with pytest.raises(NotAChoice, match="Choose 2 options"):
        answer(attempt, shown=half[:1])
    answer(attempt, shown=half)
    attempt.refresh_from_db()
    assert attempt.marks == "w"


def test_nobody_answers_for_somebody_else(attempt):
    from tests.factories.quizzes import ref_of

    with pytest.raises(AttemptItem.DoesNotExist):
        answer(attempt, ref=ref_of(make_learner()))
    assert not Response.objects.exists()


def test_a_listener_that_raises_refuses_the_answer_and_nothing_stays(attempt):
    def refuse(**_):
        raise AnswerRefused("The contest is paused.")

    response_recorded.connect(refuse)
    try:
        with pytest.raises(AnswerRefused, match="paused"):
            answer(attempt)
    finally:
        response_recorded.disconnect(refuse)
    attempt.refresh_from_db()
    assert attempt.marks == "..."
    assert not Response.objects.exists()
    assert not Card.objects.exists()


def test_a_late_answer_is_refused_without_grace_and_marked_within_it(attempt):
    class Exam(AfterEachAnswer):
        name = "exam for this test"
        grace = timedelta(seconds=5)

    feedback_policy_register(Exam())
    deadline = timezone.now()
    Attempt.objects.update(deadline=deadline)
    with pytest.raises(AnswerRefused, match="Time was up"):
        answer(attempt, now=deadline + timedelta(microseconds=1))
    Attempt.objects.update(feedback=Exam.name)
    answer(attempt, 1, now=deadline)
    answer(attempt, 2, now=deadline + timedelta(seconds=5))
    with pytest.raises(AnswerRefused, match="Time was up"):
        answer(attempt, 3, now=deadline + timedelta(seconds=5.1))
    assert list(Response.objects.order_by("at").values_list("late", flat=True)) == [False, True]


def test_a_closed_attempt_takes_no_answer(attempt):
    Attempt.objects.update(closed_at=timezone.now())
    with pytest.raises(AnswerRefused, match="closed"):
        answer(attempt)
