"""From a file of questions to questions that are asked, again and again."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from portal.home.services.bring_in import import_keep, import_start, topic_source_edit
from portal.home.services.bring_questions import question_page_remove, questions_import_start
from portal.home.services.question_pages import QuestionsRefused
from quizzes.models import Question
from topics.models import Notebook, NoteImport, Topic
from topics.services.importing import ImportRefused
from topics.services.importing.hashes import RENDERING

NOTES = "# Seas\n\nThe Red Sea is the saltiest sea of the oceans.\n\nThe Baltic Sea is fed by rivers.\n"
SALT = (
    "Which sea is the saltiest sea of the oceans? {=Red Sea#It dries. ~Baltic Sea ~North Sea ~Black Sea}\n\n"
)
RIVERS = "Which sea is fed by rivers? {=Baltic Sea ~Red Sea ~Arabian Sea ~Coral Sea}\n\n"
TRUTH = "The Red Sea is salty.{T}\n\n"


@pytest.fixture
def book(owner):
    import_keep(note_import=import_start(owner=owner, title="Seas", text=NOTES))
    return Notebook.objects.get()


def bring(book, text, name="seas.gift"):
    """Import and keep; the import."""
    started = questions_import_start(notebook=book, user=book.owner, name=name, text=text)
    assert started.state == "preview", started.error
    import_keep(note_import=started)
    started.refresh_from_db()
    assert started.state == "done", started.error
    return started


def imported(book):
    """The page of imported questions."""
    return Topic.objects.current().get(notebook=book, path__startswith="Imported questions/")


def stems(book, status):
    rows = Question.objects.filter(notebook=book, status=status, pattern="inline")
    return sorted(rows.values_list("version__stem", flat=True))


def test_clean_questions_are_asked_flawed_ones_wait_and_the_sentence_is_cited(book):
    bring(book, SALT + TRUTH)
    [asked] = Question.objects.askable().filter(notebook=book, pattern="inline")
    assert asked.version.quote == "The Red Sea is the saltiest sea of the oceans."
    assert {"text": "Red Sea", "key": True, "why": "It dries."} in asked.version.options
    assert stems(book, "draft") == ["The Red Sea is salty."]


def test_the_bank_of_an_import_passes_the_audit(book):
    bring(book, SALT + TRUTH + "Which two are planets?{~%50%Mars ~%50%Venus ~%-50%Luna ~%-50%Titan}")
    out = io.StringIO()
    call_command("audit_bank", stdout=out)
    assert "flaw" not in out.getvalue().replace("0 flaws", "")
    assert len(stems(book, "published")) == 2


def test_the_page_shows_questions_and_no_key(book):
    bring(book, SALT)
    html = imported(book).html
    assert "Which sea is the saltiest" in html
    assert "It dries." not in html
    assert "checked" not in html


def test_tags_of_the_file_are_the_questions_own(book):
    bring(book, "// [tag:salt]\n// [tag:oceans]\n" + SALT + "// [tag:rivers]\n" + RIVERS)
    tags = {
        question.version.stem: sorted(link.tag.name for link in question.tag_links.all())
        for question in Question.objects.filter(notebook=book, pattern="inline")
    }
    assert tags == {
        "Which sea is the saltiest sea of the oceans?": ["oceans", "salt"],
        "Which sea is fed by rivers?": ["rivers"],
    }


def test_categories_are_headings_of_the_page(book):
    bring(book, "$CATEGORY: Seas/Warm\n\n" + SALT)
    assert [one["title"] for one in imported(book).toc] == ["Seas", "Warm"]


def test_what_was_left_out_is_said_with_its_line(book, owner):
    text = SALT + "How deep? {#11}\n\nWhich? {=a ~b"
    started = questions_import_start(notebook=book, user=owner, name="seas.gift", text=text)
    said = [
        (file["path"], finding["line"], finding["severity"])
        for file in started.report["files"]
        for finding in file["findings"]
    ]
    assert said == [("seas.gift", 3, "warning"), ("seas.gift", 5, "error")]
    assert started.report["bank"]["counts"]["added"] == 1


def test_a_newer_version_of_the_file_replaces_its_page_and_questions_live_on(book):
    bring(book, SALT + RIVERS)
    before = Question.objects.get(version__stem__contains="saltiest", pattern="inline")
    started = bring(book, RIVERS + SALT.replace("Black Sea", "Yellow Sea"))
    assert Topic.objects.current().filter(notebook=book).count() == 2
    after = Question.objects.get(version__stem__contains="saltiest", pattern="inline", status="published")
    assert "Yellow Sea" in [option["text"] for option in after.version.options]
    assert (after.pk, after.version.number) == (before.pk, 2)
    assert started.report["bank"]["counts"]["changed"] == 1


def test_a_question_that_the_file_has_no_more_is_retired(book):
    bring(book, SALT + RIVERS)
    bring(book, RIVERS)
    assert stems(book, "published") == ["Which sea is fed by rivers?"]
    assert stems(book, "retired") == ["Which sea is the saltiest sea of the oceans?"]


def test_the_same_file_again_changes_nothing(book, owner):
    bring(book, SALT)
    again = questions_import_start(notebook=book, user=owner, name="seas.gift", text=SALT)
    difference = again.report["difference"]["counts"]
    assert (difference["added"], difference["reworded"], difference["removed"]) == (0, 0, 0)
    assert [file["status"] for file in again.report["files"]] == ["unchanged"]


def test_another_file_is_another_page(book):
    bring(book, SALT)
    bring(book, RIVERS, name="rivers.gift")
    titles = Topic.objects.current().filter(notebook=book, path__startswith="Imported").values_list("title")
    assert sorted(title for (title,) in titles) == [
        "Imported questions: rivers.gift",
        "Imported questions: seas.gift",
    ]


def test_pasted_questions_get_names_of_their_own(book):
    bring(book, SALT, name="")
    bring(book, RIVERS, name="")
    paths = Topic.objects.current().filter(path__startswith="Imported").values_list("path", flat=True)
    assert sorted(paths) == [
        "Imported questions/Pasted questions 1.md",
        "Imported questions/Pasted questions 2.md",
    ]


def test_newer_notes_leave_the_imported_questions_alone(book, owner):
    bring(book, SALT)
    newer = import_start(owner=owner, notebook=book, text=NOTES + "\nThe North Sea is shallow.\n")
    assert newer.report["difference"]["topics_removed"] == []
    import_keep(note_import=newer)
    assert stems(book, "published") == ["Which sea is the saltiest sea of the oceans?"]
    assert imported(book).beside_source


def test_notes_that_take_the_sentence_away_leave_the_question_without_it(book, owner):
    bring(book, SALT)
    import_keep(
        note_import=import_start(owner=owner, notebook=book, text="# Seas\n\nThe North Sea is shallow.")
    )
    question = Question.objects.get(notebook=book, pattern="inline")
    assert question.status in ("published", "draft")
    assert "Red Sea is the saltiest" not in question.version.quote


def test_the_page_is_edited_like_any_other_and_stays_out_of_newer_notes(book, owner):
    bring(book, SALT)
    page = imported(book)
    topic_source_edit(topic=page, text=page.source_text.replace("Black Sea", "Yellow Sea"), user=owner)
    import_keep(note_import=import_start(owner=owner, notebook=book, text=NOTES + "\nMore.\n"))
    page.refresh_from_db()
    assert (page.beside_source, page.removed_at) == (True, None)
    assert "Yellow Sea" in page.source_text


def test_an_edited_page_is_replaced_aloud_by_a_changed_file(book, owner):
    bring(book, SALT)
    page = imported(book)
    topic_source_edit(topic=page, text=page.source_text.replace("Black Sea", "Yellow Sea"), user=owner)
    started = questions_import_start(notebook=book, user=owner, name="seas.gift", text=SALT + RIVERS)
    assert started.report["difference"]["edits_overwritten"] == [page.path]


def test_a_newer_lectern_makes_its_page_anew_with_the_notes(book, owner):
    bring(book, SALT)
    Topic.objects.update(rendering=RENDERING - 1)
    Notebook.objects.update(source_hash="")
    import_keep(note_import=import_start(owner=owner, notebook=book, text=NOTES))
    page = imported(book)
    assert (page.rendering, page.beside_source) == (RENDERING, True)


def test_a_name_is_no_path(book, owner):
    file = SimpleUploadedFile("seas.csv", b"stem,option a,option b,option c,key\nWhich?,a,b,c,A\n")
    started = questions_import_start(
        notebook=book, user=owner, name="../../a\\b/../quiz\x00.csv", upload=file
    )
    assert started.source == "quiz.csv"


def test_nothing_to_ask_is_refused_with_every_finding_and_nothing_is_begun(book, owner):
    before = NoteImport.objects.count()
    with pytest.raises(QuestionsRefused, match="can be asked as multiple choice") as refused:
        questions_import_start(notebook=book, user=owner, name="seas.gift", text="A?{#1}\n\nB?{=a ~b")
    assert [finding.line for finding in refused.value.findings] == [1, 3]
    assert NoteImport.objects.count() == before


def test_whoever_may_not_change_the_notebook_is_refused(book, stranger):
    with pytest.raises(ImportRefused, match="Only its owner"):
        questions_import_start(notebook=book, user=stranger, name="seas.gift", text=SALT)


def test_a_file_above_the_limit_is_refused(book, owner, settings):
    settings.IMPORT_FILE_BYTES = 50
    with pytest.raises(ImportRefused, match="larger than 50 bytes"):
        questions_import_start(
            notebook=book, user=owner, upload=SimpleUploadedFile("seas.gift", SALT.encode())
        )


def test_many_findings_are_cut_and_counted(book, owner):
    started = questions_import_start(
        notebook=book, user=owner, name="seas.gift", text=SALT + "How deep? {#11}\n\n" * 300
    )
    findings = next(file["findings"] for file in started.report["files"] if file["path"] == "seas.gift")
    assert len(findings) == 201
    assert findings[-1]["message"].startswith("100 more findings are not listed.")


def test_a_page_of_questions_is_taken_away_and_its_questions_retire(book, owner):
    bring(book, SALT)
    taken = question_page_remove(topic=imported(book), user=owner)
    assert taken.report["bank"]["counts"]["retired"] == 1
    assert imported(book)
    import_keep(note_import=taken)
    assert not Topic.objects.current().filter(path__startswith="Imported").exists()
    assert stems(book, "retired") == ["Which sea is the saltiest sea of the oceans?"]
    assert Topic.objects.current().filter(notebook=book).count() == 1


def test_a_page_that_was_taken_away_comes_back_with_its_file(book, owner):
    bring(book, SALT)
    before = Question.objects.get(pattern="inline").pk
    import_keep(note_import=question_page_remove(topic=imported(book), user=owner))
    bring(book, SALT)
    assert Question.objects.askable().get(pattern="inline").pk == before


def test_a_page_of_the_notes_is_not_taken_away(book, owner):
    with pytest.raises(ImportRefused, match="import the notes without it"):
        question_page_remove(topic=book.topics.current().get(), user=owner)
