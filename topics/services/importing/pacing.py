"""Writing much without making others wait: short transactions, with room for others between them.

SQLite has one writer at a time, and whoever waits looks again at most 100 ms later: a pause shorter than
that could be missed for ever.
"""

import time
from collections.abc import Callable, Iterable

from django.db import connection, transaction

Step = Callable[[], None]

_CHUNK_SECONDS = 0.1  # the last step of a transaction may take a little longer
_PAUSE_SECONDS = 0.11


def write_in_chunks(steps: Iterable[Step], on_step: Callable[[int], None] | None = None) -> None:
    """Run the steps in order. Each is in one transaction, several small ones share one.

    `on_step(done)` is called outside the transactions. An error ends it; what was committed stays.
    """
    waiting = iter(steps)
    done = 0
    step = next(waiting, None)
    while step is not None:
        with transaction.atomic():
            ends = time.monotonic() + _CHUNK_SECONDS
            while step is not None:
                step()
                done += 1
                step = next(waiting, None)
                if time.monotonic() >= ends:
                    break
        if on_step is not None:
            on_step(done)
        if step is not None and connection.vendor == "sqlite":
            time.sleep(_PAUSE_SECONDS)
