"""A topic's source edited in the browser, and what a later import makes of it."""

import pytest

from tests.topics.services.notes import bring, history, keys, page, source_of
from topics.models import Notebook
from topics.services.importing import apply_import, plan_edit, plan_import

pytestmark = pytest.mark.django_db

A = "# A\n\nKinesis keeps records for a day.\n\nFirehose has no shards at all.\n"
EDITED = "# A\n\nKinesis keeps its records for one day.\n\nFirehose has no shards at all.\n"
B = "# B\n\nRandom Cut Forest finds what is unusual.\n"


def _edited():
    notebook = bring(None, {"a.md": A, "b.md": B}).notebook
    before = keys(notebook)
    apply_import(plan_edit(page(notebook, "a.md"), EDITED))
    return Notebook.objects.get(pk=notebook.pk), before


def test_an_edit_goes_the_way_of_an_import_and_touches_no_other_topic():
    notebook, before = _edited()
    topic = page(notebook, "a.md")
    assert topic.edited_at is not None
    assert topic.source_text == EDITED
    key = before["Kinesis keeps records for a day."]
    assert history(key)[-1] == "Kinesis keeps its records for one day."
    assert (
        keys(notebook)["Random Cut Forest finds what is unusual."]
        == before["Random Cut Forest finds what is unusual."]
    )
    assert page(notebook, "b.md").edited_at is None


def test_the_same_source_again_leaves_the_edit():
    notebook, _ = _edited()
    plan = plan_import(notebook, source_of({"a.md": A, "b.md": B}))
    assert plan.writes_nothing
    assert page(notebook, "a.md").source_text == EDITED


def test_a_change_in_another_file_leaves_the_edit():
    notebook, _ = _edited()
    plan = plan_import(notebook, source_of({"a.md": A, "b.md": B + "\nAnd more of it.\n"}))
    assert plan.difference().edits_overwritten == ()
    apply_import(plan)
    assert page(notebook, "a.md").source_text == EDITED


def test_the_source_wins_where_its_file_has_changed_and_the_difference_says_so():
    notebook, _ = _edited()
    changed = A.replace("a day", "a week")
    plan = plan_import(notebook, source_of({"a.md": changed, "b.md": B}))
    assert plan.difference().edits_overwritten == ("a.md",)
    apply_import(plan)
    assert page(notebook, "a.md").source_text == changed
    assert page(notebook, "a.md").edited_at is None


def test_an_edit_that_says_nothing_new_changes_no_passage():
    notebook = bring(None, {"a.md": A}).notebook
    before = keys(notebook)
    apply_import(plan_edit(page(notebook, "a.md"), A))
    assert keys(notebook) == before


def test_an_empty_edit_is_a_finding_and_plans_nothing():
    notebook = bring(None, {"a.md": A}).notebook
    plan = plan_edit(page(notebook, "a.md"), "\n")
    assert [finding.severity for finding in plan.findings] == ["error"]
    assert not plan.topics
    assert not plan.removed
