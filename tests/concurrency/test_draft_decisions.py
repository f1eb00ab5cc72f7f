"""Two connections at once: one draft, two decisions."""

import pytest
from django.utils import timezone

from quizzes.models import Question, QuestionDecision
from quizzes.services.authoring import question_write
from quizzes.services.deciding import Judgement, question_decide
from quizzes.services.errors import Refused
from tests.concurrency.test_answers import at_once
from tests.factories.notes import make_notebook, make_topic
from tests.factories.queue import seen
from tests.factories.quizzes import make_question

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def passage(owner):
    return make_topic(make_notebook(owner=owner), texts=["A queue keeps requests in order."]).passages.get()


def test_a_draft_accepted_and_rejected_at_once_is_decided_once(passage, owner):
    draft = make_question(passage, status="draft")
    as_shown = seen(draft)

    def decide(verdict):
        def call():
            try:
                question_decide(
                    question=draft,
                    author=owner,
                    judgement=Judgement(verdict, "Too easy"),
                    now=timezone.now(),
                    seen=as_shown,
                )
            except Refused:
                return "refused"
            return verdict

        return call

    done = at_once(decide("accept"), decide("reject"))
    assert done.count("refused") == 1
    taken = next(verdict for verdict in done if verdict != "refused")
    assert QuestionDecision.objects.get().verdict == taken
    expected = {"accept": "published", "reject": "unpublished"}[taken]
    assert Question.objects.get().status == expected


def test_one_question_written_twice_at_once_is_one(passage, owner):
    options = [{"text": text, "key": text == "A queue", "why": "."} for text in ("A queue", "A set", "A bag")]

    def write():
        return question_write(
            passage=passage,
            author=owner,
            stem="What keeps requests in order?",
            options=options,
            start=0,
            end=7,
        ).pk

    one, other = at_once(write, write)
    assert one == other
    assert Question.objects.count() == 1
