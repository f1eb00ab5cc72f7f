"""The small script of the pages, alone in a browser: keys, focus, the contents that follow."""

import pytest

from scripts.build_css import STATIC

pytestmark = pytest.mark.browser
SCRIPT = (STATIC / "js" / "lectern.js").read_text(encoding="utf-8")
OPTIONS = "".join(
    f'<label class="option"><input type="radio" name="option" value="{place}" required></label>'
    for place in range(1, 5)
)
PAGE = f"""<!doctype html><title>Sample</title>
<nav class="toc"><a href="#one">One</a><a href="#two">Two</a></nav>
<details class="menu"><summary>Menu</summary></details>
<details class="keys"><summary>Keys</summary></details>
<input id="field">
<form class="question" action="/answered"><div class="options">{OPTIONS}</div><button>Check</button></form>
<a href="/next" data-enter>Next</a>
<div id="ask"></div>
<h2 id="one">One</h2><hr><h2 id="two">Two</h2><hr>"""


@pytest.fixture
def sample(page):
    page.route("http://sample/**", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto("http://sample/")
    page.evaluate(SCRIPT)
    return page


def chosen(page):
    return page.evaluate("document.querySelector('form.question :checked')?.value")


@pytest.mark.parametrize(
    ("key", "option"),
    [("3", "3"), ("b", "2"), ("D", None), ("d", "4"), ("9", None), ("Control+a", None), ("Alt+1", None)],
)
def test_a_digit_or_letter_chooses_an_option_unless_a_modifier_is_held(sample, key, option):
    sample.keyboard.press("Shift+D" if key == "D" else key)
    assert chosen(sample) == option


def test_typing_in_a_field_chooses_nothing(sample):
    sample.focus("#field")
    sample.keyboard.type("a1")
    assert (chosen(sample), sample.input_value("#field")) == (None, "a1")


def test_enter_submits_the_choice(sample):
    sample.keyboard.press("2")
    sample.keyboard.press("Enter")
    sample.wait_for_url("http://sample/answered?option=2")


def test_enter_without_a_choice_stays(sample):
    sample.keyboard.press("Enter")
    assert sample.url == "http://sample/"


def test_enter_goes_on_once_the_question_is_answered(sample):
    sample.evaluate("document.querySelector('form.question').remove()")
    sample.keyboard.press("Enter")
    sample.wait_for_url("http://sample/next")


def test_focus_goes_to_the_verdict_that_was_put_in(sample):
    sample.evaluate(
        """() => {
            const ask = document.getElementById("ask");
            ask.innerHTML = '<section class="verdict">Right</section>';
            ask.dispatchEvent(new CustomEvent("htmx:afterSettle", {bubbles: true, detail: {elt: ask}}));
        }"""
    )
    assert sample.evaluate("document.activeElement.textContent") == "Right"


def test_a_question_mark_opens_the_help_and_escape_closes_the_menu(sample):
    sample.keyboard.press("?")
    assert sample.evaluate("document.querySelector('details.keys').open")
    sample.click(".menu summary")
    sample.keyboard.press("Escape")
    assert not sample.evaluate("document.querySelector('details.menu').open")


def test_the_contents_mark_the_section_that_is_read(sample):
    sample.add_style_tag(content="hr { height: 2000px; }")
    for name in ("two", "one"):
        sample.evaluate("name => document.getElementById(name).scrollIntoView()", name)
        sample.wait_for_selector(f"nav.toc a[href='#{name}'][aria-current]")
        assert sample.locator("nav.toc a[aria-current]").count() == 1
