"""`manage.py import_questions`."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from portal.home.services.bring_in import import_keep, import_start
from quizzes.models import Question
from topics.models import Notebook, Topic

NOTES = "# Seas\n\nThe Red Sea is the saltiest sea of the oceans.\n"
GIFT = (
    "Which sea is the saltiest sea of the oceans? {=Red Sea ~Baltic Sea ~North Sea ~Black Sea}\n\n"
    "The Red Sea is salty.{T}\n\nHow deep? {#11}\n"
)


@pytest.fixture
def book(owner):
    import_keep(note_import=import_start(owner=owner, title="Seas", text=NOTES))
    return Notebook.objects.get()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "seas.gift"
    path.write_text(GIFT)
    return path


def run(path, book, **options):
    out = io.StringIO()
    call_command("import_questions", str(path), notebook=book.slug, stdout=out, **options)
    return out.getvalue()


def test_questions_are_kept_and_everything_is_said(book, file):
    said = run(file, book).splitlines()
    assert said == [
        "warning: seas.gift:5: A numerical question; Lectern asks multiple choice only, so it was left out.",
        "added: Which sea is the saltiest sea of the oceans? (Imported questions/seas.gift.md)",
        (
            "draft: The Red Sea is salty. (the options only say yes or no: ask for the thing itself; "
            "there are fewer than three options: a guess is right every other time)"
        ),
        "Kept as the notebook /notebooks/seas/",
        "Seas: 1 question added, 1 draft.",
    ]
    assert Question.objects.askable().filter(pattern="inline").count() == 1


def test_a_dry_run_writes_nothing(book, file):
    assert "Nothing was written (--dry-run)." in run(file, book, dry_run=True)
    assert Topic.objects.count() == 1


def test_the_same_file_again_writes_nothing(book, file):
    run(file, book)
    assert "Nothing has changed, so nothing was written." in run(file, book)


def test_the_report_is_json_for_programs(book, file):
    report = json.loads(run(file, book, json=True))
    assert (report["notebook"], report["written"]) == ("seas", True)
    assert report["bank"]["counts"]["added"] == 1
    assert [one["stem"] for one in report["bank"]["drafts"]] == ["The Red Sea is salty."]


def test_a_file_that_holds_nothing_to_ask_fails_with_every_line(book, tmp_path):
    path = tmp_path / "seas.gift"
    path.write_text("A?{#1}\n\nB?{=a ~b")
    with pytest.raises(CommandError) as failed:
        run(path, book)
    assert "warning: seas.gift:1: A numerical question" in str(failed.value)
    assert "error: seas.gift:3: Its { is not closed." in str(failed.value)


def test_a_missing_file_a_large_one_and_a_missing_notebook_say_what_to_do(book, file, tmp_path, settings):
    with pytest.raises(CommandError, match="cannot be read"):
        run(tmp_path / "none.gift", book)
    with pytest.raises(CommandError, match="There is no notebook nowhere"):
        call_command("import_questions", str(file), notebook="nowhere")
    settings.IMPORT_FILE_BYTES = 10
    with pytest.raises(CommandError, match="larger than 10 bytes"):
        run(file, book)
