"""The queue: one draft after the other, each decision undone as easily as taken."""

import pytest

from quizzes.models import Question, QuestionDecision, QuestionTerm
from quizzes.services.questions import question_unpublish
from tests.factories.notes import make_notebook, make_topic
from tests.factories.queue import HTMX, edited, make_draft, state, stem
from tests.factories.quizzes import make_question
from tests.quizzes.views.conftest import TEXT

pytestmark = pytest.mark.django_db


def test_it_reads_on_from_passage_to_passage_the_best_of_each_first(queue, drafts):
    page = queue.look()
    assert stem(page) == "Which way queues requests 0?"
    assert f"<mark>{TEXT}</mark>" in page
    order = [stem(queue.look(at=draft.pk)) for draft in drafts]
    assert order == [f"Which way queues requests {number}?" for number in range(3)]


@pytest.mark.parametrize("first", [0, 1, 2])
def test_a_decision_on_one_leaves_the_others_in_their_order(queue, drafts, first):
    queue.send(drafts[first])
    left = [draft for draft in drafts if draft != drafts[first]]
    assert stem(queue.look()) == left[0].version.stem
    assert stem(queue.said(left[0])) == left[1].version.stem


def test_accepting_publishes_it_and_shows_the_next(queue, drafts):
    page = queue.said(drafts[0])
    assert state(drafts[0]) == ("published", "reviewed", "")
    assert stem(page) == "Which way queues requests 1?"


def test_after_one_in_the_middle_the_queue_goes_on_behind_it(queue, drafts):
    assert stem(queue.said(drafts[1])) == "Which way queues requests 2?"


def test_htmx_gets_the_next_draft_in_the_answer(queue, drafts):
    answer = queue.send(drafts[0], headers=HTMX)
    page = answer.content.decode()
    assert (answer.status_code, "<html" in page, stem(page)) == (200, False, "Which way queues requests 1?")


def test_rejecting_needs_a_reason_and_keeps_it(queue, drafts):
    answer = queue.send(drafts[0], do="reject")
    assert answer.status_code == 422
    assert "Say why: the reason is kept" in answer.content.decode()
    assert state(drafts[0])[0] == "draft"
    queue.send(drafts[0], do="reject", reason="Not worth asking")
    assert state(drafts[0]) == ("unpublished", "rule", "Not worth asking")


def test_ones_own_words_go_before_a_usual_reason(queue, drafts):
    queue.send(drafts[0], do="reject", reason="Not worth asking", words="Asked better elsewhere.")
    assert state(drafts[0])[2] == "Asked better elsewhere."


def test_it_is_edited_in_place_and_published(queue, drafts):
    assert "Keep and publish" in queue.look(at=drafts[0].pk, edit=1)
    queue.send(drafts[0], do="edit", **edited(drafts[0]))
    question = Question.objects.get(pk=drafts[0].pk)
    assert (question.status, question.version.stem) == (
        "published", "Which kind of inference queues requests?",
    )  # fmt: skip
    assert question.versions.count() == 2


def test_an_edit_with_a_flaw_is_shown_again_as_it_was_typed(queue, drafts):
    answer = queue.send(drafts[0], do="edit", **edited(drafts[0], **{"text-2": "All of the above"}))
    page = answer.content.decode()
    assert (answer.status_code, state(drafts[0])[0]) == (422, "draft")
    assert "is not an answer of its own" in page
    assert "Which kind of inference queues requests?" in page


def test_undo_restores_exactly_what_was_and_shows_it(queue, drafts):
    queue.send(drafts[0], do="edit", **edited(drafts[0]))
    queue.send(drafts[1], do="reject", reason="Not worth asking")
    page = queue.said(do="undo")
    assert (state(drafts[1]), stem(page)) == (("draft", "rule", ""), "Which way queues requests 1?")
    page = queue.said(do="undo")
    assert (state(drafts[0]), stem(page)) == (("draft", "rule", ""), "Which way queues requests 0?")
    assert "There is nothing to undo" in queue.said(do="undo")


def test_what_is_undone_is_shown_whatever_was_looked_at_meanwhile(queue, drafts):
    Question.objects.filter(pk=drafts[2].pk).update(pattern="quantity")
    queue.send(drafts[0])
    assert stem(queue.said(do="undo", pattern="quantity")) == "Which way queues requests 0?"


def test_undoing_an_edit_watches_the_words_of_the_old_wording_again(queue, drafts):
    queue.send(drafts[0], do="edit", **edited(drafts[0], **{"text-2": "Zeppelin", "insist": "on"}))
    assert QuestionTerm.objects.filter(term="zeppelin").exists()
    queue.send(do="undo")
    assert not QuestionTerm.objects.filter(term="zeppelin").exists()


def test_what_was_changed_since_is_not_undone(queue, drafts):
    queue.send(drafts[0])
    question_unpublish(question=drafts[0], reason="On second thoughts.")
    queue.send(do="undo")
    assert state(drafts[0])[0] == "unpublished"


def test_all_of_a_pattern_are_decided_in_one_step_and_undone_in_one(queue, drafts):
    Question.objects.filter(pk=drafts[0].pk).update(pattern="quantity")
    assert "type 2" in queue.said(do="accept-all", pattern="definition_to_term")
    queue.send(do="accept-all", pattern="definition_to_term", count="2")
    assert [state(draft)[0] for draft in drafts] == ["draft", "published", "published"]
    queue.send(do="undo")
    assert [state(draft)[0] for draft in drafts] == ["draft"] * 3


def test_what_was_typed_to_decide_on_many_is_there_after_an_error(queue, drafts):
    page = queue.said(do="reject-all", count="7", words="All of them are odd.")
    assert 'value="7"' in page
    assert 'value="All of them are odd."' in page


def test_it_says_how_long_is_left_at_the_authors_own_pace(queue, drafts, monkeypatch):
    assert "if each takes 10 seconds" in queue.look()
    monkeypatch.setattr("quizzes.views.queue.seconds_since", lambda shown, moment: 4.0)
    queue.send(drafts[0])
    assert "at your 4 seconds each" in queue.look()


def test_a_break_counts_for_nothing(queue, drafts):
    queue.send(drafts[0])  # on the page since 1970
    assert "if each takes 10 seconds" in queue.look()


def test_when_none_is_left_it_says_so(queue, drafts):
    for draft in drafts:
        queue.send(draft)
    assert "Every draft has been decided on, and every report is settled." in queue.look()


def test_a_draft_of_another_notebook_is_not_decided_here(queue, drafts):
    other = make_question(make_topic(make_notebook(), texts=[TEXT]).passages.get(), status="draft")
    queue.send(other)
    assert state(other)[0] == "draft"


def test_findings_have_names_that_an_author_understands(queue, drafts):
    version = drafts[0].version
    version.findings = [{"gate": "near_siblings", "severity": "draft", "reason": "only two others"}]
    version.save(update_fields=["findings"])
    page = queue.look()
    assert "Few things to choose from" in page
    assert "near_siblings" not in page


def test_looking_writes_nothing(queue, drafts, django_assert_max_num_queries):
    with django_assert_max_num_queries(40) as seen:
        queue.look()
        queue.look(at=drafts[1].pk, edit=1)
    assert not [one["sql"] for one in seen if one["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert not QuestionDecision.objects.exists()


def test_a_topic_can_be_looked_at_alone(queue, drafts, serving):
    other = make_topic(serving.notebook, title="Other", position=0, texts=["Another passage."])
    make_draft(other.passages.get(), "Which is another?")
    assert stem(queue.look()) == "Which is another?"
    assert stem(queue.look(topic=serving.pk)) == "Which way queues requests 0?"
