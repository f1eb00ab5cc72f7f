"""A topic passage by passage: what is asked, or why nothing is."""

import pytest
from django.urls import reverse

from quizzes.services.banks import apply_bank, plan_bank
from tests.factories.notes import make_notebook
from topics.services.importing import apply_import, plan_import
from topics.services.sources import Source, SourceFile

pytestmark = pytest.mark.django_db
NOTES = """# Algorithms

**Random Cut Forest** is an algorithm that finds anomalies in a stream of numbers.

**K-means** is an algorithm that groups points around their means.

**Linear Learner** is an algorithm that fits a straight boundary between classes.

**Warm pool** is a cluster that waits for the next job.

Nobody liked the old names.
"""


def bring(notebook, text):
    plan = plan_import(
        notebook, Source("path", "/notes", "notes", (SourceFile("algorithms.md", text.encode()),))
    )
    bank = plan_bank(plan)
    apply_bank(apply_import(plan), bank)


@pytest.fixture
def look(client, owner):
    """The page of the one topic, as its owner sees it."""
    notebook = make_notebook(owner=owner)
    bring(notebook, NOTES)
    client.force_login(owner)

    def page(text=None):
        if text:
            notebook.refresh_from_db()
            bring(notebook, text)
        topic = notebook.topics.get()
        return client.get(reverse("quizzes:topic_questions", args=[notebook.slug, topic.slug]))

    return page


def test_it_counts_what_is_asked_and_what_could_be(look):
    page = look().content.decode()
    assert "Of 5 passages <strong>3 are asked</strong>, 0 have only drafts, and 2 could be asked" in page


def test_it_says_which_gate_stopped_a_passage_and_how_to_word_the_note(look):
    page = look().content.decode()
    assert "(Few things to choose from)" in page
    assert "at least two other things of the same kind" in page


def test_after_an_import_it_speaks_of_the_notes_as_they_are(look):
    look()
    page = look(NOTES.replace("Nobody liked the old names.", "")).content.decode()
    assert "Of 4 passages" in page


def test_looked_at_again_it_costs_no_pass_of_the_engine(look, monkeypatch):
    look()
    monkeypatch.setattr("quizzes.selectors.accounts.generate_from", None)
    assert look().status_code == 200


def test_its_author_gets_there_from_the_topic_and_a_reader_does_not(look, client):
    look()
    from topics.models import Topic

    address = Topic.objects.get().get_absolute_url()
    assert "Questions of this page" in client.get(address).content.decode()
    client.logout()
    assert "Questions of this page" not in client.get(address).content.decode()
