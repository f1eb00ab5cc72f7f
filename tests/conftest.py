"""Fixtures that every test may use: the standing cast is owner, member, stranger, operator."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def pytest_configure():
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def shared_notes():
    """Real note sets, where this machine has them."""
    if not (SHARED / "notes").is_dir():
        pytest.skip("needs the real note sets beside the checkout, in ../shared/notes")
    return SHARED / "notes"


@pytest.fixture(scope="session")
def raw_export():
    """The raw text export, where this machine has it."""
    path = SHARED / "seed" / "aws-machine-learning-notes.txt"
    if not path.is_file():
        pytest.skip("needs the raw export beside the checkout, in ../shared/seed")
    return path


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
