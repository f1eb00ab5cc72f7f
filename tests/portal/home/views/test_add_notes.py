"""Adding notes by paste and upload."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from topics.models import Notebook, NoteImport

TEXT = "# Streams\n\nKinesis keeps records for a day.\n\nFirehose keeps none at all.\n"
ADDRESS = "/notebooks/add/"


def file(name, content=b"# Streams\n\nFirehose keeps none at all.\n"):
    return SimpleUploadedFile(name, content)


@pytest.fixture
def signed_in(client, owner):
    client.force_login(owner)
    return client


def test_a_guest_is_asked_to_sign_in_first(client, db):
    response = client.get(ADDRESS)
    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


@pytest.mark.parametrize("method", ["get", "post"])
def test_where_only_operators_add_notes_others_are_told(client, stranger, operator, settings, method):
    settings.NOTEBOOK_AUTHORS = "staff"
    client.force_login(stranger)
    response = getattr(client, method)(ADDRESS, {"text": TEXT})
    assert response.status_code == 403
    assert "left to the people who run this portal" in response.content.decode()
    assert not NoteImport.objects.exists()
    client.force_login(operator)
    assert client.get(ADDRESS).status_code == 200


def test_pasted_notes_lead_to_their_preview_and_nothing_is_kept(signed_in):
    response = signed_in.post(ADDRESS, {"text": TEXT, "title": "", "visibility": "private"})
    started = NoteImport.objects.get()
    assert response.url == reverse("import", args=[started.public_id])
    html = signed_in.get(response.url).content.decode()
    assert "1 topic," in html
    assert 'value="Streams"' in html
    assert not Notebook.objects.exists()


def test_several_files_become_one_notebook(signed_in):
    files = [
        file("one.md"),
        file("one.md", b"# Other\n\nAnother sentence stands here."),
        file("two.txt", b"Three."),
    ]
    signed_in.post(ADDRESS, {"title": "Both", "visibility": "private", "uploads": files})
    report = NoteImport.objects.get().report
    assert report["counts"]["topics"] == 3


def test_files_that_are_too_much_together_are_refused_with_the_limit(signed_in, settings):
    settings.IMPORT_TOTAL_BYTES = 3_000_000
    files = [file(f"{n}.md", b"word " * 210_000) for n in range(3)]
    sent = {"title": "Much", "visibility": "private", "uploads": files}
    response = signed_in.post(ADDRESS, sent)
    assert response.status_code == 422
    html = response.content.decode()
    assert "more than 3 MB at once" in html
    assert 'value="Much"' in html
    assert not NoteImport.objects.exists()


def test_a_body_far_beyond_the_limit_is_refused_before_any_of_it_is_stored(signed_in, settings, monkeypatch):
    def store(*_args, **_kwargs):
        pytest.fail("a file was stored")

    monkeypatch.setattr("django.core.files.uploadhandler.TemporaryUploadedFile", store)
    settings.IMPORT_TOTAL_BYTES = 1_000_000
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    response = signed_in.post(ADDRESS, {"uploads": file("a.md", b"word " * 500_000)})
    assert response.status_code == 400
    assert "larger than this portal takes" in response.content.decode()


def test_several_files_need_a_title(signed_in):
    response = signed_in.post(ADDRESS, {"visibility": "private", "uploads": [file("a.md"), file("b.md")]})
    assert response.status_code == 422
    html = response.content.decode()
    assert "Several files need a title" in html
    assert "Please choose the files once more" in html


def test_a_zip_is_taken_as_a_folder(signed_in):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("deep/one.md", TEXT)
        archive.writestr("../outside.md", TEXT)
    signed_in.post(ADDRESS, {"visibility": "private", "uploads": file("notes.zip", packed.getvalue())})
    started = NoteImport.objects.get()
    html = signed_in.get(reverse("import", args=[started.public_id])).content.decode()
    assert "deep/one.md" in html
    assert "Left out" in html


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Paste some notes here, or choose a file below."),
        ({"text": "  \n "}, "Paste some notes here, or choose a file below."),
        ({"text": TEXT, "uploads": "a file"}, "Paste notes or choose files, not both."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(signed_in, sent, said):
    if "uploads" in sent:
        sent = sent | {"uploads": file("a.md")}
    response = signed_in.post(ADDRESS, {"title": "My title", "visibility": "private"} | sent)
    assert response.status_code == 422
    html = response.content.decode()
    assert said in html
    assert 'value="My title"' in html
    assert sent.get("text", "").strip()[2:9] in html
    assert not NoteImport.objects.exists()


def test_too_long_a_text_is_refused_with_a_way_out_and_stays(signed_in, settings):
    settings.IMPORT_FILE_BYTES = 1_000_000
    response = signed_in.post(ADDRESS, {"text": "A word or two. " * 70_000, "visibility": "private"})
    assert response.status_code == 422
    html = response.content.decode()
    assert "more than 1 MB" in html
    assert "A word or two. A word or two." in html


def test_an_empty_file_is_refused_with_the_reason(signed_in):
    response = signed_in.post(ADDRESS, {"visibility": "private", "uploads": file("empty.md", b"")})
    assert response.status_code == 422
    assert "The file is empty" in response.content.decode()


@pytest.mark.parametrize(("publishers", "status"), [("staff", 422), ("everyone", 302)])
def test_only_publishers_may_show_it_to_everybody_at_once(signed_in, settings, publishers, status):
    settings.NOTEBOOK_PUBLISHERS = publishers
    response = signed_in.post(ADDRESS, {"text": TEXT, "visibility": "public"})
    assert response.status_code == status


def test_notes_that_could_not_be_read_can_be_taken_up_again(signed_in, owner, stranger):
    signed_in.post(ADDRESS, {"text": "Typed at length.", "title": "Odd", "visibility": "private"})
    NoteImport.objects.update(state="failed", error="No worker could read it.")
    failed = NoteImport.objects.get()
    html = signed_in.get(reverse("import", args=[failed.public_id])).content.decode()
    assert "No worker could read it." in html
    again = f"{ADDRESS}?again={failed.public_id}"
    html = signed_in.get(again).content.decode()
    assert 'value="Odd"' in html
    assert "Typed at length." in html
    signed_in.post(again, {"text": TEXT, "title": "Odd", "visibility": "private"})
    failed.refresh_from_db()
    assert failed.state == "discarded"
    signed_in.force_login(stranger)
    assert 'value="Odd"' not in signed_in.get(again).content.decode()


@pytest.mark.parametrize("again", ["nonsense", "00000000-0000-0000-0000-000000000000", ""])
def test_an_earlier_import_that_is_not_there_changes_nothing(signed_in, again):
    assert signed_in.get(ADDRESS, {"again": again}).status_code == 200
