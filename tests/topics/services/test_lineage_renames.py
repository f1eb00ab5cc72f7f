"""Files that are renamed: the topic keeps its row, its slug, and all its passages."""

import pytest

from tests.topics.services.notes import bring, keys, page
from topics.models import Topic

pytestmark = pytest.mark.django_db

STREAMS = "# Streams\n\nKinesis keeps records for a day.\n\nFirehose keeps none at all.\n"
FORESTS = "# Forests\n\nRandom Cut Forest finds what is unusual.\n"


def test_a_renamed_file_keeps_its_topic_its_address_and_its_passages():
    notebook = bring(None, {"a.md": STREAMS, "b.md": FORESTS}).notebook
    before, topic = keys(notebook), page(notebook, "a.md")
    outcome = bring(notebook, {"streams/kinesis.md": STREAMS, "b.md": FORESTS})
    after = page(notebook, "streams/kinesis.md")
    assert (after.pk, after.slug) == (topic.pk, topic.slug)
    assert keys(notebook) == before
    assert not outcome.added
    assert not outcome.removed


def test_a_file_that_is_renamed_and_partly_rewritten_keeps_its_topic():
    notebook = bring(None, {"a.md": STREAMS, "b.md": FORESTS}).notebook
    topic = page(notebook, "a.md")
    changed = "# Kinesis\n\nKinesis keeps records for a day.\n\nAn agent sends log files.\n"
    bring(notebook, {"c.md": changed, "b.md": FORESTS})
    assert page(notebook, "c.md").pk == topic.pk


def test_two_files_that_swap_names_keep_their_passages():
    notebook = bring(None, {"a.md": STREAMS, "b.md": FORESTS}).notebook
    before = keys(notebook)
    bring(notebook, {"a.md": FORESTS, "b.md": STREAMS})
    assert keys(notebook) == before


def test_a_folder_that_is_renamed_keeps_every_topic():
    files = {f"old/{n}.md": f"# Note {n}\n\nSentence number {n} says {n * 7}.\n" for n in range(12)}
    notebook = bring(None, files).notebook
    before = dict(Topic.objects.values_list("title", "pk"))
    bring(notebook, {path.replace("old/", "new/"): text for path, text in files.items()})
    assert dict(Topic.objects.current().values_list("title", "pk")) == before


def test_a_deleted_file_takes_its_topic_off_and_brings_it_back_with_its_address():
    notebook = bring(None, {"a.md": STREAMS, "b.md": FORESTS}).notebook
    before, topic = keys(notebook), page(notebook, "a.md")
    notebook = bring(notebook, {"b.md": FORESTS}).notebook
    assert not Topic.objects.current().filter(path="a.md").exists()
    bring(notebook, {"a.md": STREAMS, "b.md": FORESTS})
    assert (page(notebook, "a.md").pk, page(notebook, "a.md").slug) == (topic.pk, topic.slug)
    assert keys(notebook) == before


def test_a_new_title_leaves_the_address():
    notebook = bring(None, {"a.md": STREAMS}).notebook
    bring(notebook, {"a.md": STREAMS.replace("# Streams", "# Kinesis and its kin")})
    topic = page(notebook, "a.md")
    assert topic.title == "Kinesis and its kin"
    assert topic.slug == "streams"
