from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizzes.services.derived import derived_rebuild


class Command(BaseCommand):
    """Rebuild what is derived from the answer log, or prove that it agrees."""

    help = "Recompute marks, counts and cards from the answer log. Exits 1 when something disagreed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take `--check`."""
        parser.add_argument("--check", action="store_true", help="only compare, and write nothing")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Name each disagreement; put it right unless only checking."""
        wrong = 0
        for sentence in derived_rebuild(write=not options["check"]):
            self.stderr.write(sentence)
            wrong += 1
        if wrong:
            what = "1 disagreement" if wrong == 1 else f"{wrong} disagreements"
            raise CommandError(f"{what} with the answer log {'found' if options['check'] else 'put right'}.")
        self.stdout.write("Marks, counts and cards agree with the answer log.")
