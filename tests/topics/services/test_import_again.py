"""A second import of the same files writes nothing; a changed one costs its own work."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.topics.services.notes import bring, keys, page, source_of
from topics.models import Notebook, Passage, SearchEntry, Topic, TopicDocument
from topics.services.importing import ImportRefused, ImportStale, apply_import, plan_import

pytestmark = pytest.mark.django_db

FILES = {
    "1-streams.md": "# Streams\n\nKinesis keeps records for a day.\n",
    "2-forests.md": "# Forests\n\nRandom Cut Forest finds what is unusual.\n",
}


def _writes(queries):
    return [one["sql"] for one in queries if one["sql"].split(" ", 1)[0] in ("INSERT", "UPDATE", "DELETE")]


def test_a_second_import_of_the_same_files_reads_no_file_and_writes_nothing(monkeypatch):
    notebook = bring(None, FILES).notebook
    monkeypatch.setattr(
        "topics.services.importing.planning.read_files", lambda files, _: 1 / 0 if files else []
    )
    notebook = Notebook.objects.get(pk=notebook.pk)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        plan = plan_import(notebook, source_of(FILES))
        outcome = apply_import(plan)
    assert plan.writes_nothing
    assert not _writes(queries)
    assert len(outcome.passages) == 2
    assert not outcome.added


def test_planning_writes_nothing_even_when_all_is_new():
    with CaptureQueriesContext(connection) as queries:
        plan_import(None, source_of(FILES))
    assert not _writes(queries)


def test_only_the_changed_file_is_read(monkeypatch):
    from topics.services.importing import planning

    notebook = bring(None, FILES).notebook
    read = []
    real = planning.read_files
    monkeypatch.setattr(planning, "read_files", lambda files, told: read.extend(files) or real(files, told))
    bring(notebook, FILES | {"2-forests.md": "# Forests\n\nA forest gives a score.\n"})
    assert [file.path for file in read] == ["2-forests.md"]


def test_the_documents_of_files_that_did_not_change_come_from_the_database():
    notebook = bring(None, FILES).notebook
    changed = FILES | {"2-forests.md": "# Forests\n\nA forest gives a score.\n"}
    plan = plan_import(notebook, source_of(changed))
    fresh = plan_import(None, source_of(changed))
    mine, theirs = plan.documents(), fresh.documents()
    assert [one.path for one in mine] == ["1-streams.md", "2-forests.md"]
    assert [one.blocks for one in mine] == [one.blocks for one in theirs]
    assert [one.tags for one in mine] == [one.tags for one in theirs]


def test_a_plan_of_an_older_state_is_refused():
    notebook = bring(None, FILES).notebook
    notebook.refresh_from_db()
    plan = plan_import(notebook, source_of(FILES | {"3.md": "# Three\n\nThird text here.\n"}))
    bring(Notebook.objects.get(pk=notebook.pk), FILES | {"4.md": "# Four\n\nFourth text here.\n"})
    with pytest.raises(ImportStale, match="Read them again"):
        apply_import(plan)


def test_an_import_that_is_cut_short_shows_nothing_and_the_next_one_finishes_it(monkeypatch):
    from topics.services.importing import writing

    real, written = writing.write_topic, []

    def fail_on_the_second(*args, **kwargs):
        written.append(1)
        if len(written) == 2:
            raise ZeroDivisionError
        real(*args, **kwargs)

    monkeypatch.setattr(writing, "write_topic", fail_on_the_second)
    monkeypatch.setattr("topics.services.importing.pacing._CHUNK_SECONDS", 0)
    monkeypatch.setattr("topics.services.importing.pacing._PAUSE_SECONDS", 0)
    with pytest.raises(ZeroDivisionError):
        bring(None, FILES)
    notebook = Notebook.objects.get()
    assert notebook.ready_at is None
    assert not Notebook.objects.standing().exists()
    first = keys(notebook)
    monkeypatch.setattr(writing, "write_topic", real)
    bring(notebook, FILES)
    assert Notebook.objects.standing().get() == notebook
    assert first.items() <= keys(notebook).items()
    assert notebook.topics.count() == 2


def test_a_failure_after_the_topics_leaves_the_next_import_to_do_the_rest():
    with pytest.raises(ZeroDivisionError):
        apply_import(plan_import(None, source_of(FILES)), then=lambda _: 1 / 0)
    notebook = Notebook.objects.get()
    assert notebook.ready_at is None
    plan = plan_import(notebook, source_of(FILES))
    assert not plan.topics
    assert not plan.writes_nothing
    done = []
    apply_import(plan, then=done.append)
    assert len(done[0].passages) == 2
    assert Notebook.objects.standing().exists()


def test_a_long_topic_that_is_cut_short_is_finished_by_the_next_import(monkeypatch):
    from topics.services.importing import writing

    monkeypatch.setattr("topics.services.importing.pacing._PAUSE_SECONDS", 0)
    monkeypatch.setattr("topics.services.importing.pacing._CHUNK_SECONDS", 0)
    long = "# Long\n\n" + "\n\n".join(f"Sentence {n} is about {n * 7}." for n in range(450)) + "\n"
    real = writing.write_topic
    monkeypatch.setattr(writing, "write_topic", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        bring(None, {"long.md": long})
    assert not Passage.objects.current().exists()
    written = set(Passage.objects.values_list("key", flat=True))
    assert len(written) == 450
    monkeypatch.setattr(writing, "write_topic", real)
    notebook = bring(Notebook.objects.get(), {"long.md": long}).notebook
    assert set(keys(notebook).values()) == written
    assert SearchEntry.objects.filter(kind="passage").count() == 450
    assert list(notebook.passages.order_by("position").values_list("position", flat=True)) == list(range(450))


def test_a_new_file_between_others_moves_them_along():
    notebook = bring(None, FILES).notebook
    bring(notebook, {"1-streams.md": FILES["1-streams.md"], "1b.md": "# Between\n\nIn between.\n", **FILES})
    in_order = Topic.objects.current().order_by("position").values_list("title", flat=True)
    assert list(in_order) == ["Streams", "Between", "Forests"]


def test_files_say_their_order_and_numbers_count_as_numbers():
    files = {
        "10.md": "# Ten\n\nTen.\n",
        "9.md": "# Nine\n\nNine.\n",
        "z.md": "---\norder: 1\n---\n# First\n\nFirst.\n",
        "README.md": "# Readme\n\nRead me.\n",
    }
    notebook = bring(None, files).notebook
    in_order = notebook.topics.order_by("position").values_list("title", flat=True)
    assert list(in_order) == ["Readme", "First", "Nine", "Ten"]


def test_pages_of_an_older_rendering_are_made_again():
    notebook = bring(None, FILES).notebook
    before = keys(notebook)
    Topic.objects.update(rendering=0, html="old")
    Notebook.objects.update(source_hash="of another rendering")
    bring(Notebook.objects.get(), FILES)
    assert page(notebook, "1-streams.md").html != "old"
    assert keys(notebook) == before
    assert TopicDocument.objects.count() == 2


def test_the_decisions_of_a_source_are_remembered_and_the_latest_hold():
    notebook = bring(None, FILES, decisions='{"decisions": []}').notebook
    assert Notebook.objects.get().decisions == '{"decisions": []}'
    changed = FILES | {"2-forests.md": "# Forests\n\nA forest gives a score.\n"}
    plan = plan_import(
        Notebook.objects.get(pk=notebook.pk), source_of(changed, decisions='{"decisions": [1]}')
    )
    assert plan.decisions == '{"decisions": [1]}'


def test_two_topics_of_one_title_have_addresses_of_their_own():
    notebook = bring(None, {"a.md": "# Same\n\nOne text.\n", "b.md": "# Same\n\nTwo texts.\n"}).notebook
    assert sorted(notebook.topics.values_list("slug", flat=True)) == ["same", "same-2"]


def test_a_notebook_never_takes_the_address_of_a_page():
    from topics.services.importing.slugs import notebook_slug

    assert notebook_slug("Add") == "add-2"
    assert notebook_slug("日本語") == "notes"


def test_nothing_at_all_is_refused():
    with pytest.raises(ImportRefused):
        bring(None, {})
