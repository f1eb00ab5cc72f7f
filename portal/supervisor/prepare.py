"""What must be true before pages are served, and what may come a moment later.

Each step says what it did, and is silent when there was nothing to do.
"""

from collections.abc import Callable

from portal.supervisor.database import migrate_when_behind
from portal.supervisor.options import Options
from portal.supervisor.static import collect_when_changed


def prepare(say: Callable[[str], None]) -> None:
    """Bring database and static files up to the code."""
    if migrate_when_behind():
        say("The database is up to date.")
    if collect_when_changed():
        say("Styles and images are compressed and in place.")


def bring_in_notes(options: Options, say: Callable[[str], None]) -> None:
    """Bring in the bundled notes and the person's own, while the web server starts."""
    # Loading the readers takes a third of a second, in which the web server has begun to start.
    from portal.supervisor.notes import bring_in, bring_in_bundled

    bring_in_bundled(say)
    if options.notes is not None:
        bring_in(options.notes, say)
