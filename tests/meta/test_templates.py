"""What every template must keep to: nothing inline, nothing from elsewhere, no address that is not there."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

from tests.meta.addresses import every_address

TEMPLATES = Path(__file__).resolve().parent.parent.parent / "templates"
NAMES = sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html"))

INLINE = {
    "a style attribute": r"\sstyle\s*=",
    "a style element": r"<style\b",
    "a script without src": r"<script\b(?![^>]*\bsrc=)",
    "an event handler": r"<[^>]*\son[a-z]+\s*=",
    "a data: address": r"""["'(]data:""",
    "a javascript: address": r"javascript:",
    "something from another host": r"""\b(?:src|srcset|action|hx-get|hx-post)\s*=\s*["'](?:https?:)?//""",
    "a stylesheet from another host": r"""<link\b[^>]*href=["'](?:https?:)?//""",
}


def source(name):
    return (TEMPLATES / name).read_text(encoding="utf-8")


def code(text):
    """The template without its comments."""
    return re.sub(r"{#.*?#}|{% comment.*?endcomment %}", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_carries_nothing_that_the_policy_of_content_forbids(name):
    assert [what for what, pattern in INLINE.items() if re.search(pattern, code(source(name)))] == []


def test_only_the_topic_page_trusts_stored_html_which_was_sanitized_at_import():
    assert [name for name in NAMES if re.search(r"\|\s*safe\b", code(source(name)))] == ["topics/topic.html"]


@pytest.mark.parametrize("name", NAMES)
def test_every_address_that_a_template_names_is_there(name):
    known = {address for address, _path in every_address()}
    named = re.findall(r"""{%\s*url\s+["']([^"']+)["']""", code(source(name)))
    assert [address for address in named if address not in known] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_template_can_be_read(name):
    assert get_template(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_form_that_posts_is_guarded_against_forgery(name):
    forms = re.findall(
        r"<form\b[^>]*method=[\"']post[\"'].*?</form>", code(source(name)), flags=re.DOTALL | re.IGNORECASE
    )
    assert [form[:80] for form in forms if "csrf_token" not in form] == []


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ('<p style="color: red">', "a style attribute"),
        ("<script>go()</script>", "a script without src"),
        ('<button type="button" onclick="go()">', "an event handler"),
        ('<img src="data:image/png;base64,">', "a data: address"),
        ('<img src="https://elsewhere.example/a.png">', "something from another host"),
    ],
)
def test_these_rules_can_fail(html, what):
    assert re.search(INLINE[what], html)
