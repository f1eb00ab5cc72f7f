"""Bringing a newer version of a notebook's notes in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portal.home.services.bring_in import import_keep, import_start
from portal.home.services.joining import keep, prepare
from topics.models import Notebook, NoteImport
from topics.services.sources import open_source


@pytest.fixture
def on_disk(tmp_path, owner):
    """A notebook that was read from a folder of the server."""
    (tmp_path / "streams.md").write_text("# Streams\n\nKinesis keeps records for a day.\n")
    return keep(prepare(open_source(tmp_path)), owner=owner).notebook


@pytest.fixture
def pasted(owner):
    text = "# Streams\n\nKinesis keeps records for a day.\n"
    import_keep(note_import=import_start(owner=owner, title="Streams", text=text))
    return Notebook.objects.get(source_kind="paste")


def address(book):
    return reverse("reimport", args=[book.slug])


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("who", "status"), [("guest", 302), ("stranger", 404)])
def test_others_cannot(client, request, on_disk, method, who, status):
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    assert getattr(client, method)(address(on_disk)).status_code == status
    assert not NoteImport.objects.exists()


def test_a_folder_is_read_again_at_once_and_shows_what_would_change(client, on_disk, owner, tmp_path):
    (tmp_path / "streams.md").write_text("# Streams\n\nKinesis keeps records for a year.\n")
    client.force_login(owner)
    response = client.post(address(on_disk), follow=True)
    assert "1 passage reworded;" in response.content.decode()
    assert "for a day" in on_disk.topics.get().html


def test_a_folder_that_is_gone_is_said(client, on_disk, owner, tmp_path):
    (tmp_path / "streams.md").unlink()
    tmp_path.rmdir()
    client.force_login(owner)
    response = client.post(address(on_disk), follow=True)
    assert "There is nothing at" in response.content.decode()
    tmp_path.mkdir()


def test_asking_first_starts_nothing(client, on_disk, owner):
    client.force_login(owner)
    assert str(on_disk.source) in client.get(address(on_disk)).content.decode()
    assert not NoteImport.objects.exists()


def test_pasted_notes_are_replaced_by_pasting_or_uploading_the_newer_ones(client, pasted, owner):
    client.force_login(owner)
    assert "Bring a newer version" in client.get(address(pasted)).content.decode()
    newer = SimpleUploadedFile("pasted.md", b"# Streams\n\nKinesis keeps records for a year.\n")
    response = client.post(address(pasted), {"uploads": newer}, follow=True)
    assert "1 passage reworded;" in response.content.decode()


def test_nothing_sent_is_said(client, pasted, owner):
    client.force_login(owner)
    response = client.post(address(pasted), {"text": ""})
    assert response.status_code == 422
    assert "Paste some notes here" in response.content.decode()


def test_too_many_at_once_are_refused_with_the_reason(client, on_disk, owner):
    for _ in range(3):
        NoteImport.objects.create(
            owner=owner, title="x", visibility="private", source_kind="paste", state="reading"
        )
    client.force_login(owner)
    response = client.post(address(on_disk))
    assert response.status_code == 422
    assert "Your other notes are still being read." in response.content.decode()
