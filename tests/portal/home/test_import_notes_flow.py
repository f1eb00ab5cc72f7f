"""Bringing notes in from the browser: waiting, read, looked at, kept or discarded."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from portal.home.services import import_runs, joining
from portal.home.services.bring_in import (
    import_discard,
    import_keep,
    import_start,
    reimport_start,
    topic_source_edit,
)
from portal.home.services.import_runs import imports_sweep, run_keeping, run_reading
from topics.models import Notebook, NoteImport, Passage, Topic
from topics.services.importing import ImportRefused
from topics.services.sources import open_source

pytestmark = pytest.mark.django_db

TEXT = "# Streams\n\nKinesis keeps records for a day.\n\nFirehose keeps none at all.\n"
State = NoteImport.State


def _zip(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return SimpleUploadedFile("notes.zip", buffer.getvalue())


def _fresh(note_import):
    return NoteImport.objects.get(pk=note_import.pk)


def test_pasted_text_is_read_and_shown_before_anything_is_kept(owner):
    note_import = import_start(owner=owner, text=TEXT)
    assert note_import.state == State.PREVIEW
    assert note_import.title == "Streams"
    assert note_import.report["counts"] == {"topics": 1, "passages": 2}
    assert "questions" in note_import.report
    assert not Notebook.objects.exists()


def test_what_was_looked_at_is_kept_without_being_read_again(owner, monkeypatch):
    note_import = import_start(owner=owner, text=TEXT)
    monkeypatch.setattr(
        "topics.services.importing.planning.read_files", lambda files, _: 1 / 0 if files else []
    )
    import_keep(note_import=note_import, title="My streams")
    done = _fresh(note_import)
    assert done.state == State.DONE
    notebook = Notebook.objects.standing().get()
    assert (notebook.title, notebook.owner, notebook.visibility) == ("My streams", owner, "private")
    assert done.notebook == notebook
    assert not done.upload


def test_keeping_twice_makes_one_notebook(owner):
    note_import = import_start(owner=owner, text=TEXT)
    import_keep(note_import=note_import)
    import_keep(note_import=note_import)
    assert Notebook.objects.count() == 1


def test_an_uploaded_zip_keeps_what_is_good_and_reports_the_rest(owner):
    note_import = import_start(
        owner=owner, upload=_zip({"n/a.md": TEXT, "n/b.md": b"\0\1" * 99, "n/../../c.md": TEXT})
    )
    assert note_import.state == State.PREVIEW
    status = {file["path"]: file["status"] for file in note_import.report["files"]}
    assert sorted(status.values()) == ["new", "refused", "refused"]


def test_discarding_forgets_the_files(owner):
    note_import = import_start(owner=owner, text=TEXT)
    name = note_import.upload.name
    assert default_storage.exists(name)
    import_discard(note_import=note_import)
    assert _fresh(note_import).state == State.DISCARDED
    assert not default_storage.exists(name)
    import_keep(note_import=note_import)
    assert not Notebook.objects.exists()


def test_discarding_while_it_is_read_ends_the_reading(owner, monkeypatch):
    real = joining.plan_import

    def discarded_meanwhile(*args, **kwargs):
        import_discard(note_import=NoteImport.objects.get())
        return real(*args, **kwargs)

    monkeypatch.setattr(joining, "plan_import", discarded_meanwhile)
    note_import = import_start(owner=owner, text=TEXT)
    assert note_import.state == State.DISCARDED


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"text": "   \n"}, "nothing here yet"),
        ({"upload": SimpleUploadedFile("a.md", b"")}, "empty"),
    ],
)
def test_what_cannot_be_read_at_all_is_refused_at_once(owner, given, reason):
    with pytest.raises(ImportRefused, match=reason):
        import_start(owner=owner, **given)
    assert not NoteImport.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("notes.zip", b"PK\x03\x04 not a zip", "broken"),
        ("notes.md", b"\0\1\2" * 100, "notes.md"),
        ("photo.jpg", b"\xff\xd8\xff\xe0", "Nothing here"),
    ],
)
def test_what_turns_out_unreadable_fails_with_the_reason(owner, name, data, reason):
    note_import = import_start(owner=owner, upload=SimpleUploadedFile(name, data))
    assert note_import.state == State.FAILED
    assert reason in note_import.error
    assert not note_import.upload


def test_a_fault_of_ours_is_said_to_be_ours_and_leaves_nothing(owner, monkeypatch, caplog):
    monkeypatch.setattr(joining, "plan_bank", lambda _: 1 / 0)
    note_import = import_start(owner=owner, text=TEXT)
    assert note_import.state == State.FAILED
    assert "not in your notes" in note_import.error
    assert "ZeroDivisionError" in caplog.text
    assert not Notebook.objects.exists()


def test_a_new_upload_shows_what_it_would_change_and_changes_it(owner):
    import_keep(note_import=import_start(owner=owner, text=TEXT))
    notebook = Notebook.objects.get()
    key = Passage.objects.get(revision__text__startswith="Kinesis").key
    newer = TEXT.replace("a day", "one day")
    note_import = import_start(owner=owner, text=newer, notebook=notebook)
    assert note_import.report["difference"]["counts"] == {"added": 0, "reworded": 1, "removed": 0, "kept": 1}
    import_keep(note_import=note_import)
    assert Passage.objects.get(key=key).revision.text == "Kinesis keeps records for one day."
    assert Notebook.objects.count() == 1


def test_a_path_is_read_again(owner, tmp_path):
    (tmp_path / "a.md").write_text(TEXT)
    prepared = joining.prepare(open_source(tmp_path))
    notebook = joining.keep(prepared, owner=owner).notebook
    (tmp_path / "b.md").write_text("# Forests\n\nA forest scores records.\n")
    note_import = reimport_start(notebook=Notebook.objects.get(pk=notebook.pk), user=owner)
    assert note_import.state == State.PREVIEW
    assert note_import.report["difference"]["topics_added"] == ["b.md"]
    import_keep(note_import=note_import)
    assert Topic.objects.filter(notebook=notebook).count() == 2


def test_an_upload_cannot_be_read_again_by_itself(owner):
    import_keep(note_import=import_start(owner=owner, text=TEXT))
    with pytest.raises(ImportRefused, match="Upload"):
        reimport_start(notebook=Notebook.objects.get(), user=owner)


def test_a_topic_is_edited_at_once_or_after_a_look(owner):
    import_keep(note_import=import_start(owner=owner, text=TEXT))
    topic = Topic.objects.select_related("notebook").get()
    edited = TEXT.replace("a day", "one day")
    looked_at = topic_source_edit(topic=topic, text=edited, user=owner, look_first=True)
    assert looked_at.state == State.PREVIEW
    assert Topic.objects.get().source_text == TEXT
    import_keep(note_import=looked_at)
    assert Topic.objects.get().source_text == edited
    topic = Topic.objects.select_related("notebook").get()
    at_once = topic_source_edit(topic=topic, text=TEXT, user=owner)
    assert at_once.state == State.DONE
    assert Topic.objects.get().source_text == TEXT


def test_strangers_change_nothing(owner, stranger):
    import_keep(note_import=import_start(owner=owner, text=TEXT))
    notebook = Notebook.objects.get()
    topic = Topic.objects.select_related("notebook").get()
    with pytest.raises(ImportRefused):
        import_start(owner=stranger, text=TEXT, notebook=notebook)
    with pytest.raises(ImportRefused):
        reimport_start(notebook=notebook, user=stranger)
    with pytest.raises(ImportRefused):
        topic_source_edit(topic=topic, text=TEXT, user=stranger)


def test_who_may_add_and_publish_is_a_setting(owner, operator, settings):
    settings.NOTEBOOK_PUBLISHERS = "staff"
    with pytest.raises(ImportRefused, match="Only me"):
        import_start(owner=owner, text=TEXT, visibility="public")
    assert import_start(owner=operator, text=TEXT, visibility="public").state == State.PREVIEW
    settings.NOTEBOOK_AUTHORS = "staff"
    with pytest.raises(ImportRefused):
        import_start(owner=owner, text=TEXT)


def test_a_fourth_import_at_once_has_to_wait(owner):
    for _ in range(3):
        NoteImport.objects.create(owner=owner, source_kind="paste", visibility="private", state=State.READING)
    with pytest.raises(ImportRefused, match="Wait"):
        import_start(owner=owner, text=TEXT)


def test_a_task_that_is_run_twice_works_once(owner):
    note_import = import_start(owner=owner, text=TEXT)
    run_reading(note_import.pk)
    run_keeping(note_import.pk)
    assert _fresh(note_import).state == State.PREVIEW
    assert not Notebook.objects.exists()


def test_the_sweep_closes_what_a_dead_worker_left(owner):
    now = timezone.now()
    dead = NoteImport.objects.create(
        owner=owner,
        source_kind="paste",
        visibility="private",
        state=State.READING,
        beat_at=now - timedelta(hours=1),
    )
    living = NoteImport.objects.create(
        owner=owner, source_kind="paste", visibility="private", state=State.READING, beat_at=now
    )
    assert imports_sweep(now) == 1
    assert _fresh(dead).state == State.FAILED
    assert "Bring the notes again" in _fresh(dead).error
    assert _fresh(living).state == State.READING


def test_what_no_worker_has_begun_waits_for_one_however_long(owner):
    now = timezone.now()
    rows = [
        NoteImport.objects.create(
            owner=owner,
            source_kind="paste",
            visibility="private",
            state=state,
            beat_at=now - timedelta(hours=1),
        )
        for state in (State.WAITING, State.KEEPING)
    ]
    assert imports_sweep(now) == 0
    assert [_fresh(row).state for row in rows] == [State.WAITING, State.KEEPING]


def test_a_fault_while_notes_are_kept_does_not_say_that_nothing_was_changed(owner, monkeypatch, caplog):
    looked_at = import_start(owner=owner, text=TEXT)
    monkeypatch.setattr(import_runs, "keep", lambda *_, **__: 1 / 0)
    import_keep(note_import=looked_at)
    failed = _fresh(looked_at)
    assert failed.state == State.FAILED
    assert "Nothing was changed" not in failed.error
    assert "bringing them again" in failed.error
    assert "ZeroDivisionError" in caplog.text


def test_who_may_no_longer_write_there_keeps_nothing(owner, operator, settings):
    import_keep(note_import=import_start(owner=owner, text=TEXT))
    notebook = Notebook.objects.get()
    newer = import_start(owner=operator, text=TEXT + "More.\n", notebook=notebook)
    for_all = import_start(owner=operator, text=TEXT, visibility="public")
    type(operator).objects.filter(pk=operator.pk).update(is_staff=False)
    for looked_at in (newer, for_all):
        with pytest.raises(ImportRefused):
            import_keep(note_import=_fresh(looked_at))
        assert _fresh(looked_at).state == State.PREVIEW
    assert Notebook.objects.count() == 1


def test_the_sweep_deletes_a_notebook_that_was_never_finished(owner, monkeypatch):
    monkeypatch.setattr(import_runs, "keep", lambda *_, **__: 1 / 0)
    Notebook.objects.create(slug="half", title="Half", source_kind="paste", owner=owner)
    Notebook.objects.update(created_at=timezone.now() - timedelta(days=2))
    imports_sweep(timezone.now())
    assert not Notebook.objects.exists()


def test_progress_is_written_at_most_every_half_second(owner, django_assert_num_queries):
    note_import = NoteImport.objects.create(
        owner=owner, source_kind="paste", visibility="private", state=State.READING
    )
    tell = import_runs._Progress(note_import, State.READING)
    with django_assert_num_queries(1):
        for done in range(100):
            tell("Reading", done, 100)
    assert _fresh(note_import).doing == "Reading"
