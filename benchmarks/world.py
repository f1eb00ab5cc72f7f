"""A portal to measure: the bundled notebook, one learner with a short and one with a long history."""

import uuid
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.utils import timezone

from portal.accounts.models import User
from quizzes.models import Attempt, AttemptItem, Learner, Question, Response
from quizzes.selectors.scope import scope_of
from quizzes.services.attempts import practice_start
from topics.models import Notebook

CHUNK = 5_000
QUESTIONS = 20


def bundled() -> Notebook:
    """The bundled notebook, imported if need be."""
    folder = next(Path(settings.BUNDLED_NOTES).iterdir())
    call_command("import_notes", str(folder), notebook=folder.name, visibility="public", verbosity=0)
    return Notebook.objects.get(slug=folder.name)


def signed_in(name: str) -> tuple[Learner, str]:
    """A learner with an account, and the session key of a browser that is signed in."""
    user = User.objects.create_user(name, password="benchmark words 9")
    learner = Learner.objects.create(user=user, last_seen_at=timezone.now())
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return learner, str(session.session_key)


def open_attempts(learner: Learner, notebook: Notebook, count: int) -> list[Attempt]:
    """Practices of twenty questions with nothing answered yet."""
    scope = scope_of(learner.user, notebook.slug)
    now = timezone.now()
    return [
        practice_start(
            learner=learner, scope=scope, count=QUESTIONS, submission_id=uuid.uuid4(), now=now, seed=number
        )
        for number in range(count)
    ]


def past_attempts(learner: Learner, notebook: Notebook, count: int) -> None:
    """So many finished practices of one question each, with their log."""
    version = Question.objects.askable().filter(notebook=notebook)[0].version
    now = timezone.now()
    for first in range(0, count, CHUNK):
        ages = range(first, min(first + CHUNK, count))
        attempts = Attempt.objects.bulk_create(
            Attempt(
                learner=learner, kind="practice", feedback="practice", scope=notebook.title,
                notebook=notebook, started_at=now - timedelta(minutes=age), items_count=1, marks="r",
                answered_count=1, right_count=1, closed_at=now, submission_id=uuid.uuid4(),
            )
            for age in ages
        )  # fmt: skip
        items = AttemptItem.objects.bulk_create(
            AttemptItem(attempt=attempt, position=1, version=version, order=[0, 1, 2, 3], shown_at=now)
            for attempt in attempts
        )
        Response.objects.bulk_create(
            Response(item=item, seq=0, submission_id=uuid.uuid4(), choice=version.keys, at=now)
            for item in items
        )
