"""Tags that the files of the notes give, through imports."""

import pytest

from tests.topics.services.notes import bring, page
from topics.models import Tag
from topics.services.tags import topics_tag

pytestmark = pytest.mark.django_db


def note(tags):
    return f"---\ntags: {tags}\n---\n# Storage\n\nA bucket holds objects.\n"


def imported(tags, notebook=None):
    return bring(notebook, {"storage.md": note(tags)}).notebook


def test_a_topic_has_the_tags_that_its_file_names():
    assert page(imported("[exam, '#disks']"), "storage.md").tags == ["disks", "exam"]


def test_a_tag_that_the_file_drops_goes_and_one_given_by_hand_stays():
    notebook = imported("[exam]")
    topics_tag(notebook=notebook, topics=[page(notebook, "storage.md")], names=["mine"])
    imported("[disks]", notebook)
    assert page(notebook, "storage.md").tags == ["disks", "mine"]


def test_a_tag_given_by_hand_that_the_file_names_too_goes_with_the_file():
    notebook = imported("[]")
    topics_tag(notebook=notebook, topics=[page(notebook, "storage.md")], names=["exam"])
    notebook = imported("[exam]", notebook)
    imported("[]", notebook)
    assert page(notebook, "storage.md").tags == []


def test_a_tag_keeps_the_spelling_in_which_it_came_first():
    notebook = imported("[Exam]")
    imported("[exam, EXAM]", notebook)
    assert [tag.name for tag in Tag.objects.all()] == ["Exam"]
