"""A reworded sentence keeps its passage and gets a further revision; another sentence does not."""

import pytest

from tests.topics.services.notes import bring, history, keys, source_of
from topics.models import Passage
from topics.services.importing import plan_import

pytestmark = pytest.mark.django_db

OLD = "Kinesis Data Streams keeps records for 24 hours by default, and for a year at most."
NEW = "By default Kinesis Data Streams keeps its records for 24 hours, and at most for 365 days."
OTHER = "Random Cut Forest gives each record a score that says how unusual it is."


def test_a_reworded_sentence_keeps_its_key_and_both_its_texts():
    notebook = bring(None, {"a.md": f"# S\n\n{OLD}\n\n{OTHER}\n"}).notebook
    before = keys(notebook)
    outcome = bring(notebook, {"a.md": f"# S\n\n{NEW}\n\n{OTHER}\n"})
    assert keys(notebook) == {NEW: before[OLD], OTHER: before[OTHER]}
    assert history(before[OLD]) == [OLD, NEW]
    assert outcome.reworded == {Passage.objects.get(key=before[OLD]).pk}
    assert not outcome.added
    assert not outcome.removed


def test_a_corrected_figure_is_a_rewording():
    notebook = bring(
        None, {"a.md": "# S\n\n- A shard takes 1 MB a second in.\n- A shard gives 2 MB out.\n"}
    ).notebook
    before = keys(notebook)
    bring(notebook, {"a.md": "# S\n\n- A shard takes 2 MB a second in.\n- A shard gives 2 MB out.\n"})
    assert history(before["A shard takes 1 MB a second in."]) == [
        "A shard takes 1 MB a second in.",
        "A shard takes 2 MB a second in.",
    ]


def test_a_second_rewording_is_a_third_revision():
    notebook = bring(None, {"a.md": f"# S\n\n{OLD}\n"}).notebook
    key = keys(notebook)[OLD]
    notebook = bring(notebook, {"a.md": f"# S\n\n{NEW}\n"}).notebook
    last = NEW.replace("365 days", "one year")
    bring(notebook, {"a.md": f"# S\n\n{last}\n"})
    assert history(key) == [OLD, NEW, last]


def test_another_sentence_in_its_place_is_a_new_passage():
    notebook = bring(None, {"a.md": f"# S\n\n{OLD}\n"}).notebook
    before = keys(notebook)
    outcome = bring(notebook, {"a.md": f"# S\n\n{OTHER}\n"})
    assert keys(notebook)[OTHER] != before[OLD]
    assert len(outcome.added) == len(outcome.removed) == 1


def test_a_sentence_of_the_same_form_about_another_thing_is_a_new_passage():
    old = "**Inference Pipeline**: two to fifteen containers that handle one request in turn."
    new = "**Batch Transform**: a job that scores a whole data set and then ends."
    notebook = bring(
        None, {"a.md": f"# S\n\n- {old}\n- **Neo**: compiles models for edge devices.\n"}
    ).notebook
    before = set(keys(notebook).values())
    bring(notebook, {"a.md": f"# S\n\n- {new}\n- **Neo**: compiles models for edge devices.\n"})
    assert len(set(keys(notebook).values()) & before) == 1


def test_a_reworded_sentence_is_found_in_the_file_it_moved_to():
    notebook = bring(
        None, {"a.md": f"# A\n\n{OLD}\n\n{OTHER}\n", "b.md": "# B\n\nFirehose has no shards.\n"}
    ).notebook
    before = keys(notebook)
    new = OLD.replace("keeps records", "keeps its records")
    bring(notebook, {"a.md": f"# A\n\n{OTHER}\n", "b.md": f"# B\n\nFirehose has no shards.\n\n{new}\n"})
    assert keys(notebook)[new] == before[OLD]
    assert history(before[OLD]) == [OLD, new]


def test_the_likeliest_of_several_takes_the_key():
    notebook = bring(None, {"a.md": f"# S\n\n{OLD}\n"}).notebook
    before = keys(notebook)
    near = OLD.replace("a year", "one year")
    bring(notebook, {"a.md": f"# S\n\n{NEW}\n\n{near}\n"})
    assert keys(notebook)[near] == before[OLD]
    assert keys(notebook)[NEW] != before[OLD]


def test_short_items_are_not_taken_for_each_other():
    notebook = bring(None, {"a.md": "# S\n\n- Amazon S3 Standard\n- Amazon Redshift\n"}).notebook
    before = set(keys(notebook).values())
    bring(notebook, {"a.md": "# S\n\n- Amazon Athena\n- AWS Glue Crawler\n"})
    assert not set(keys(notebook).values()) & before


def test_the_difference_shows_the_text_before_and_after():
    notebook = bring(None, {"a.md": f"# S\n\n{OLD}\n\n{OTHER}\n"}).notebook
    difference = plan_import(
        notebook, source_of({"a.md": f"# S\n\n{NEW}\n\nAn endpoint serves a model.\n"})
    ).difference()
    assert [(one.before, one.after) for one in difference.reworded] == [(OLD, NEW)]
    assert difference.added == (("a.md", "An endpoint serves a model."),)
    assert difference.removed == (("a.md", OTHER),)
    assert difference.kept == 0
