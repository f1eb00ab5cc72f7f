"""Writing a question by hand, on a sentence picked from the page."""

import pytest
from django.urls import reverse

from quizzes.models import Question
from tests.factories.notes import make_notebook, make_topic, revise

pytestmark = pytest.mark.django_db
TEXT = "Batch transform scores a whole file at once. It keeps no endpoint running."
FIRST = "0-44"


@pytest.fixture
def passage(owner):
    topic = make_topic(make_notebook(owner=owner), title="Serving", slug="serving", texts=[TEXT])
    return topic.passages.get()


@pytest.fixture
def send(client, owner, passage):
    client.force_login(owner)
    address = reverse("quizzes:question_write", args=[passage.key])

    def post(**sent):
        return client.post(address, form() | sent, follow=True)

    return post


def form():
    options = ("Batch transform", "Real-time inference", "Serverless inference")
    sent = {"sentence": FIRST, "stem": "Which way of serving scores a whole file at once?", "do": "publish"}
    for number, option in enumerate(options, start=1):
        sent |= {f"text-{number}": option, f"why-{number}": f"{option}: see the notes."}
    return sent | {"key-1": "on"}


def test_it_offers_the_sentences_of_the_passage_and_the_whole_of_it(send, client, passage):
    page = client.get(reverse("quizzes:question_write", args=[passage.key])).content.decode()
    assert "Batch transform scores a whole file at once." in page
    assert "It keeps no endpoint running." in page
    assert "The whole passage" in page


def test_the_question_is_published_and_cites_the_sentence_that_was_picked(send, passage, owner):
    answer = send()
    question = Question.objects.get()
    assert (question.status, question.tier, question.passage) == ("published", "reviewed", passage)
    assert question.version.quote == "Batch transform scores a whole file at once."
    assert (question.version.author, question.version.by_hand) == (owner, True)
    assert "Which way of serving scores a whole file at once?" in answer.content.decode()


def test_it_can_be_kept_as_a_draft(send):
    send(do="draft")
    assert Question.objects.get().status == "draft"


def test_sent_twice_it_is_one_question(send):
    send()
    send()
    assert Question.objects.count() == 1


def test_a_flaw_is_said_first_and_what_was_typed_is_still_there(send):
    answer = send(**{"text-2": "All of the above"})
    assert (answer.status_code, Question.objects.count()) == (422, 0)
    assert "is not an answer of its own" in answer.content.decode()
    assert "Which way of serving scores a whole file at once?" in answer.content.decode()
    send(**{"text-2": "All of the above", "insist": "on"})
    assert Question.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"sentence": ""}, "Pick the sentence that gives the answer."),
        ({"stem": ""}, "Write the question."),
        ({"key-1": ""}, "Mark the right answer"),
        ({"why-2": ""}, "Say why this option is right, or why it is not."),
    ],
)
def test_it_says_what_is_missing(send, change, said):
    answer = send(**change)
    assert (answer.status_code, Question.objects.count()) == (422, 0)
    assert said in answer.content.decode()


def test_a_sentence_that_changed_meanwhile_is_picked_again(send, passage):
    revise(passage, "Batch transform is gone.")
    answer = send()
    assert "The notes have changed: pick the sentence once more." in answer.content.decode()


def test_it_travels_with_the_decisions_of_the_notebook(send, passage):
    from quizzes.selectors.decisions import decisions_of

    send()
    entry = decisions_of(passage.notebook).entries[0]
    assert (entry.verdict, entry.wording.quote) == ("write", "Batch transform scores a whole file at once.")
