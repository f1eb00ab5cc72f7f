"""An author before the queue of drafts and reports."""

import pytest

from tests.factories.notes import make_notebook, make_passage, make_topic
from tests.factories.queue import Queue, make_draft

TEXT = "Asynchronous inference queues each request. It suits large payloads."


@pytest.fixture
def serving(owner):
    """A topic of the author's, with one passage."""
    return make_topic(make_notebook(owner=owner, slug="serving"), title="Serving", texts=[TEXT])


@pytest.fixture
def drafts(serving):
    """Three drafts in the order of the queue: two of one passage, the better first, and one of the next."""
    first, second = serving.passages.get(), make_passage(serving, f"{TEXT} Twice.", position=10_000)
    third = make_draft(second, "Which way queues requests 2?", score=0.9)
    worse = make_draft(first, "Which way queues requests 1?", score=0.4)
    return [make_draft(first, "Which way queues requests 0?", score=0.8), worse, third]


@pytest.fixture
def queue(client, owner, serving):
    """The queue, with its author signed in."""
    client.force_login(owner)
    return Queue(client, serving.notebook)
