"""A newcomer signs up, reads, is quizzed, sees the sentence that says so, and finds it all in the history."""

import io
import re

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.browser


@pytest.fixture
def bundled(live_server, settings):
    """The bundled notebook with its questions, brought in as the first start does."""
    folder = settings.BUNDLED_NOTES / "aws-machine-learning"
    call_command(
        "import_notes",
        str(folder),
        notebook=folder.name,
        title="AWS machine learning",
        visibility="public",
        stdout=io.StringIO(),
    )


def sign_up(page, address):
    page.goto(address)
    page.locator("header").get_by_role("link", name="Sign up").first.click()
    page.get_by_label("User name").fill("noor")
    page.get_by_label("Password", exact=True).fill("plain-words-9")
    page.get_by_label("The same password again").fill("plain-words-9")
    page.get_by_role("button", name="Make the account").click()
    page.wait_for_url(f"{address}/")


def read_a_topic(page, title):
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Notebooks").click()
    page.get_by_role("link", name="AWS machine learning").first.click()
    page.get_by_role("link", name=title, exact=True).first.click()
    assert page.locator("h1").inner_text() == title


def start_practice(page):
    page.get_by_role("link", name="Practise this topic").click()
    page.get_by_text("5", exact=True).click()
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("form.question")


def answer(page):
    """Choose the first option (as many as are asked for); give the stem and the verdict."""
    stem = page.locator("legend.stem").inner_text().split(" Choose ")[0].strip()
    wanted = re.search(r"Choose (\d)\.", page.locator("legend.stem").inner_text())
    for place in range(int(wanted[1]) if wanted else 1):
        page.locator("label.option").nth(place).click()
    page.get_by_role("button", name="Check answer").click()
    page.wait_for_selector(".verdict")
    return stem, page.locator(".verdict h2").inner_text()


def letters(text):
    """The text without what a table leaves out: a row is quoted with bars between its cells."""
    return re.sub(r"[\s|]+", "", text)


def walk(page, address, look=lambda _page: None):
    """The whole way; `look` is called on each page of it."""
    sign_up(page, address)
    look(page)
    read_a_topic(page, "Kinesis")
    look(page)
    start_practice(page)
    look(page)
    stem, verdict = answer(page)
    assert verdict in {"Right", "Not right"}
    assert page.locator(".stem").inner_text() == stem
    look(page)

    # The sentence that says so, highlighted where it stands.
    quoted = page.locator("figure.quote mark").inner_text()
    page.get_by_role("link", name="Read it on the page").click()
    marked = page.locator("main mark")
    marked.first.wait_for()
    assert letters("".join(marked.all_inner_texts())) == letters(quoted)
    assert marked.first.is_visible()
    look(page)

    # And it is all kept.
    page.get_by_role("navigation", name="Main").get_by_role("link", name="History").click()
    look(page)
    page.locator("main table a").first.click()
    assert page.get_by_text(stem).first.is_visible()
    look(page)


def test_the_whole_flow(page, live_server, bundled):
    walk(page, live_server.url)


def test_the_whole_flow_without_script(page_without_script, live_server, bundled):
    walk(page_without_script, live_server.url)


def test_feedback_is_put_in_place_without_loading_the_page_again(page, live_server, bundled):
    page.goto(f"{live_server.url}/practice/?notebook=aws-machine-learning")
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("form.question")
    page.evaluate("window.stillTheSame = true")
    answer(page)
    assert page.evaluate("window.stillTheSame")


def test_axe_finds_nothing_on_the_way_and_everything_fits_a_phone(
    page, live_server, bundled, assert_accessible, assert_fits
):
    def look(page):
        assert_accessible(page)
        assert_fits(page)
        page.set_viewport_size({"width": 1280, "height": 900})

    walk(page, live_server.url, look)


def stop_early(page, address):
    page.goto(f"{address}/practice/?notebook=aws-machine-learning")
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("form.question")
    answer(page)
    page.get_by_role("link", name="Next question").click()
    page.wait_for_selector("form.question")
    page.get_by_role("button", name="Stop here").click()
    page.wait_for_url("**/result/")
    assert "You stopped after 1 of 10 questions." in page.locator("main").inner_text()


def test_a_practice_is_stopped_early(page, live_server, bundled, assert_accessible, assert_fits):
    stop_early(page, live_server.url)
    assert_fits(page)
    page.goto(f"{live_server.url}/history/")
    assert "stopped after 1 of 10" in page.locator("main").inner_text()
    assert_accessible(page)
    assert_fits(page)


def test_a_practice_is_stopped_early_without_script(page_without_script, live_server, bundled):
    stop_early(page_without_script, live_server.url)


def test_no_frame_stands_around_the_verdict_after_an_answer_by_keyboard(page, live_server, bundled):
    page.goto(f"{live_server.url}/practice/?notebook=aws-machine-learning")
    page.get_by_role("button", name="Start").click()
    page.wait_for_selector("form.question")
    page.wait_for_load_state()  # the keys are heard once the scripts have run
    wanted = re.search(r"Choose (\d)\.", page.locator("legend.stem").inner_text())
    for place in range(int(wanted[1]) if wanted else 1):
        page.keyboard.press(str(place + 1))
    page.keyboard.press("Enter")
    page.wait_for_selector(".verdict:focus")
    assert page.locator(".verdict").evaluate("it => getComputedStyle(it).outlineStyle") == "none"
