"""What has to be cleared away from time to time. Doing it twice, or in two workers at once, is harmless."""

import logging
import threading
from datetime import timedelta

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from portal.home.services.import_runs import imports_sweep
from quizzes.services.learners import guests_expire

EVERY = timedelta(hours=1)
logger = logging.getLogger(__name__)


def tidy() -> None:
    """Expire idle guests, close imports whose worker died, forget sessions and finished tasks of old."""
    now = timezone.now()
    guests_expire(now=now, days=settings.GUEST_DAYS)
    imports_sweep(now)
    call_command("clearsessions", verbosity=0)
    call_command("prune_db_task_results", verbosity=0)


def tidy_again_and_again(stop: threading.Event) -> None:
    """Tidy now and every hour; what goes wrong is logged and tried again the next time."""
    while True:
        try:
            tidy()
        except Exception:
            logger.exception("Clearing away did not work")
        finally:
            connection.close()
        if stop.wait(EVERY.total_seconds()):
            return
