"""Practice of what has a tag: a question's own, or its topic's."""

import uuid

import pytest
from django.urls import reverse

from quizzes.models import Attempt
from quizzes.services.tags import questions_tag
from tests.factories.notes import make_notebook, make_passage, make_topic
from tests.factories.quizzes import make_question
from topics.services.tags import topics_tag

pytestmark = pytest.mark.django_db
NEW = reverse("quizzes:practice_new")


@pytest.fixture
def notebook():
    """Three questions: one tagged itself, one by its topic, one not at all."""
    notebook = make_notebook()
    serving, tuning = make_topic(notebook, title="Serving"), make_topic(notebook, title="Tuning")
    own = make_question(make_passage(serving, "Batch transform scores files."), stem="Tagged itself?")
    make_question(make_passage(serving, "Endpoints answer at once."), stem="Not tagged?")
    make_question(make_passage(tuning, "Trials are drawn by chance."), stem="Tagged by its topic?")
    questions_tag(notebook=notebook, questions=[own], names=["Exam"])
    topics_tag(notebook=notebook, topics=[tuning], names=["exam"])
    return notebook


def started(client, notebook, **sent):
    form = {"notebook": notebook.slug, "submission_id": uuid.uuid4(), "count": 10, "which": "new"}
    client.post(NEW, form | sent)
    return Attempt.objects.latest("pk")


def test_it_asks_what_has_the_tag_and_nothing_else(client, notebook):
    attempt = started(client, notebook, tag="exam")
    stems = set(attempt.items.values_list("version__stem", flat=True))
    assert stems == {"Tagged itself?", "Tagged by its topic?"}


def test_the_form_says_how_many_questions_have_the_tag(client, notebook):
    page = client.get(NEW, {"notebook": notebook.slug, "tag": "EXAM"}).content.decode()
    assert "Tagged “Exam”: <strong>2 questions</strong>" in page


def test_a_tag_that_is_gone_means_the_whole_notebook(client, notebook):
    assert started(client, notebook, tag="gone").items.count() == 3


def test_more_of_the_same_stays_with_the_tag(client, notebook):
    attempt = started(client, notebook, tag="exam")
    client.post(reverse("quizzes:stop", args=[attempt.public_id]))
    assert "tag=exam" in client.get(reverse("quizzes:result", args=[attempt.public_id])).content.decode()


def test_the_notebook_page_leads_to_the_practice_of_a_tag(client, notebook):
    page = client.get(notebook.get_absolute_url(), {"tag": "exam"}).content.decode()
    assert "Practise “Exam”, 2 questions" in page
    assert "Tuning</a>" in page
    assert "Serving</a>" not in page
