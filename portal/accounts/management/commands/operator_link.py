"""Print a one-time link: for the first operator, or for a user's new password."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.accounts.models import User
from portal.accounts.services import (
    FIRST_OPERATOR,
    PASSWORD_RESET,
    link_issue,
    link_path,
    operator_exists,
)


class Command(BaseCommand):
    """`manage.py operator_link [--user NAME] [--origin http://localhost:8000]`."""

    help = "Print a link that works once, for a day: it makes the first operator, or sets a user's password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and where the portal is reached."""
        parser.add_argument(
            "--user", metavar="NAME", help="user name; may be left out while there is no operator"
        )
        parser.add_argument("--origin", default="http://localhost:8000", help="what comes before the path")

    def handle(self, *_args: Any, user: str | None, origin: str, **_options: Any) -> None:
        """Issue the link and print it."""
        if user is None and operator_exists():
            raise CommandError("There is an operator already. Say whose password to set: --user NAME.")
        if user is None:
            token = link_issue(purpose=FIRST_OPERATOR)
        else:
            person = User.objects.filter(username=user, is_active=True).first()
            if person is None:
                raise CommandError(f"There is no open account with the user name “{user}”.")
            token = link_issue(purpose=PASSWORD_RESET, user=person)
        self.stdout.write(origin.rstrip("/") + link_path(token))
