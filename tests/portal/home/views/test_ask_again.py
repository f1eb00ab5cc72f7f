"""Asking all the notes again, where an import has asked only what changed."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from portal.home.services.joining import keep, prepare
from quizzes.models import Question
from tests.factories.notes import write_other_pages
from topics.models import NoteImport
from topics.services.sources import open_source

FIRST = """# First

**Random Cut Forest** is an algorithm that finds anomalies in a stream of numbers.

**K-means** is an algorithm that groups points around their means.
"""
LATER = """# Later

**Linear Learner** is an algorithm that fits a straight boundary between classes.

**Seasonal Smoother** is an algorithm that foretells next week out of last year.
"""
STEM = "Which algorithm groups points around their means?"


@pytest.fixture
def notebook(tmp_path, owner):
    """A notebook of which an old page could be asked since a new one came, and is not asked yet."""
    write_other_pages(tmp_path / "others")
    (tmp_path / "first.md").write_text(FIRST)
    first = keep(prepare(open_source(tmp_path), title="Algorithms"), owner=owner).notebook
    (tmp_path / "zebras.md").write_text(LATER)
    made = keep(prepare(open_source(tmp_path), notebook=first)).notebook
    assert not Question.objects.filter(version__stem=STEM).exists()
    return made


def test_its_author_sees_what_is_new_and_keeps_it(client, notebook, owner):
    client.force_login(owner)
    page = client.get(reverse("quizzes:questions", args=[notebook.slug])).content.decode()
    assert reverse("ask_again", args=[notebook.slug]) in page
    shown = client.post(reverse("ask_again", args=[notebook.slug]), follow=True)
    assert "The notes are as they were." in shown.content.decode()
    assert STEM in shown.content.decode()
    assert not Question.objects.filter(version__stem=STEM).exists()
    kept = client.post(shown.redirect_chain[-1][0], {"do": "keep"}, follow=True)
    assert "have been asked again" in kept.content.decode()
    assert Question.objects.get(version__stem=STEM).status in ("published", "draft")


def test_asked_once_more_there_is_nothing_new(client, notebook, owner):
    client.force_login(owner)
    first = client.post(reverse("ask_again", args=[notebook.slug]))
    client.post(first.url, {"do": "keep"})
    again = client.post(reverse("ask_again", args=[notebook.slug]), follow=True).content.decode()
    assert "The same questions:" in again
    assert "Keep these questions" not in again


def test_put_away_it_changes_nothing(client, notebook, owner):
    client.force_login(owner)
    before = set(Question.objects.values_list("pk", "version"))
    begun = client.post(reverse("ask_again", args=[notebook.slug]))
    gone = client.post(begun.url, {"do": "discard"})
    assert gone.url == reverse("quizzes:questions", args=[notebook.slug])
    assert set(Question.objects.values_list("pk", "version")) == before
    assert NoteImport.objects.get().state == "discarded"


def test_the_command_asks_all_the_notes_when_told_to(notebook, tmp_path, capsys):
    call_command("import_notes", str(tmp_path), notebook=notebook.slug)
    assert "nothing was written" in capsys.readouterr().out
    call_command("import_notes", str(tmp_path), notebook=notebook.slug, whole=True)
    assert "Kept as the notebook" in capsys.readouterr().out
    assert Question.objects.filter(version__stem=STEM).exists()
