"""The style gallery."""

import re

import pytest

from portal.web.icons import ICONS

pytestmark = pytest.mark.django_db


def test_it_shows_the_parts_that_pages_use_and_asks_no_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = client.get("/gallery/").content.decode()
    for part in (
        "banner is-warn",
        "answer is-key",
        'class="quote"',
        'class="ticks"',
        "is-mastered",
        "id_slug_error",
    ):
        assert part in page, part


def test_it_shows_every_icon(client):
    page = client.get("/gallery/").content.decode()
    assert [name for name in ICONS if ICONS[name] not in page] == []


def test_it_keeps_the_policy_without_inline_style_or_script(client):
    answer = client.get("/gallery/")
    page = answer.content.decode()
    assert not re.search(r"""\sstyle=|\son\w+=|<style|<script(?![^>]*\bsrc=)|data:""", page)
    assert "'unsafe" not in answer["Content-Security-Policy"]
