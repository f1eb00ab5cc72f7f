"""An unchanged sentence keeps its passage, wherever it goes."""

import pytest

from tests.topics.services.notes import bring, history, keys, keys_in_order, page
from topics.models import Passage, PassageRevision

pytestmark = pytest.mark.django_db

KINESIS = "Kinesis Data Streams keeps records for 24 hours by default."
FIREHOSE = "Firehose delivers records to S3 without any code of yours."
NEO = "SageMaker Neo compiles a model for the hardware it will run on."


def test_a_new_notebook_gives_every_passage_a_key_and_a_first_revision():
    notebook = bring(None, {"a.md": f"# Streams\n\n{KINESIS}\n\n{FIREHOSE}\n"}).notebook
    found = keys(notebook)
    assert set(found) == {KINESIS, FIREHOSE}
    assert all(10 <= len(key) <= 12 for key in found.values())
    assert history(found[KINESIS]) == [KINESIS]


def test_the_page_anchors_each_passage_by_its_lasting_key():
    notebook = bring(None, {"a.md": f"# Streams\n\n{KINESIS}\n"}).notebook
    html = page(notebook, "a.md").html
    assert f'id="p-{keys(notebook)[KINESIS]}"' in html
    assert "ck-" not in html


def test_two_sentences_that_change_places_keep_their_keys():
    notebook = bring(None, {"a.md": f"# S\n\n{KINESIS}\n\n{FIREHOSE}\n\n{NEO}\n"}).notebook
    before = keys(notebook)
    bring(notebook, {"a.md": f"# S\n\n{NEO}\n\n{FIREHOSE}\n\n{KINESIS}\n"})
    assert keys(notebook) == before
    assert keys_in_order(notebook, "a.md") == [before[NEO], before[FIREHOSE], before[KINESIS]]
    assert PassageRevision.objects.count() == 3


def test_a_sentence_keeps_its_key_when_its_heading_is_renamed():
    notebook = bring(None, {"a.md": f"# S\n\n## Streams\n\n{KINESIS}\n\n## Other\n\n{NEO}\n"}).notebook
    before = keys(notebook)
    bring(notebook, {"a.md": f"# S\n\n## Kinesis, all of it\n\n{KINESIS}\n\n## Other\n\n{NEO}\n"})
    assert keys(notebook) == before
    assert history(before[KINESIS]) == [KINESIS]
    assert Passage.objects.get(key=before[KINESIS]).section[-1] == "Kinesis, all of it"


def test_a_sentence_keeps_its_key_when_it_moves_to_another_section():
    notebook = bring(
        None, {"a.md": f"# S\n\n## One\n\n{KINESIS}\n\n{NEO}\n\n## Two\n\n{FIREHOSE}\n"}
    ).notebook
    before = keys(notebook)
    bring(notebook, {"a.md": f"# S\n\n## One\n\n{NEO}\n\n## Two\n\n{FIREHOSE}\n\n{KINESIS}\n"})
    assert keys(notebook) == before


def test_a_sentence_keeps_its_key_when_it_moves_to_another_file():
    notebook = bring(None, {"a.md": f"# A\n\n{KINESIS}\n\n{NEO}\n", "b.md": f"# B\n\n{FIREHOSE}\n"}).notebook
    before = keys(notebook)
    bring(notebook, {"a.md": f"# A\n\n{NEO}\n", "b.md": f"# B\n\n{FIREHOSE}\n\n{KINESIS}\n"})
    assert keys(notebook) == before
    assert keys_in_order(notebook, "b.md") == [before[FIREHOSE], before[KINESIS]]
    assert history(before[KINESIS]) == [KINESIS]


def test_a_sentence_that_was_deleted_comes_back_with_its_key():
    notebook = bring(None, {"a.md": f"# A\n\n{KINESIS}\n\n{NEO}\n"}).notebook
    before = keys(notebook)
    outcome = bring(notebook, {"a.md": f"# A\n\n{NEO}\n"})
    gone = Passage.objects.get(key=before[KINESIS])
    assert gone.removed_at is not None
    assert outcome.removed == {gone.pk}
    assert gone.revision.text == KINESIS
    outcome = bring(outcome.notebook, {"a.md": f"# A\n\n{KINESIS}\n\n{NEO}\n"})
    assert keys(notebook) == before
    assert outcome.added == {gone.pk}
    assert history(before[KINESIS]) == [KINESIS]


def test_a_sentence_comes_back_with_its_key_in_another_file():
    notebook = bring(None, {"a.md": f"# A\n\n{KINESIS}\n\n{NEO}\n", "b.md": f"# B\n\n{FIREHOSE}\n"}).notebook
    before = keys(notebook)
    notebook = bring(notebook, {"a.md": f"# A\n\n{NEO}\n", "b.md": f"# B\n\n{FIREHOSE}\n"}).notebook
    bring(notebook, {"a.md": f"# A\n\n{NEO}\n", "b.md": f"# B\n\n{KINESIS}\n\n{FIREHOSE}\n"})
    assert keys(notebook) == before
