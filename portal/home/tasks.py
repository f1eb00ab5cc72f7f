"""What the worker does for the pages: reading notes that were brought, and keeping them."""

from django_tasks import task

from portal.home.services import import_runs


@task
def read_notes(note_import: int) -> None:
    """Read what was brought and plan what it changes."""
    import_runs.run_reading(note_import)


@task
def keep_notes(note_import: int) -> None:
    """Write what was looked at and kept."""
    import_runs.run_keeping(note_import)
