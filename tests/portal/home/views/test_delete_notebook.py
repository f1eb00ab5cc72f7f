"""Taking a notebook away."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from portal.home.services.bring_in import import_start
from quizzes.models import Attempt, Question
from tests.factories.notes import make_notebook, make_topic
from tests.factories.quizzes import answer, make_learner, make_question, start
from topics.models import NoteAsset, Notebook, Passage


@pytest.fixture
def book(owner):
    notebook = make_notebook(title="Serving models", owner=owner)
    topic = make_topic(notebook, texts=["One sentence.", "Another sentence."])
    for passage in topic.passages.select_related("revision", "notebook"):
        make_question(passage, stem=f"What says {passage.key}?")
    return notebook


def address(book):
    return reverse("delete_notebook", args=[book.slug])


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("who", "status"), [("guest", 302), ("stranger", 404)])
def test_others_cannot_delete_it(client, request, book, method, who, status):
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    assert getattr(client, method)(address(book)).status_code == status
    assert Notebook.objects.standing().filter(pk=book.pk).exists()


def test_asking_deletes_nothing_and_says_what_would_happen(client, book, owner):
    client.force_login(owner)
    html = client.get(address(book)).content.decode()
    assert "This cannot be undone." in html
    assert Notebook.objects.standing().filter(pk=book.pk).exists()


def test_a_notebook_that_only_its_owner_has_practised_from_goes_with_everything_in_it(client, book, owner):
    answer(start(make_learner(owner), book, count=1))
    client.force_login(owner)
    response = client.post(address(book), follow=True)
    assert "is deleted" in response.content.decode()
    assert not Notebook.objects.filter(pk=book.pk).exists()
    assert not Question.objects.exists()
    assert not Passage.objects.exists()
    assert not Attempt.objects.exists()


def test_it_is_withdrawn_once_others_have_practised_from_it(client, book, owner, stranger):
    attempt = start(make_learner(stranger), book, count=1)
    answer(attempt)
    client.force_login(owner)
    assert "it is withdrawn" in client.get(address(book)).content.decode()
    response = client.post(address(book), follow=True)
    assert "is withdrawn" in response.content.decode()
    assert client.get(book.get_absolute_url()).status_code == 404
    assert attempt.items.get().version.stem.startswith("What says")


def test_a_guest_counts_as_somebody_else(client, book, owner):
    start(make_learner(), book, count=1)
    client.force_login(owner)
    client.post(address(book))
    assert Notebook.objects.filter(pk=book.pk).exclude(withdrawn_at=None).exists()


def test_its_images_go_but_for_those_that_another_notebook_shows(client, book, owner, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    kept = {"content_type": "image/png", "size": 3}
    own = NoteAsset.objects.create(
        notebook=book, path="a.png", sha256="a" * 64, file=ContentFile(b"own", name="a.png"), **kept
    )
    shared = NoteAsset.objects.create(
        notebook=book, path="b.png", sha256="b" * 64, file=ContentFile(b"two", name="b.png"), **kept
    )
    NoteAsset.objects.create(
        notebook=make_notebook(owner=owner), path="b.png", sha256="b" * 64, file=shared.file.name, **kept
    )
    client.force_login(owner)
    client.post(address(book))
    assert not own.file.storage.exists(own.file.name)
    assert shared.file.storage.exists(shared.file.name)


def test_what_was_uploaded_for_it_and_not_kept_goes_too(client, book, owner, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    import_start(owner=owner, text="# Serving\n\nA sentence that only the owner knows.", notebook=book)
    assert any(path.is_file() for path in tmp_path.rglob("*"))
    client.force_login(owner)
    client.post(address(book))
    assert not any(path.is_file() for path in tmp_path.rglob("*"))
