"""Everything that must be true before pages are served, each step silent when there is nothing to do."""

from collections.abc import Callable

from portal.supervisor.database import migrate_when_behind
from portal.supervisor.notes import bring_in, bring_in_bundled
from portal.supervisor.options import Options
from portal.supervisor.static import collect_when_changed


def prepare(options: Options, say: Callable[[str], None]) -> None:
    """Bring database, static files and notes up to what is there; `say` what was done."""
    if migrate_when_behind():
        say("The database is up to date.")
    if collect_when_changed():
        say("Styles and images are compressed and in place.")
    bring_in_bundled(say)
    if options.notes is not None:
        bring_in(options.notes, say)
