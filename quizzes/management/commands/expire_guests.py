from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from quizzes.services.learners import guests_expire


class Command(BaseCommand):
    """Delete idle guests; run it once a day."""

    help = "Delete guests, with their attempts, who have answered nothing for LECTERN_GUEST_DAYS days."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a number of days other than the setting's."""
        parser.add_argument("--days", type=int, default=settings.GUEST_DAYS, help="instead of the setting")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Delete, and say how many."""
        count = guests_expire(now=timezone.now(), days=options["days"])
        self.stdout.write(f"{count} guest{'' if count == 1 else 's'} deleted.")
