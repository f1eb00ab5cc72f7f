"""The page that takes questions for a notebook."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portal.home.services.bring_in import import_keep, import_start
from quizzes.models import Question
from topics.models import Notebook, NoteImport, Topic

NOTES = "# Seas\n\nThe Red Sea is the saltiest sea of the oceans.\n"
TABLE = (
    "stem,option a,option b,option c,option d,key,tags\n"
    "Which sea is the saltiest sea of the oceans?,Red Sea,Baltic Sea,North Sea,Black Sea,A,salt\n"
    "Which is the deepest?,a,b,c,d,E,\n"
)


@pytest.fixture
def book(owner):
    import_keep(note_import=import_start(owner=owner, title="Seas", text=NOTES))
    return Notebook.objects.get()


@pytest.fixture
def signed_in(client, owner):
    client.force_login(owner)
    return client


def address(book):
    return reverse("import_questions", args=[book.slug])


def table(text=TABLE):
    return SimpleUploadedFile("seas.csv", text.encode())


def test_a_table_leads_to_its_preview_and_nothing_is_kept(signed_in, book):
    response = signed_in.post(address(book), {"upload": table()})
    html = signed_in.get(response.url).content.decode()
    assert "<strong>seas.csv:</strong> 1 question to ask." in html
    assert "<code>seas.csv:3</code> The key “E” is none of the options." in html
    assert not Topic.objects.filter(path__startswith="Imported").exists()


def test_keeping_leads_to_the_questions(signed_in, book):
    there = signed_in.post(address(book), {"upload": table()}).url
    response = signed_in.post(there, {"do": "keep"}, follow=True)
    assert response.redirect_chain[-1][0] == reverse("quizzes:questions", args=[book.slug])
    html = response.content.decode()
    assert "Kept: the questions of seas.csv are a page of “Seas” now." in html
    assert "Which sea is the saltiest sea of the oceans?" in html


def test_discarding_leads_back_to_the_questions_and_keeps_nothing(signed_in, book):
    there = signed_in.post(address(book), {"upload": table()}).url
    assert signed_in.post(there, {"do": "discard"}).url == reverse("quizzes:questions", args=[book.slug])
    assert not Topic.objects.filter(path__startswith="Imported").exists()


def test_drafts_are_shown_with_what_was_found(signed_in, book):
    there = signed_in.post(address(book), {"text": "The Red Sea is salty.{T}"}).url
    html = signed_in.get(there).content.decode()
    assert "Pasted questions 1:</strong> 1 draft to look at." in html
    assert "The options only say yes or no" in html


def test_a_newer_version_says_what_changes(signed_in, book):
    there = signed_in.post(address(book), {"upload": table()}).url
    signed_in.post(there, {"do": "keep"})
    there = signed_in.post(address(book), {"upload": table(TABLE.replace("North Sea", "White Sea"))}).url
    html = signed_in.get(there).content.decode()
    assert "<strong>seas.csv:</strong> 1 question changed." in html
    assert "Other options, the same answer." in html


def test_what_was_typed_comes_back_with_every_finding(signed_in, book):
    typed = "Which?{=a ~b\n\nHow deep?{#11}"
    response = signed_in.post(address(book), {"text": typed, "name": "seas"})
    assert response.status_code == 422
    html = response.content.decode()
    assert "Which?{=a ~b" in html
    assert 'value="seas"' in html
    assert "None of what seas holds can be asked as multiple choice." in html
    assert "<code>seas:1</code> Its { is not closed." in html
    assert "<code>seas:3</code> A numerical question" in html
    assert NoteImport.objects.filter(of_questions=True).count() == 0


@pytest.mark.parametrize(
    ("posted", "says"),
    [
        ({}, "Paste some questions here, or choose a file below."),
        ({"text": "Which?{=a ~b}", "upload": table()}, "not both"),
        ({"upload": SimpleUploadedFile("empty.csv", b"")}, "There are no questions in it"),
        ({"upload": SimpleUploadedFile("cards.csv", b"What is a sea?,Salt water\n")}, "look like flashcards"),
        ({"upload": SimpleUploadedFile("quiz.xml", b"<?xml version='1.0'?><quiz/>")}, "as GIFT"),
    ],
)
def test_what_cannot_be_taken_says_why(signed_in, book, posted, says):
    response = signed_in.post(address(book), posted)
    assert response.status_code == 422
    assert says in response.content.decode()


def test_a_text_above_the_limit_is_refused(signed_in, book, settings):
    settings.IMPORT_FILE_BYTES = 20
    response = signed_in.post(address(book), {"text": "Which sea is it?{=a ~b}"})
    assert response.status_code == 422
    assert "more than 20 bytes" in response.content.decode()


def test_pasted_questions_can_be_taken_up_again(signed_in, book):
    started = signed_in.post(address(book), {"text": "Which sea is salty?{=a ~b}", "name": "seas"}).url
    again = started.rstrip("/").rsplit("/", 1)[-1]
    html = signed_in.get(f"{address(book)}?again={again}").content.decode()
    assert "Which sea is salty?{=a ~b}" in html
    assert 'value="seas"' in html
    assert signed_in.get(f"{address(book)}?again=nonsense").status_code == 200


def test_taking_them_up_again_puts_the_earlier_import_away(signed_in, book):
    started = signed_in.post(address(book), {"text": "Which sea is salty?{=a ~b}"}).url
    again = started.rstrip("/").rsplit("/", 1)[-1]
    signed_in.post(f"{address(book)}?again={again}", {"text": "Which sea is mild?{=a ~b}"})
    assert NoteImport.objects.get(public_id=again).state == "discarded"


def test_the_questions_page_leads_here(signed_in, book):
    html = signed_in.get(reverse("quizzes:questions", args=[book.slug])).content.decode()
    assert f'href="{address(book)}"' in html


@pytest.mark.parametrize("name", ["questions.gift", "questions.csv"])
def test_the_examples_are_clean_and_ask_three_questions(signed_in, book, name):
    assert f"examples/{name}" in signed_in.get(address(book)).content.decode()
    data = (Path(settings.BASE_DIR) / "static" / "examples" / name).read_bytes()
    there = signed_in.post(address(book), {"upload": SimpleUploadedFile(name, data)}).url
    [report] = NoteImport.objects.filter(of_questions=True).values_list("report", flat=True)
    assert not any(file["findings"] for file in report["files"])
    signed_in.post(there, {"do": "keep"})
    assert Question.objects.askable().filter(pattern="inline").count() == 3
