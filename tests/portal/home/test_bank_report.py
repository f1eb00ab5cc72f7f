"""What an import does to a bank, told question by question before it is kept."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from portal.home.selectors.import_page import preview
from portal.home.services.joining import keep, prepare
from quizzes.models import Question
from topics.models import NoteImport
from topics.services.sources import open_source

pytestmark = pytest.mark.django_db

FOREST = "**Random Cut Forest** is an algorithm that finds anomalies in a stream of numbers."
MEANS = "**K-means** is an algorithm that groups points around their means."
LEARNER = "**Linear Learner** is an algorithm that fits a straight boundary between classes."
REWORDED = "**Linear Learner** is an algorithm that fits one straight boundary between classes."
BLAZING = "**BlazingText** is an algorithm that turns words into vectors."


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, FOREST, MEANS, LEARNER)
    return tmp_path


def write(folder, *paragraphs):
    (folder / "algorithms.md").write_text("\n\n".join(("# Algorithms", *paragraphs)))


def told(folder, notebook):
    return prepare(open_source(folder), notebook=notebook).report()["bank"]


@pytest.fixture
def notebook(folder, owner):
    return keep(prepare(open_source(folder)), owner=owner).notebook


def test_a_reworded_sentence_changes_its_question(folder, notebook):
    write(folder, FOREST, MEANS, REWORDED)
    report = told(folder, notebook)
    changed = next(one for one in report["changed"] if one["keys_after"] == ["Linear Learner"])
    assert "fits a straight boundary" in changed["before"]
    assert "fits one straight boundary" in changed["after"]
    assert report["counts"]["changed"] == len(report["changed"])


def test_a_new_sentence_adds_its_questions(folder, notebook):
    write(folder, FOREST, MEANS, LEARNER, BLAZING)
    assert ["BlazingText"] in [one["keys"] for one in told(folder, notebook)["added"]]


def test_a_sentence_that_is_gone_retires_its_question_and_says_why(folder, notebook):
    Question.objects.filter(version__stem__contains="groups points").update(status="published")
    write(folder, FOREST, LEARNER, BLAZING)
    retired = [one for one in told(folder, notebook)["retired"] if "groups points" in one["stem"]]
    assert all(one["reason"] for one in retired)


def test_nothing_is_written_by_looking(folder, notebook):
    before = list(Question.objects.values_list("pk", "status", "version"))
    write(folder, FOREST, BLAZING)
    told(folder, notebook)
    assert list(Question.objects.values_list("pk", "status", "version")) == before


def test_the_command_prints_it_without_writing(folder, notebook):
    write(folder, FOREST, MEANS, REWORDED)
    out = StringIO()
    call_command("import_notes", str(folder), notebook=notebook.slug, dry_run=True, stdout=out)
    assert "changed: Which algorithm fits a straight boundary" in out.getvalue()
    assert "Nothing was written (--dry-run)." in out.getvalue()


def test_json_has_it_too(folder, notebook):
    write(folder, FOREST, MEANS, LEARNER, BLAZING)
    out = StringIO()
    call_command("import_notes", str(folder), dry_run=True, json=True, stdout=out)
    assert json.loads(out.getvalue())["bank"]["counts"]["added"] > 0


def test_the_page_shows_the_changed_words_before_anything_is_kept(client, folder, notebook, owner):
    client.force_login(owner)
    write(folder, FOREST, MEANS, REWORDED)
    page = client.post(reverse("reimport", args=[notebook.slug]), follow=True).content.decode()
    assert "Changed questions" in page
    assert "<ins>one</ins>" in page


def test_a_decision_whose_sentence_is_gone_is_named(folder, notebook):
    entry = {
        "verdict": "write", "path": "algorithms.md", "quote": "Nobody says this.", "stem": "Who says this?",
        "options": [{"text": text, "key": text == "Ann", "why": "So."} for text in ("Ann", "Bob", "Cy")],
    }  # fmt: skip
    (folder / "decisions.json").write_text(json.dumps({"decisions": [entry]}))
    assert any("Who says this?" in why for why in told(folder, notebook)["decisions"])


def test_a_decision_taken_out_of_the_file_is_told_though_no_note_changes(folder, notebook):
    question = Question.objects.published().first()
    entry = {"verdict": "reject", "fingerprint": question.version.fingerprint, "reason": "Too easy."}
    decisions = folder / "decisions.json"
    decisions.write_text(json.dumps({"decisions": [entry]}))
    report = prepare(open_source(folder), notebook=notebook).report()
    assert report["bank"]["retired"] == [{"stem": question.version.stem, "reason": "Too easy."}]
    keep(prepare(open_source(folder), notebook=notebook))
    decisions.unlink()
    notebook.refresh_from_db()
    report = prepare(open_source(folder), notebook=notebook).report()
    assert report["bank"]["withdrawn"] == [{"stem": question.version.stem, "becomes": "published by rule"}]
    shown = preview(NoteImport(notebook=notebook, report=report, created_at=timezone.now()))
    assert not shown["changes_nothing"]
    out = StringIO()
    call_command("import_notes", str(folder), notebook=notebook.slug, dry_run=True, stdout=out)
    assert f"decision taken out: {question.version.stem} is published by rule" in out.getvalue()
