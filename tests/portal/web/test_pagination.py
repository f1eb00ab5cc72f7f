"""Pages of a long list by keyset."""

from itertools import chain

import pytest
from django.contrib.auth import get_user_model

from portal.web.pagination import keyset_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def users(db):
    User = get_user_model()  # noqa: N806 - a class
    User.objects.bulk_create(User(username=f"user-{number:02}") for number in range(7))
    return User.objects.all()


def walk(rows, **options):
    cursor, seen = "", []
    while True:
        page = keyset_page(rows, cursor=cursor, **options)
        seen.append([user.username for user in page.rows])
        if not page.after:
            return seen
        cursor = page.after


def test_the_pages_hold_every_row_once_in_order(users):
    pages = walk(users, field="username", size=3)
    assert [len(page) for page in pages] == [3, 3, 1]
    assert list(chain(*pages)) == [f"user-{number:02}" for number in range(7)]


def test_equal_values_are_told_apart_by_their_key(users):
    users.update(first_name="same")
    assert sorted(chain(*walk(users, field="first_name", size=2))) == [f"user-{n:02}" for n in range(7)]


def test_times_go_backwards_from_the_newest(users):
    pages = walk(users, field="-date_joined", size=3)
    joined = list(users.order_by("-date_joined", "-pk").values_list("username", flat=True))
    assert list(chain(*pages)) == joined


@pytest.mark.parametrize("cursor", ["rubbish", "x~y", "1~", "~", "1~2~3"])
def test_a_cursor_that_cannot_be_read_does_no_harm(users, cursor):
    keyset_page(users, field="username", cursor=cursor, size=3)
    assert keyset_page(users, field="-date_joined", cursor=cursor, size=3).is_first


@pytest.mark.parametrize("time", ["2020-01-01", "2020-01-01T10:00", "0001-01-01T00:00:00+14:00"])
def test_a_time_that_no_page_has_written_starts_at_the_top(users, time):
    page = keyset_page(users, field="-date_joined", cursor=f"1~{time}", size=3)
    assert page.is_first
    assert len(page.rows) == 3


def test_a_page_costs_one_statement(users, django_assert_num_queries):
    with django_assert_num_queries(1):
        keyset_page(users, field="username", size=3)


def test_a_last_page_that_is_just_full_leads_nowhere(users):
    assert keyset_page(users, field="username", size=7).after == ""
