from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizzes.engine import dump
from quizzes.selectors.decisions import decisions_of
from topics.models import Notebook


class Command(BaseCommand):
    """Write an author's decisions as the file that travels with the notes."""

    help = "Write the decisions on a notebook's questions as decisions.json, to be kept beside its notes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the notebook's slug and where to write."""
        parser.add_argument("notebook", help="the slug of the notebook")
        parser.add_argument("--output", type=Path, help="a file; without it the decisions are printed")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Write the file or print it."""
        try:
            notebook = Notebook.objects.get(slug=options["notebook"])
        except Notebook.DoesNotExist:
            raise CommandError(f"There is no notebook with the slug {options['notebook']!r}.") from None
        decisions = decisions_of(notebook)
        if options["output"] is None:
            self.stdout.write(dump(decisions).decode(), ending="")
            return
        options["output"].write_bytes(dump(decisions))
        self.stdout.write(f"{len(decisions.entries)} decisions written to {options['output']}.")
