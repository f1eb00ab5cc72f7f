"""Tags that every page may use."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory

from portal.web.icons import ICONS
from portal.web.marks import sentence, ticks
from portal.web.names import initials


def render(source, **context):
    return Template(source).render(Context(context))


def test_the_strokes_say_in_words_how_the_questions_stand():
    html = render('{% ticks "rrw." 4 %}')
    assert 'aria-label="2 right, 1 wrong, 1 to go"' in html
    assert re.findall(r'<line(?: class="([\w-]+)")?', html) == ["is-right", "is-right", "is-wrong", "is-now"]


def test_the_strokes_share_the_width_without_touching():
    ends = [
        (float(x1), float(x2)) for x1, x2 in re.findall(r'x1="([\d.]+)%" x2="([\d.]+)%"', ticks("." * 20))
    ]
    assert ends[0] == (0.5, 4.5)
    assert ends[-1] == (95.5, 99.5)


def test_an_answered_question_shows_its_mark_and_not_that_it_is_open():
    assert re.findall('class="(is-\\w+)"', ticks("rw.", 2)) == ["is-right", "is-wrong"]


def test_an_unknown_mark_is_an_error():
    with pytest.raises(ValueError, match="“x”"):
        ticks("rx")


def test_what_does_not_occur_is_not_said():
    assert sentence("ww") == "2 wrong"


def test_an_icon_is_hidden_from_screen_readers():
    html = render('{% icon "check" %}')
    assert 'aria-hidden="true"' in html
    assert ICONS["check"] in html


def test_a_missing_icon_says_where_to_add_it():
    with pytest.raises(TemplateSyntaxError, match=r"portal/web/icons\.py"):
        render('{% icon "no-such-icon" %}')


@pytest.mark.parametrize(
    ("name", "letters"), [("noor.haddad", "NH"), ("ada", "AD"), ("Grace Brewster Hopper", "GH"), ("_", "?")]
)
def test_a_name_is_shown_by_two_letters(name, letters):
    assert initials(name) == letters


def test_the_tab_named_by_the_page_is_the_current_one():
    page = '{% extends "base.html" %}{% block tab %}today{% endblock %}'
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    html = render(page, theme="auto", return_to="/", request=request)
    current = re.findall(r'aria-current="page">.*?</svg>(\w+)</a>', html)
    assert current == ["Today"]
