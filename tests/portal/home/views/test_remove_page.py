"""A page of imported questions is taken away."""

import pytest
from django.urls import reverse

from portal.home.services.bring_in import import_keep, import_start
from portal.home.services.bring_questions import questions_import_start
from topics.models import Notebook, Topic


@pytest.fixture
def book(owner):
    import_keep(note_import=import_start(owner=owner, title="Seas", text="# Seas\n\nThe Red Sea is salty."))
    book = Notebook.objects.get()
    text = "Which sea is salty?{=Red Sea ~Baltic Sea ~North Sea ~Black Sea}"
    import_keep(note_import=questions_import_start(notebook=book, user=owner, name="seas.gift", text=text))
    return book


def pages(book):
    return list(Topic.objects.current().filter(notebook=book).values_list("title", flat=True))


def test_it_is_shown_first_what_goes_and_then_it_is_gone(client, owner, book):
    client.force_login(owner)
    page = Topic.objects.get(beside_source=True)
    edit = client.get(reverse("edit_topic", args=[book.slug, page.slug])).content.decode()
    there = reverse("remove_page", args=[book.slug, page.slug])
    assert f'action="{there}"' in edit
    looked_at = client.post(there).url
    html = client.get(looked_at).content.decode()
    assert "1 question retired." in html
    assert "Take the page away" in html
    assert pages(book) == ["Seas", "Imported questions: seas.gift"]
    said = client.post(looked_at, {"do": "keep"}, follow=True).content.decode()
    assert "“Imported questions: seas.gift” is no page of “Seas” any more." in said
    assert pages(book) == ["Seas"]


def test_a_page_of_the_notes_stays_and_it_is_said_why(client, owner, book):
    client.force_login(owner)
    page = Topic.objects.get(beside_source=False)
    edit = client.get(reverse("edit_topic", args=[book.slug, page.slug])).content.decode()
    assert "Take this page away" not in edit
    there = reverse("remove_page", args=[book.slug, page.slug])
    assert "import the notes without it" in client.post(there, follow=True).content.decode()
    assert len(pages(book)) == 2


def test_others_are_told_nothing(client, stranger, book):
    client.force_login(stranger)
    page = Topic.objects.get(beside_source=True)
    assert client.post(reverse("remove_page", args=[book.slug, page.slug])).status_code == 404
