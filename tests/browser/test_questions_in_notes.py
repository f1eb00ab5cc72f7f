"""Notes that ask questions themselves: brought in by the browser, read without a key, answered."""

import pytest
from playwright.sync_api import expect

from quizzes.models import Question

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "secret-words-9"
NOTES = """# Input modes

**Pipe mode** is the input mode that streams records from a bucket.

Which input mode streams the records?

- [ ] File mode
  - it copies the data set before it begins
- [x] Pipe mode
- [ ] Shuffle mode

Which two modes need a disk? (Choose two.)

- [x] File mode
- [x] Spill mode
- [ ] Pipe mode

> Both of them keep copies.
"""
MARKS = ("[x]", "checkbox", "copies the data set before", "keep copies", "answer that the notes give")


@pytest.fixture
def owner(django_user_model):
    return django_user_model.objects.create_user("owner", password=PASSWORD, is_staff=True)


def bring_in(page, address):
    """Paste the notes, look at what comes of them, keep them; ends on the topic's page."""
    page.goto(f"{address}/notebooks/add/")
    page.get_by_label("Title").fill("Input modes")
    page.locator("textarea").fill(NOTES)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/imports/**")
    expect(page.locator("#preview")).to_contain_text("2 questions")
    page.get_by_role("button", name="Keep this notebook").click()
    page.wait_for_url("**/notebooks/*/**")
    page.get_by_role("link", name="Input modes").last.click()
    expect(page.locator("h1")).to_have_text("Input modes")


def choose(page, *texts):
    for text in texts:
        page.locator("label.option", has_text=text).click()
    page.get_by_role("button", name="Check answer").click()
    page.wait_for_selector(".verdict")


def walk(page, address, look=lambda _page: None):
    bring_in(page, address)
    asked = page.locator(".asked")
    assert asked.count() == 2
    expect(asked.first.locator("li")).to_have_text(["File mode", "Pipe mode", "Shuffle mode"])
    assert not [mark for mark in MARKS if mark in page.content()]
    look(page)

    # A question of the page leads to an answer, and the answer to the sentence that says so.
    here = page.url
    asked.first.get_by_role("link", name="Answer this question").click()
    look(page)
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("form.question")
    assert not [mark for mark in MARKS if mark in page.locator("form.question").inner_text()]
    look(page)
    choose(page, "File mode")
    expect(page.locator(".verdict h2")).to_have_text("Not right")
    expect(page.locator("main")).to_contain_text("it copies the data set before it begins")
    expect(page.locator("figure.quote mark")).to_have_text(
        "Pipe mode is the input mode that streams records from a bucket."
    )
    look(page)
    page.get_by_role("link", name="Read it on the page").click()
    marked = page.locator("main mark")
    marked.first.wait_for()
    assert "streams records" in "".join(marked.all_inner_texts())

    # Choose two, and no sentence that gives the answer: the notes ask it themselves.
    page.goto(here)
    asked.last.get_by_role("link", name="Answer this question").click()
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("form.question")
    choose(page, "File mode", "Spill mode")
    expect(page.locator(".verdict h2")).to_have_text("Right")
    expect(page.locator("figure.quote")).to_contain_text("The notes ask this themselves")
    expect(page.locator("main")).to_contain_text("Both of them keep copies.")
    look(page)


def test_they_are_read_and_answered(page, live_server, owner, sign_in):
    sign_in(owner, page)
    walk(page, live_server.url)
    assert set(Question.objects.values_list("pattern", "status")) == {("inline", "published")}


def test_they_are_read_and_answered_without_script(page_without_script, live_server, owner, sign_in):
    sign_in(owner, page_without_script)
    walk(page_without_script, live_server.url)


def test_axe_finds_nothing_and_everything_fits_a_phone(
    page, live_server, owner, sign_in, assert_accessible, assert_fits
):
    def look(page):
        assert_accessible(page)
        assert_fits(page)
        page.set_viewport_size({"width": 1280, "height": 900})

    sign_in(owner, page)
    walk(page, live_server.url, look)
