import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizzes.selectors.audit import Audit, audit_of
from topics.models import Notebook


class Command(BaseCommand):
    """Check banks for flaws, and fail a build on one."""

    help = "Check the published questions for flaws. Exits with 1 when there is one; hints do not count."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take one notebook instead of all, drafts too, and JSON."""
        parser.add_argument("--notebook", metavar="SLUG", help="only this notebook")
        parser.add_argument("--drafts", action="store_true", help="check drafts too")
        parser.add_argument("--json", action="store_true", help="print one object a notebook")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Audit one notebook after the other."""
        notebooks = Notebook.objects.standing().order_by("slug")
        if options["notebook"]:
            notebooks = notebooks.filter(slug=options["notebook"])
            if not notebooks:
                raise CommandError(f"There is no notebook with the slug {options['notebook']!r}.")
        flaws = questions = 0
        for notebook in notebooks:
            audit = audit_of(notebook, drafts=options["drafts"])
            flaws, questions = flaws + len(audit.flaws), questions + audit.questions
            self.stdout.write(_as_json(audit) if options["json"] else _as_text(audit))
        if not options["json"]:
            self.stdout.write(f"{questions} questions, {flaws} flaws.")
        if flaws:
            sys.exit(1)


def _as_json(audit: Audit) -> str:
    told = {
        "notebook": audit.notebook.slug,
        "questions": audit.questions,
        "flaws": len(audit.flaws),
        "counts": audit.counts(),
        "found": [asdict(one) for one in audit.found],
    }
    return json.dumps(told, ensure_ascii=False)


def _as_text(audit: Audit) -> str:
    lines = [f"{audit.notebook.slug}: {audit.questions} questions, {len(audit.flaws)} flaws"]
    for one in audit.found:
        about = f" [question {one.ref}: {one.stem}]" if one.ref else ""
        lines.append(f"  {one.severity}: {one.check}: {one.reason}{about}")
    return "\n".join(lines)
