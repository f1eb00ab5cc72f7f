"""A question that changed while an author looked at it: a clear message, and nothing typed is lost."""

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Question, QuestionDecision
from quizzes.services.deciding import Judgement, question_decide
from tests.factories.notes import revise
from tests.factories.queue import edited, seen, state, stem
from tests.factories.quizzes import make_version

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided(drafts, operator):
    """The first draft, which another author rejects, and its state as the first author saw it."""
    as_shown = seen(drafts[0])
    judgement = Judgement("reject", "Too easy.")
    question_decide(question=drafts[0], author=operator, judgement=judgement, now=timezone.now())
    return drafts[0], as_shown


def test_what_another_author_decided_is_told_with_who_and_why(queue, decided):
    draft, as_shown = decided
    answer = queue.send(draft, seen=as_shown)
    assert answer.status_code == 422
    assert "operator took down this question meanwhile (Too easy.)." in answer.content.decode()
    assert (state(draft)[0], QuestionDecision.objects.count()) == ("unpublished", 1)


def test_a_second_click_decides_nothing(queue, drafts):
    as_shown = seen(drafts[0])
    queue.send(drafts[0], seen=as_shown)
    page = queue.said(drafts[0], do="reject", reason="Not worth asking", seen=as_shown)
    assert "You accepted this question meanwhile. You had written: “Not worth asking”." in page
    assert (state(drafts[0])[0], QuestionDecision.objects.count()) == ("published", 1)


def test_an_edit_of_what_was_decided_stays_as_typed_and_is_kept_when_sent_again(queue, decided):
    draft, as_shown = decided
    answer = queue.send(draft, do="edit", seen=as_shown, **edited(draft))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Which kind of inference queues requests?" in page
    assert "Nothing has been kept yet" in page
    assert f'name="seen" value="{seen(draft)}"' in page
    queue.send(draft, do="edit", **edited(draft))
    assert state(draft)[0] == "published"


def test_a_draft_whose_passage_was_reworded_is_shown_as_it_now_is(queue, drafts, serving):
    as_shown = seen(drafts[0])
    revise(drafts[0].passage, "Asynchronous inference queues every request.")
    make_version(drafts[0], stem="Which way queues every request?")
    page = queue.said(drafts[0], seen=as_shown)
    assert "its notes were imported again, or it was edited" in page
    assert "Which way queues every request?" in page
    assert state(drafts[0])[0] == "draft"


def test_a_draft_whose_sentence_is_gone_is_not_published(queue, drafts):
    passage = drafts[0].passage
    revise(passage, "Something else altogether.")
    answer = queue.send(drafts[0], do="edit", **edited(drafts[0]))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "no longer in the notes" in page
    assert "Which kind of inference queues requests?" in page


def test_a_draft_that_was_dropped_leaves_what_was_typed(queue, drafts):
    form = edited(drafts[0]) | {"seen": seen(drafts[0])}
    pk = drafts[0].pk
    Question.objects.filter(pk=pk).update(version=None)
    Question.objects.filter(pk=pk).delete()
    sent = {"do": "edit", "question": pk} | form
    page = queue.client.post(queue.address, sent).content.decode()
    assert "That question is gone" in page
    assert "Which kind of inference queues requests?" in page
    assert "Asynchronous inference is it." in page


def test_a_form_that_does_not_say_what_was_seen_decides_nothing(queue, drafts):
    assert queue.send(drafts[0], seen="").status_code == 422
    assert state(drafts[0])[0] == "draft"


def test_a_page_of_what_waits_no_more_says_so_and_shows_the_first(queue, decided, drafts):
    page = queue.look(at=decided[0].pk, edit=1)
    assert "That question waits no more" in page
    assert stem(page) == drafts[1].version.stem
    assert "waits no more" not in queue.look(at=drafts[1].pk)
    assert "waits no more" not in queue.look()


def test_a_second_click_on_the_shelf_is_one_decision(queue, client, drafts):
    for name in ("publish", "unpublish"):
        for _ in range(2):
            client.post(reverse(f"quizzes:question_{name}", args=[drafts[0].pk]))
    assert list(QuestionDecision.objects.values_list("verdict", flat=True)) == ["accept", "reject"]
