"""The command: what it writes, what it says, and how it ends."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizzes.models import Question
from topics.models import Notebook, Passage, Topic

pytestmark = pytest.mark.django_db

STREAMS = (
    "# Streams\n\n**Kinesis Data Streams** is a service that keeps streaming records for 24 hours.\n\n"
    "**Firehose** is a service that delivers streaming records to a store.\n"
)


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "my-notes"
    folder.mkdir()
    (folder / "1-streams.md").write_text(STREAMS)
    (folder / "2-broken.md").write_bytes(b"\x00\x01" * 300)
    (folder / "LICENSE").write_text("Do as you like.")
    return folder


def _run(*args, **options):
    out = StringIO()
    call_command("import_notes", *map(str, args), stdout=out, **options)
    return out.getvalue()


def test_a_folder_becomes_a_notebook_that_everybody_may_read(notes):
    said = _run(notes)
    notebook = Notebook.objects.standing().get()
    assert (notebook.slug, notebook.title, notebook.visibility) == ("my-notes", "My notes", "public")
    assert (notebook.source_kind, notebook.source) == ("path", str(notes))
    assert "error: 2-broken.md: " in said
    assert "My notes: 1 topic, 2 passages, " in said
    assert "Kept as the notebook /notebooks/my-notes/" in said


def test_the_notebook_has_its_questions_when_it_appears(notes):
    report = json.loads(_run(notes, json=True))
    published = Question.objects.published().filter(notebook__slug="my-notes").count()
    assert report["questions"]["published"] == published


@pytest.mark.parametrize("slug", ["My notes", "../notes", "add", "n" * 81])
def test_a_slug_that_no_address_can_have_is_refused_before_anything_is_written(notes, slug):
    with pytest.raises(CommandError, match="cannot be the address of a notebook"):
        _run(notes, notebook=slug)
    assert not Notebook.objects.exists()


def test_the_same_folder_again_writes_nothing(notes):
    _run(notes)
    before = Notebook.objects.get().updated_at
    published = Question.objects.published().count()
    said = _run(notes)
    assert "Nothing has changed, so nothing was written." in said
    assert f" {published} question" in said
    assert Notebook.objects.get().updated_at == before


def test_changed_decisions_alone_are_written_and_said(notes):
    _run(notes)
    (notes / "decisions.json").write_text('{"decisions": []}')

    said = _run(notes)

    assert "Kept as the notebook /notebooks/my-notes/" in said
    assert "Nothing has changed" in _run(notes)


def test_a_changed_file_updates_the_same_notebook(notes):
    _run(notes)
    key = Passage.objects.get(revision__text__startswith="Firehose").key
    (notes / "1-streams.md").write_text(STREAMS.replace("to a store", "to a data store"))
    said = _run(notes)
    assert "0 passages added, 1 reworded, 0 removed, 1 kept." in said
    assert Notebook.objects.count() == 1
    assert Passage.objects.get(key=key).revisions.count() == 2


def test_a_dry_run_reports_and_writes_nothing(notes):
    said = _run(notes, dry_run=True)
    assert "1 topic, 2 passages" in said
    assert "Nothing was written (--dry-run)." in said
    assert not Notebook.objects.exists()


def test_the_report_as_json_names_file_line_and_reason(notes):
    report = json.loads(_run(notes, json=True))
    files = {file["path"]: file for file in report["files"]}
    assert files["1-streams.md"]["status"] == "new"
    assert files["2-broken.md"]["status"] == "refused"
    assert files["2-broken.md"]["findings"][0]["message"]
    assert report["counts"] == {"topics": 1, "passages": 2}
    assert report["written"] is True
    assert report["notebook"] == "my-notes"


def test_slug_title_visibility_and_owner_are_taken(notes, owner):
    _run(notes, notebook="ml", title="Machine learning", visibility="public", owner="owner")
    notebook = Notebook.objects.get()
    assert (notebook.slug, notebook.title, notebook.visibility) == ("ml", "Machine learning", "public")
    assert notebook.owner == owner


def test_a_notebook_of_an_owner_is_private_unless_said(notes, owner):
    _run(notes, owner="owner")
    assert Notebook.objects.get().visibility == "private"


def test_a_slug_that_exists_is_updated_from_another_path(notes, tmp_path):
    _run(notes, notebook="ml")
    other = tmp_path / "other.md"
    other.write_text("# Other\n\nOnly this sentence is left of it.\n")
    _run(other, notebook="ml")
    assert list(Topic.objects.current().values_list("title", flat=True)) == ["Other"]


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_it_ends_with_an_error_when_nothing_could_be_imported(tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(CommandError):
        _run(tmp_path / name)
    assert not Notebook.objects.exists()


def test_an_owner_who_does_not_exist_is_an_error(notes):
    with pytest.raises(CommandError, match="no user called nobody"):
        _run(notes, owner="nobody")


def test_decisions_that_cannot_be_read_are_an_error_that_says_where(notes):
    (notes / "decisions.json").write_text("{")
    with pytest.raises(CommandError, match=r"decisions\.json"):
        _run(notes)
    assert not Notebook.objects.exists()


def test_a_notebook_that_was_withdrawn_is_not_written_over(notes):
    _run(notes, notebook="ml")
    Notebook.objects.update(withdrawn_at=Notebook.objects.get().created_at)
    with pytest.raises(CommandError, match="withdrawn"):
        _run(notes, notebook="ml")


def test_the_raw_export_comes_in_whole(raw_export):
    report = json.loads(_run(raw_export, json=True))
    assert report["counts"]["topics"] == 1
    assert report["counts"]["passages"] >= 55
    assert not [one for file in report["files"] for one in file["findings"] if one["severity"] == "error"]


@pytest.mark.parametrize(
    "name",
    [
        "aws-saa",
        "bio-chem-cc0",
        "deeplearning-ai",
        "history-cc0",
        "openstax-anatomy",
        "openstax-economics",
        "python-cheatsheet",
        "system-design",
    ],
)
def test_every_real_set_can_be_read_without_an_error(shared_notes, name):
    report = json.loads(_run(shared_notes / name, json=True, dry_run=True))
    assert report["counts"]["topics"] >= 4
    assert not [one for file in report["files"] for one in file["findings"] if one["severity"] == "error"]
