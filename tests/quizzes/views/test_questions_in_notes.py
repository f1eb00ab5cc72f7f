"""The pages around a question that the notes ask: the way to answer it, and what its author sees of it."""

import uuid

import pytest
from django.urls import reverse

from quizzes.models import Attempt, Question
from quizzes.services.banks import apply_bank, plan_bank
from topics.services.importing import apply_import, plan_import
from topics.services.sources.opening import open_source

pytestmark = pytest.mark.django_db

NOTES = """# Modes

**Pipe mode** is the input mode that streams records from a bucket.

Which input mode streams the records?

- [ ] File mode
- [x] Pipe mode
- [ ] Shuffle mode

How many pings are there a second?

- [ ] 1
- [x] 3

> Three.
"""


@pytest.fixture
def notebook(tmp_path, owner):
    """Notes that ask two questions: one published, and one with a flaw that cites itself."""
    (tmp_path / "modes.md").write_text(NOTES)
    plan = plan_import(None, open_source(tmp_path), title="Modes")
    bank = plan_bank(plan)
    outcome = apply_import(plan, owner=owner, visibility="public")
    apply_bank(outcome, bank)
    return outcome.notebook


def asked(status):
    return Question.objects.get(pattern="inline", status=status)


def test_a_question_of_the_page_is_answered_alone_and_a_draft_has_no_link(client, notebook):
    topic, question = notebook.topics.get(), asked("published")
    page = client.get(topic.get_absolute_url()).content.decode()
    assert page.count("Answer this question") == 1
    address = f"{reverse('quizzes:practice_new')}?notebook={notebook.slug}&topic={topic.slug}"
    address += f"&section={question.passage.anchor}"
    assert address.replace("&", "&amp;") in page
    form = client.get(address).content.decode()
    assert "One question, written in the notes of <strong>Modes</strong>." in form
    sent = {
        "notebook": notebook.slug, "topic": topic.slug, "section": question.passage.anchor,
        "count": 5, "which": "new", "submission_id": uuid.uuid4(),
    }  # fmt: skip
    client.post(reverse("quizzes:practice_new"), sent)
    assert [item.version.question for item in Attempt.objects.get().items.all()] == [question]


def test_a_part_of_a_page_that_is_gone_means_the_whole_topic(client, notebook):
    topic = notebook.topics.get()
    for anchor in ("p-nothinghere", "p-", "p-x y"):
        sent = {"notebook": notebook.slug, "topic": topic.slug, "section": anchor}
        assert "1 question" in client.get(reverse("quizzes:practice_new"), sent).content.decode()


def test_the_queue_shows_the_draft_with_what_it_cites(client, notebook, owner):
    client.force_login(owner)
    page = client.get(reverse("quizzes:queue", args=[notebook.slug])).content.decode()
    assert "How many pings are there a second?" in page
    assert "The notes ask this themselves." in page
    assert "fewer than three options" in page.lower()


def test_its_edit_finds_no_flaw_for_want_of_a_sentence(client, notebook, owner):
    client.force_login(owner)
    question = asked("draft")
    sent = {"stem": question.version.stem}
    for number, text in enumerate(("1", "3", "9"), start=1):
        sent |= {f"text-{number}": text, f"why-{number}": "So.", f"key-{number}": "on" if text == "3" else ""}
    address = reverse("quizzes:question_edit", args=[question.pk])
    assert client.post(address, sent).status_code == 302
    client.post(reverse("quizzes:question_publish", args=[question.pk]))
    question.refresh_from_db()
    assert (question.status, len(question.version.options)) == ("published", 3)


def test_its_author_sees_where_it_comes_from(client, notebook, owner):
    client.force_login(owner)
    question = asked("published")
    assert b"Written in the notes" in client.get(reverse("quizzes:questions", args=[notebook.slug])).content
    versions = client.get(reverse("quizzes:question_versions", args=[question.pk])).content
    assert b"in the notes" in versions
    assert b"<mark>Pipe mode is the input mode" in versions


def test_nothing_is_written_on_a_question(client, notebook, owner):
    client.force_login(owner)
    key = asked("published").passage.key
    assert client.get(reverse("quizzes:question_write", args=[key])).status_code == 404
    page = client.get(reverse("quizzes:topic_questions", args=[notebook.slug, notebook.topics.get().slug]))
    assert page.content.decode().count("Write a question on this") == 1
