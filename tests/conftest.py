"""Fixtures that every test may use: the standing cast is owner, stranger, operator."""

import os
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.contrib.auth import get_user_model

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
REAL_NOTES = {
    "shared_notes": SHARED / "notes",
    "raw_export": SHARED / "seed" / "aws-machine-learning-notes.txt",
    "checked_facts": SHARED / "seed" / "FACTS.md",
    "interchange": SHARED / "interchange",
}

# Two cores shared by several processes make any deadline a lottery.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure():
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_collection_modifyitems(config, items):
    """Leave out the tests that read real note sets where there are none: a clone does not hold them."""
    absent = {fixture for fixture, path in REAL_NOTES.items() if not path.exists()}
    left_out = [item for item in items if absent.intersection(getattr(item, "fixturenames", ()))]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def shared_notes():
    """Real note sets, beside the checkout."""
    return REAL_NOTES["shared_notes"]


@pytest.fixture(scope="session")
def raw_export():
    """The raw text export, beside the checkout."""
    return REAL_NOTES["raw_export"]


@pytest.fixture(scope="session")
def checked_facts():
    """The list of facts that the bundled notebook was checked against, beside the checkout."""
    return REAL_NOTES["checked_facts"]


@pytest.fixture(scope="session")
def interchange():
    """Files of questions of other projects, beside the checkout."""
    return REAL_NOTES["interchange"]


def _user(name, **extra):
    return get_user_model().objects.create_user(username=name, password="secret-words-9", **extra)


@pytest.fixture
def owner(db):
    return _user("owner")


@pytest.fixture
def stranger(db):
    return _user("stranger")


@pytest.fixture
def operator(db):
    return _user("operator", is_staff=True, is_superuser=True)
