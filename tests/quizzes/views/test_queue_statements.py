"""What the queue costs in statements, at two sizes: the next question is there at once, however many wait."""

import pytest

from quizzes.models import Question
from tests.factories.notes import make_notebook, make_passage, make_topic
from tests.factories.queue import HTMX, Queue, edited, make_draft, report_on, seen
from tests.quizzes.views.test_statements import statements

pytestmark = pytest.mark.django_db
SIZES = [(1, 6), (6, 20)]
"""Topics, and drafts on each."""


@pytest.fixture(params=SIZES)
def waiting(request, client, owner):
    """A queue of so many drafts, and its questions; the last of them is published, and reported."""
    topics, each = request.param
    notebook = make_notebook(owner=owner)
    for number in range(topics):
        topic = make_topic(notebook, title=f"Topic {number}")
        for place in range(each):
            passage = make_passage(topic, f"Sentence {number}.{place} says what it says.", position=place)
            made = make_draft(passage, f"What does sentence {number}.{place} say?")
    Question.objects.filter(pk=made.pk).update(status="published")
    report_on(made)
    client.force_login(owner)
    return Queue(client, notebook), list(Question.objects.order_by("pk"))


def cost(queue, question=None, do="accept", **sent):
    form = {"do": do} | ({"question": question.pk, "seen": seen(question)} if question else {}) | sent
    return len(statements(lambda: queue.client.post(queue.address, form, headers=HTMX)))


def test_a_look_a_decision_and_its_undoing_cost_no_more_with_more_drafts(waiting):
    queue, questions = waiting
    assert len(statements(lambda: queue.client.get(queue.address))) <= 14
    assert cost(queue, questions[0]) <= 23
    assert cost(queue, questions[1], do="reject", words="Too easy.") <= 22
    assert cost(queue, questions[2], do="edit", **edited(questions[2], insist="on")) <= 28
    assert cost(queue, questions[-1]) <= 25
    for _ in range(4):
        assert cost(queue, do="undo") <= 26
    assert Question.objects.filter(status="draft").count() == len(questions) - 1
