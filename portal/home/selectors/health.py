"""Whether the parts that the portal leans on are there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError
from django_tasks_db.models import DBTaskResult

PATIENCE = timedelta(seconds=15)
# A worker that died left its task running; after this long it no longer counts as a sign of life.
LONGEST_TASK = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Health:
    """What can be reached. `oldest_waiting` is the age of the oldest task that no worker has taken."""

    database: bool
    worker: bool
    oldest_waiting: timedelta | None = None


def health(now: datetime) -> Health:
    """Ask the database, and judge by the tasks in it whether a worker takes them.

    With nothing waiting there is nothing to judge by, and the worker counts as there.
    """
    try:
        waiting = (
            DBTaskResult.objects.ready().order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
        )
        if waiting is None:
            return Health(database=True, worker=True)
        busy = DBTaskResult.objects.running().filter(started_at__gt=now - LONGEST_TASK).exists()
    except DatabaseError:
        return Health(database=False, worker=False)
    age = now - waiting
    return Health(database=True, worker=busy or age < PATIENCE, oldest_waiting=age)
