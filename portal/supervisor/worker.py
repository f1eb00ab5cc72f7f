"""The task worker: `python -m portal.supervisor.worker`.

That of django-tasks-db, without the logging of its command: what goes to the terminal is the settings'
business, and that it was asked to stop is no warning.
"""

import logging
import os
import threading

import django
from django.utils.crypto import get_random_string


def main() -> None:
    """Take tasks of every queue until SIGTERM, and clear away beside it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    django.setup()
    from django_tasks_db.management.commands.db_worker import Worker

    from portal.supervisor.housekeeping import tidy_again_and_again

    logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
    worker = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0.5,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
    )
    worker.configure_signals()
    # A daemon: it must not hold up the end, and whatever it is at is done again at the next start.
    threading.Thread(target=tidy_again_and_again, args=[threading.Event()], daemon=True).start()
    worker.run()


if __name__ == "__main__":
    main()
