"""Questions are imported in a browser, looked at, kept and practised; with and without JavaScript."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from portal.home.services.bring_in import import_keep, import_start
from topics.models import Notebook

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NOTES = (
    "# Seas\n\nThe Red Sea is the saltiest sea of the oceans.\n\n"
    "The Baltic Sea is fed by two hundred rivers.\n"
)
GIFT = (
    "// [tag:salt]\n"
    "Which sea is the saltiest sea of the oceans? {\n"
    "=Red Sea#It dries fast.\n~Baltic Sea\n~North Sea\n~Black Sea\n}\n\n"
    "The Red Sea is salty.{T}\n\nHow deep is it? {#3040}\n"
)
TABLE = (
    "stem,option a,option b,option c,option d,key\n"
    "Which sea is fed by two hundred rivers?,Coral Sea,Baltic Sea,Arabian Sea,Red Sea,B\n"
    "Which sea is the deepest?,Coral Sea,Baltic Sea,Arabian Sea,Red Sea,E\n"
)


@pytest.fixture
def book(owner):
    import_keep(note_import=import_start(owner=owner, title="Seas", text=NOTES))
    return Notebook.objects.get()


def import_file(page, live_server, book, name, text):
    page.goto(live_server.url + reverse("quizzes:questions", args=[book.slug]))
    page.get_by_role("link", name="Import questions").first.click()
    page.get_by_label("Or choose a file").set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
    )
    page.get_by_role("button", name="Show what they become").click()
    page.wait_for_url("**/imports/**")


def keep(page):
    page.get_by_role("button", name="Keep these questions").click()
    page.wait_for_url("**/questions/")


def walk(page, live_server, book, look=lambda _page: None):
    import_file(page, live_server, book, "seas.gift", GIFT)
    main = page.locator("main")
    expect(main).to_contain_text("seas.gift: 1 question to ask and 1 draft to look at.")
    expect(main).to_contain_text("seas.gift:11 A numerical question")
    look(page)
    keep(page)
    expect(page.locator("main")).to_contain_text("Which sea is the saltiest sea of the oceans?")

    import_file(page, live_server, book, "rivers.csv", TABLE)
    expect(main).to_contain_text("rivers.csv: 1 question to ask.")
    expect(main).to_contain_text("rivers.csv:3 The key “E” is none of the options.")
    look(page)
    keep(page)

    page.goto(f"{live_server.url}/practice/?notebook={book.slug}")
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("form.question")
    stem = page.locator("legend.stem").inner_text()
    assert "Red Sea" not in page.locator("legend.stem").inner_text()
    right = "Red Sea" if "saltiest" in stem else "Baltic Sea"
    page.locator("label.option").filter(has_text=re.compile(right)).click()
    page.get_by_role("button", name="Check answer").click()
    expect(page.locator(".verdict h2")).to_have_text("Right")
    expect(page.locator("figure.quote")).to_contain_text("Sea is")


def test_gift_and_csv_are_imported_kept_and_practised(
    page, live_server, owner, book, sign_in, assert_accessible, assert_fits
):
    def look(page):
        assert_accessible(page)
        assert_fits(page)
        page.set_viewport_size({"width": 1280, "height": 900})

    sign_in(owner, page)
    page.goto(live_server.url + reverse("import_questions", args=[book.slug]))
    look(page)
    walk(page, live_server, book, look)


def test_the_same_without_script(page_without_script, live_server, owner, book, sign_in):
    sign_in(owner, page_without_script)
    walk(page_without_script, live_server, book)


def test_what_was_typed_is_there_after_an_error(page, live_server, owner, book, sign_in, assert_accessible):
    sign_in(owner, page)
    page.goto(live_server.url + reverse("import_questions", args=[book.slug]))
    page.get_by_label("Paste your questions").fill("Which?{=a ~b\n\nHow deep?{#3}")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Show what they become").press("Enter")
    expect(page.locator("main")).to_contain_text("Pasted questions 1")
    expect(page.get_by_label("Paste your questions")).to_have_value("Which?{=a ~b\n\nHow deep?{#3}")
    expect(page.locator("main .finding").first).to_contain_text("Its { is not closed.")
    assert_accessible(page)
