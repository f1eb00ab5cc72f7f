"""The page of an import: progress, preview, keep or discard."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from portal.home.services.bring_in import import_keep, import_start
from topics.models import Notebook, NoteImport, Topic

BEFORE = "# Streams\n\nKinesis keeps records for a day.\n\nFirehose keeps none at all.\n"
AFTER = "# Streams\n\nKinesis keeps records for a year.\n\nA shard is a lane of a stream, so to speak.\n"


@pytest.fixture
def signed_in(client, owner):
    client.force_login(owner)
    return client


@pytest.fixture
def started(owner):
    return import_start(owner=owner, title="Streams", text=BEFORE)


@pytest.fixture
def book(owner, started):
    import_keep(note_import=started)
    return Notebook.objects.get()


def address(one):
    return reverse("import", args=[one.public_id])


def page(client, one, **headers):
    return client.get(address(one), headers=headers).content.decode()


def waiting(owner, **extra):
    fields = {"title": "Streams", "visibility": "private", "source_kind": "paste", "beat_at": timezone.now()}
    return NoteImport.objects.create(owner=owner, **(fields | extra))


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("who", "status"), [("guest", 302), ("stranger", 404), ("operator", 404)])
def test_it_is_nobodys_but_the_one_who_brought_the_notes(client, request, started, method, who, status):
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    response = getattr(client, method)(address(started), {"do": "keep"})
    assert response.status_code == status
    assert not Notebook.objects.exists()


def test_the_preview_says_what_the_notes_become_and_keeping_leads_to_the_notebook(signed_in, started):
    html = page(signed_in, started)
    assert "<strong>1 topic,</strong> 2 passages" in html
    assert not Notebook.objects.exists()
    response = signed_in.post(address(started), {"do": "keep", "title": "Better name"}, follow=True)
    book = Notebook.objects.get()
    assert book.title == "Better name"
    assert response.redirect_chain[-1][0] == book.get_absolute_url()


def test_discarding_keeps_nothing(signed_in, started):
    response = signed_in.post(address(started), {"do": "discard"})
    assert response.url == reverse("topics:shelf")
    assert not Notebook.objects.exists()
    assert "Discarded" in page(signed_in, started)


def test_neither_keeping_nor_discarding_changes_nothing(signed_in, started):
    signed_in.post(address(started), {"do": "something"})
    started.refresh_from_db()
    assert started.state == "preview"


def test_while_it_runs_the_page_looks_again_by_itself_with_and_without_javascript(signed_in, owner):
    one = waiting(owner, state="reading", doing="Reading", done=3, total=20)
    html = page(signed_in, one)
    assert "3 of 20" in html
    assert f'hx-get="{address(one)}"' in html
    assert 'hx-trigger="every 1s"' in html
    assert '<noscript><meta http-equiv="refresh"' in html
    assert f'<a href="{address(one)}">Look again</a>' in html


def test_htmx_gets_the_part_alone_and_stops_asking_when_there_is_something_to_see(signed_in, owner, started):
    part = page(signed_in, waiting(owner, state="reading"), HX_Request="true")
    assert "<html" not in part
    assert "hx-trigger" in part
    part = page(signed_in, started, HX_Request="true")
    assert "hx-trigger" not in part
    assert 'value="keep"' in part


def test_when_it_is_done_htmx_goes_to_the_notebook_too(signed_in, started, book):
    response = signed_in.get(address(started), headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == book.get_absolute_url()


def test_nothing_is_said_of_the_worker_while_notes_wait_for_a_moment(signed_in, owner):
    assert "No worker" not in page(signed_in, waiting(owner))


def test_it_says_when_no_worker_is_running(signed_in, owner):
    then = timezone.now() - timedelta(seconds=60)
    one = waiting(owner, beat_at=then)
    task = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}}, task_path="x.y", backend_name="default", run_after=then
    )
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=then)
    html = page(signed_in, one)
    assert "No worker is running" in html
    assert "manage.py db_worker" in html


def test_it_says_when_a_worker_has_gone_quiet(signed_in, owner):
    one = waiting(owner, state="reading", beat_at=timezone.now() - timedelta(minutes=5))
    assert "Nothing has been heard of the worker" in page(signed_in, one)


def test_a_failure_says_why_and_what_to_do(signed_in, owner):
    html = page(signed_in, waiting(owner, state="failed", error="The zip is broken. Make it anew."))
    assert "The zip is broken. Make it anew." in html
    assert "Try again" in html


def test_findings_come_with_file_line_and_reason_the_grave_ones_first(signed_in, owner):
    finding = {"line": 7, "severity": "warning", "code": "x", "message": "An odd heading."}
    grave = {"line": 0, "severity": "error", "code": "y", "message": "It is no text."}
    files = [
        {"path": "a.md", "status": "new", "title": "A", "passages": 2, "findings": [finding]},
        {"path": "b.bin", "status": "refused", "title": "", "passages": 0, "findings": [grave]},
    ]
    report = {"counts": {"topics": 1, "passages": 2}, "files": files, "questions": {}, "difference": {}}
    html = page(signed_in, waiting(owner, state="preview", report=report))
    assert "<code>a.md:7</code> An odd heading." in html
    assert "<code>b.bin</code> It is no text." in html
    assert html.index("It is no text.") < html.index("An odd heading.")


def test_a_newer_version_shows_what_is_added_reworded_and_removed(signed_in, owner, book):
    newer = import_start(owner=owner, notebook=book, title=book.title, text=AFTER)
    html = page(signed_in, newer)
    assert "1 passage added, 1 reworded and 1 removed;" in html
    assert "<del>day.</del><ins>year.</ins>" in html
    assert "<ins>A shard is a lane of a stream, so to speak.</ins>" in html
    assert "<del>Firehose keeps none at all.</del>" in html
    signed_in.post(address(newer), {"do": "keep"})
    assert "year" in Topic.objects.get().source_text


def test_the_same_notes_again_change_nothing_and_say_so(signed_in, owner, book):
    again = import_start(owner=owner, notebook=book, title=book.title, text=BEFORE)
    html = page(signed_in, again)
    assert "Nothing has changed" in html
    assert 'value="keep"' not in html


def test_a_look_that_was_overtaken_is_not_kept(signed_in, owner, book):
    older = import_start(owner=owner, notebook=book, title=book.title, text=AFTER)
    newer = import_start(owner=owner, notebook=book, title=book.title, text=BEFORE + "\nMore of it.\n")
    import_keep(note_import=newer)
    html = page(signed_in, older)
    assert "The notebook has changed since these notes were read" in html
    assert 'value="keep"' not in html
    response = signed_in.post(address(older), {"do": "keep"}, follow=True)
    assert "Nothing was kept" in response.content.decode()
    assert "More of it." in Topic.objects.get().source_text


@pytest.mark.parametrize(
    ("fields", "called"),
    [
        ({"source_kind": "upload", "source": "week 3.zip"}, "week 3.zip"),
        ({"source_kind": "paste"}, "Pasted notes"),
    ],
)
def test_notes_without_a_title_are_called_by_what_was_brought(signed_in, owner, fields, called):
    one = waiting(owner, title="", state=NoteImport.State.FAILED, error="It is broken.", **fields)
    assert called in page(signed_in, one)
    assert f"<strong>{called}</strong></a>" in signed_in.get(reverse("topics:shelf")).content.decode()


def test_keeping_and_discarding_are_said(signed_in, owner, started):
    signed_in.post(address(started), {"do": "keep"})
    assert "Kept: these are the notes of “Streams” now." in (
        signed_in.get(address(started), follow=True).content.decode()
    )
    other = import_start(owner=owner, title="Rivers", text=BEFORE)
    said = signed_in.post(address(other), {"do": "discard"}, follow=True).content.decode()
    assert "Nothing of “Rivers” was kept." in said


def test_an_old_import_leads_to_its_notebook_without_a_word(signed_in, book, started):
    NoteImport.objects.update(finished_at=timezone.now() - timedelta(hours=1))
    assert "Kept:" not in signed_in.get(address(started), follow=True).content.decode()
