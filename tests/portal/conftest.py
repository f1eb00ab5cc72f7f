"""What the tests that start real processes need."""

import os
import socket
import uuid
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest


@pytest.fixture
def empty_database_url(tmp_path):
    """An empty database of the kind that the suite runs on, for processes of their own."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield f"sqlite:///{tmp_path / 'lectern.sqlite3'}"
        return
    name = f"lectern_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def process_environment(tmp_path, empty_database_url):
    """The environment of a fresh installation: a data folder and a database of its own, and no more."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LECTERN_", "PYTEST_"))}
    return {**kept, "LECTERN_DATA": str(tmp_path / "data"), "DATABASE_URL": empty_database_url}


@pytest.fixture
def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
