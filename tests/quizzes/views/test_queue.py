"""The drafts queue: one draft after the other, each decision undone as easily as taken."""

import re

import pytest
from django.urls import reverse

from quizzes.forms.queue import shown_at
from quizzes.models import Question, QuestionDecision
from tests.factories.notes import make_notebook, make_passage, make_topic
from tests.factories.quizzes import make_question

pytestmark = pytest.mark.django_db
TEXT = "Asynchronous inference queues each request. It suits large payloads."


@pytest.fixture
def topic(owner):
    return make_topic(make_notebook(owner=owner, slug="serving"), title="Serving", texts=[TEXT])


@pytest.fixture
def drafts(topic):
    """Three drafts, the best one last in the notes."""
    made = []
    for number, score in enumerate((0.4, 0.6, 0.8)):
        passage = topic.passages.get() if number == 0 else make_passage(topic, f"{TEXT} {number}")
        question = make_question(passage, stem=f"Which way queues requests {number}?", status="draft")
        question.version.score = score
        question.version.save(update_fields=["score"])
        made.append(question)
    return made


@pytest.fixture
def queue(client, owner, topic):
    """Look at the queue as its owner, or send a decision to it."""
    client.force_login(owner)
    return Queue(client, reverse("quizzes:queue", args=[topic.notebook.slug]))


class Queue:
    def __init__(self, client, address):
        self.client, self.address = client, address

    def look(self, **asked):
        return self.client.get(self.address, asked).content.decode()

    def send(self, question=None, do="accept", **sent):
        form = {"do": do, "shown": shown_at(0)} | ({"question": question.pk} if question else {})
        return self.client.post(self.address, form | sent, follow=True)


def state(question):
    return Question.objects.values_list("status", "tier", "status_reason").get(pk=question.pk)


def stem(page):
    return re.search(r'class="stem"[^>]*>([^<]*)<', page).group(1)


def test_the_best_draft_comes_first_with_its_sentence_marked(queue, drafts):
    page = queue.look()
    assert stem(page) == "Which way queues requests 2?"
    assert f"<mark>{TEXT} 2</mark>" in page


def test_accepting_publishes_it_and_shows_the_next(queue, drafts):
    page = queue.send(drafts[2]).content.decode()
    assert state(drafts[2]) == ("published", "reviewed", "")
    assert stem(page) == "Which way queues requests 1?"


def test_after_one_in_the_middle_the_queue_goes_on_behind_it(queue, drafts):
    page = queue.send(drafts[1]).content.decode()
    assert stem(page) == "Which way queues requests 0?"


def test_htmx_gets_the_next_draft_in_the_answer(queue, drafts):
    form = {"do": "accept", "question": drafts[2].pk}
    answer = queue.client.post(queue.address, form, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert (answer.status_code, "<html" in page, stem(page)) == (200, False, "Which way queues requests 1?")


def test_rejecting_needs_a_reason_and_keeps_it(queue, drafts):
    assert "Say why you reject it" in queue.send(drafts[2], do="reject").content.decode()
    assert state(drafts[2])[0] == "draft"
    queue.send(drafts[2], do="reject", reason="Not worth asking")
    assert state(drafts[2]) == ("unpublished", "rule", "Not worth asking")


def test_ones_own_words_go_before_a_usual_reason(queue, drafts):
    queue.send(drafts[2], do="reject", reason="Not worth asking", words="Asked better elsewhere.")
    assert state(drafts[2])[2] == "Asked better elsewhere."


def edited(question, **change):
    sent = {"stem": "Which kind of inference queues requests?"}
    for number, option in enumerate(question.version.options, start=1):
        sent |= {f"text-{number}": option["text"], f"why-{number}": option["why"]}
    return sent | {"key-1": "on"} | change


def test_it_is_edited_in_place_and_published(queue, drafts):
    assert "Keep and publish" in queue.look(at=drafts[2].pk, edit=1)
    queue.send(drafts[2], do="edit", **edited(drafts[2]))
    question = Question.objects.get(pk=drafts[2].pk)
    assert (question.status, question.version.stem) == (
        "published", "Which kind of inference queues requests?",
    )  # fmt: skip
    assert question.versions.count() == 2


def test_an_edit_with_a_flaw_is_shown_again_as_it_was_typed(queue, drafts):
    answer = queue.send(drafts[2], do="edit", **edited(drafts[2], **{"text-2": "All of the above"}))
    page = answer.content.decode()
    assert (answer.status_code, state(drafts[2])[0]) == (422, "draft")
    assert "is not an answer of its own" in page
    assert "Which kind of inference queues requests?" in page


def test_undo_restores_exactly_what_was_and_shows_it(queue, drafts):
    queue.send(drafts[2], do="edit", **edited(drafts[2]))
    queue.send(drafts[1], do="reject", reason="Not worth asking")
    page = queue.send(do="undo").content.decode()
    assert (state(drafts[1]), stem(page)) == (("draft", "rule", ""), "Which way queues requests 1?")
    page = queue.send(do="undo").content.decode()
    assert (state(drafts[2]), stem(page)) == (("draft", "rule", ""), "Which way queues requests 2?")
    assert "There is nothing to undo" in queue.send(do="undo").content.decode()


def test_undoing_an_edit_watches_the_words_of_the_old_wording_again(queue, drafts):
    from quizzes.models import QuestionTerm

    queue.send(drafts[2], do="edit", **edited(drafts[2], **{"text-2": "Zeppelin", "insist": "on"}))
    assert QuestionTerm.objects.filter(term="zeppelin").exists()
    queue.send(do="undo")
    assert not QuestionTerm.objects.filter(term="zeppelin").exists()


def test_what_was_changed_since_is_not_undone(queue, drafts, owner):
    from quizzes.services.questions import question_unpublish

    queue.send(drafts[2])
    question_unpublish(question=drafts[2], reason="On second thoughts.")
    queue.send(do="undo")
    assert state(drafts[2])[0] == "unpublished"


def test_a_draft_decided_twice_is_decided_once(queue, drafts):
    queue.send(drafts[2])
    answer = queue.send(drafts[2], do="reject", reason="Not worth asking")
    assert "decided on meanwhile" in answer.content.decode()
    assert (state(drafts[2])[0], QuestionDecision.objects.count()) == ("published", 1)


def test_all_of_a_pattern_are_decided_in_one_step_and_undone_in_one(queue, drafts):
    Question.objects.filter(pk=drafts[0].pk).update(pattern="quantity")
    assert "type 2" in queue.send(do="accept-all", pattern="definition_to_term").content.decode()
    queue.send(do="accept-all", pattern="definition_to_term", count="2")
    assert [state(draft)[0] for draft in drafts] == ["draft", "published", "published"]
    queue.send(do="undo")
    assert [state(draft)[0] for draft in drafts] == ["draft"] * 3


def test_it_says_how_long_is_left_at_the_authors_own_pace(queue, drafts, owner, monkeypatch):
    assert "if each takes 10 seconds" in queue.look()
    monkeypatch.setattr("quizzes.views.queue.seconds_since", lambda shown, moment: 4.0)
    queue.send(drafts[2])
    assert "at your 4 seconds each" in queue.look()


def test_a_break_counts_for_nothing(queue, drafts):
    queue.send(drafts[2])  # on the page since 1970
    assert "if each takes 10 seconds" in queue.look()


def test_when_none_is_left_it_says_so(queue, drafts):
    for draft in drafts:
        queue.send(draft)
    assert "Every draft has been decided on." in queue.look()


def test_a_draft_of_another_notebook_is_not_decided_here(queue, drafts):
    other = make_question(make_topic(make_notebook(), texts=[TEXT]).passages.get(), status="draft")
    queue.send(other)
    assert state(other)[0] == "draft"


def test_many_drafts_take_as_many_statements_as_few(queue, drafts, topic, django_assert_max_num_queries):
    def count():
        with django_assert_max_num_queries(20) as seen:
            queue.look()
        return len(seen)

    few = count()
    for number in range(15):
        make_question(make_passage(topic, f"More {number}."), stem=f"Which is {number}?", status="draft")
    assert count() == few
