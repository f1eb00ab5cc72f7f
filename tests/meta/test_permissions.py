"""The permission table holds, and no address is without a row."""

from contextlib import closing

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse

from tests.meta import world
from tests.meta.addresses import every_address
from tests.meta.permissions import LOGIN, METHODS, POSTED, ROWS

ROLES = ("guest", "member", "owner", "operator")
CASES = [
    pytest.param(name, what, method, role, expected, id=f"{method} {name} ({what}) as {role}")
    for name, what, method, *statuses in ROWS
    for role, expected in zip(ROLES, statuses, strict=True)
]


@pytest.fixture
def places(db, settings, tmp_path):
    """What the placeholders stand for; the image is really there."""
    settings.MEDIA_ROOT = tmp_path
    default_storage.save(world.IMAGE, ContentFile(b"\x89PNG"))
    return world.build()


@pytest.fixture
def visitor(client, places):
    """A signed-in client for a role, or one that nobody has signed in with."""

    def signed_in(role):
        if role != "guest":
            client.force_login(world.user(role, is_staff=role == "operator"))
        return client

    return signed_in


@pytest.mark.parametrize(("name", "what", "method", "role", "expected"), CASES)
def test_the_answer_is_that_of_the_table(visitor, places, name, what, method, role, expected):
    arguments = [places[word] for word in what.split(", ")] if what else []
    visit = visitor(role)
    address = reverse(name, args=arguments)
    with closing(
        visit.get(address) if method == "GET" else visit.post(address, POSTED.get(name, {}))
    ) as answer:
        to_log_in = answer.status_code == 302 and answer["Location"].startswith(reverse("account_login"))
        assert (LOGIN if to_log_in else answer.status_code) == expected


def test_every_address_has_a_row_for_each_method():
    wanted = {(name, method) for name, _path in every_address() for method in METHODS}
    assert wanted - {(name, method) for name, _what, method, *_statuses in ROWS} == set()


def test_no_row_is_about_an_address_that_is_gone():
    assert {name for name, *_rest in ROWS} - {name for name, _path in every_address()} == set()


def test_every_address_has_a_name():
    assert [path for name, path in every_address() if name is None] == []
