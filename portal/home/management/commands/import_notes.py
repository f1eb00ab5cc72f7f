"""Bring notes in from the command line."""

import json
import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.accounts.models import User
from portal.home.report_text import added_lines, counted, finding_lines, outcome_line, question_lines
from portal.home.services.joining import OnPhase, Prepared, keep, prepare
from portal.home.services.targets import notebook_of_source
from topics.services.importing import ImportRefused
from topics.services.importing.slugs import is_notebook_slug, notebook_slug
from topics.services.sources import SourceRefused, open_source

_BAR = 30


class Command(BaseCommand):
    """`manage.py import_notes PATH`: a file, a folder, a zip, or `-` for standard input."""

    help = (
        "Read notes (a file, a folder, a zip, or - for standard input) into a notebook. "
        "Importing the same path again updates its notebook."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what may be given."""
        parser.add_argument("path", help="file, folder, zip, or - for standard input")
        parser.add_argument("--notebook", metavar="SLUG", help="the notebook to update, or to make")
        parser.add_argument("--title", default="", help="of a new notebook")
        parser.add_argument("--visibility", choices=["public", "private"], help="of a new notebook")
        parser.add_argument("--owner", metavar="NAME", help="who owns a new notebook; nobody by default")
        parser.add_argument(
            "--whole", action="store_true", help="ask all the notes again, also those that have not changed"
        )
        parser.add_argument("--dry-run", action="store_true", help="report, and write nothing")
        parser.add_argument("--json", action="store_true", help="print the report as JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Import, and report file by file. Ends with 1 when nothing could be imported."""
        started = time.monotonic()
        owner = self._owner(options["owner"])
        self._check_slug(options["notebook"])
        bar = _Bar(sys.stderr.isatty() and not options["json"])
        try:
            source = open_source(options["path"])
            notebook = notebook_of_source(source, slug=options["notebook"] or "", owner=owner)
            prepared = prepare(
                source,
                notebook=notebook,
                title=options["title"],
                whole=options["whole"],
                on_phase=bar,
            )
            # Asked before it is kept: afterwards the notebook is what the source says.
            writes = not options["dry_run"] and not prepared.plan.writes_nothing
            slug = "" if options["dry_run"] else self._keep(prepared, options, owner, bar)
        except (SourceRefused, ImportRefused) as refused:
            bar.end()
            raise CommandError(str(refused)) from refused
        bar.end()
        report = prepared.report() | {
            "notebook": slug or (notebook.slug if notebook else ""),
            "written": writes,
            "seconds": round(time.monotonic() - started, 2),
        }
        self.stdout.write(
            json.dumps(report, indent=2, ensure_ascii=False) if options["json"] else _text(report)
        )

    @staticmethod
    def _owner(name: str | None) -> User | None:
        if not name:
            return None
        try:
            return User.objects.get(username=name)
        except User.DoesNotExist:
            raise CommandError(f"There is no user called {name}.") from None

    @staticmethod
    def _check_slug(slug: str | None) -> None:
        if slug and not is_notebook_slug(slug):
            raise CommandError(
                f"{slug!r} cannot be the address of a notebook. Choose letters, digits and hyphens, as in "
                f"{notebook_slug(slug)}."
            )

    @staticmethod
    def _keep(prepared: Prepared, options: dict[str, Any], owner: User | None, bar: OnPhase) -> str:
        # A private notebook that nobody owns would be seen by operators alone.
        visibility = options["visibility"] or ("private" if owner else "public")
        slug = options["notebook"] or notebook_slug(prepared.plan.title)
        return keep(prepared, owner=owner, visibility=visibility, slug=slug, on_phase=bar).notebook.slug


class _Bar:
    """A progress bar on a terminal, and nothing elsewhere."""

    def __init__(self, shown: bool) -> None:  # noqa: FBT001 - its only argument
        self._shown = shown
        self._last = 0.0
        self._width = 0

    def __call__(self, doing: str, done: int, total: int) -> None:
        now = time.monotonic()
        if not self._shown or (now - self._last < 0.1 and done != total):
            return
        self._last = now
        filled = _BAR * done // total if total else 0
        line = (
            f"{doing:<17} {'█' * filled}{'·' * (_BAR - filled)} {f'{done:,} of {total:,}' if total else ''}"
        )
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)

    def end(self) -> None:
        """Leave an empty line for what comes next."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()


def _text(report: dict[str, Any]) -> str:
    """The report as lines: what was said of each file, what changed, and the sums."""
    lines = finding_lines(report)
    counts, questions, bank = report["counts"], report["questions"], report["bank"]
    changed = report["difference"]["counts"]
    if changed["reworded"] or changed["removed"] or changed["kept"]:
        lines.append(
            f"{counted(changed['added'], 'passage')} added, {changed['reworded']:,} reworded, "
            f"{changed['removed']:,} removed, {changed['kept']:,} kept."
        )
    lines += question_lines(bank)
    if any(bank["counts"][what] for what in ("changed", "retired", "returned", "drafts_dropped")):
        lines += added_lines(bank)
    lines += [f"decision: {why}" for why in bank["decisions"]]
    lines.append(outcome_line(report))
    notes = f"{counted(counts['topics'], 'topic')}, {counted(counts['passages'], 'passage')}"
    asked = (
        f"{counted(questions['published'], 'question')} published, {counted(questions['drafts'], 'draft')}"
    )
    lines.append(f"{report['title']}: {notes}, {asked}, {report['seconds']:.1f} s.")
    return "\n".join(lines)
