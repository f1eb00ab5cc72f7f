"""Bring questions in from the command line."""

import json
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.home.report_text import added_lines, counted, finding_lines, outcome_line, question_lines
from portal.home.services.joining import keep, prepare_questions
from portal.home.services.question_pages import QuestionsRefused, file_name
from topics.models import Notebook
from topics.services.importing import ImportRefused


class Command(BaseCommand):
    """`manage.py import_questions FILE --notebook SLUG`: GIFT or CSV."""

    help = (
        "Read questions (GIFT or CSV) into a notebook, as one page of it. Importing a file of the same name "
        "again replaces that page."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what may be given."""
        parser.add_argument("path", help="a file of questions: GIFT or CSV, by its content")
        parser.add_argument("--notebook", metavar="SLUG", required=True, help="the notebook that gets them")
        parser.add_argument("--dry-run", action="store_true", help="report, and write nothing")
        parser.add_argument("--json", action="store_true", help="print the report as JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Import, and report line by line. Ends with 1 when nothing could be taken."""
        started = time.monotonic()
        notebook = Notebook.objects.filter(slug=options["notebook"], withdrawn_at=None).first()
        if notebook is None:
            raise CommandError(f"There is no notebook {options['notebook']}. Check its address.")
        path = Path(options["path"])
        try:
            prepared = prepare_questions(notebook, file_name(path.name), _read(path))
            writes = not options["dry_run"] and not prepared.plan.writes_nothing
            if writes:
                keep(prepared)
        except QuestionsRefused as refused:
            said = [f"{one.severity}: {one.path}:{one.line}: {one.message}" for one in refused.findings]
            raise CommandError("\n".join([str(refused), *(said if len(said) > 1 else [])])) from refused
        except ImportRefused as refused:
            raise CommandError(str(refused)) from refused
        report = prepared.report() | {
            "notebook": notebook.slug,
            "written": writes,
            "seconds": round(time.monotonic() - started, 2),
        }
        self.stdout.write(
            json.dumps(report, indent=2, ensure_ascii=False) if options["json"] else _text(report)
        )


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(settings.IMPORT_FILE_BYTES + 1)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}. Check the path.") from error
    if len(data) > settings.IMPORT_FILE_BYTES:
        raise CommandError(f"{path} is larger than {settings.IMPORT_FILE_BYTES:,} bytes. Divide it.")
    return data


def _text(report: dict[str, Any]) -> str:
    bank = report["bank"]
    counts = bank["counts"]
    lines = [*finding_lines(report), *question_lines(bank), *added_lines(bank)]
    lines += [f"draft: {one['stem']} ({'; '.join(one['why'])})" for one in bank["drafts"]]
    lines.append(outcome_line(report))
    asked = f"{counted(counts['added'], 'question')} added"
    lines.append(f"{report['title']}: {asked}, {counted(counts['drafts_added'], 'draft')}.")
    return "\n".join(lines)
