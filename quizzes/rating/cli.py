"""The command line of the rating bench. It prints counts; texts of notes go into the folder that is named."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from quizzes.engine import Decisions, generate
from quizzes.engine.reading import read_paths
from quizzes.engine.values import BankStats
from quizzes.rating.keeping import append_kept, kept_of, load_kept, regress
from quizzes.rating.marks import RatingsError, parse_ratings
from quizzes.rating.reporting import agreement_line, report
from quizzes.rating.sampling import Asked, draw
from quizzes.rating.sheets import make_sheet, read_sheet, write_sheet

TIERS = ("published", "draft", "reviewed")


def main(argv: Sequence[str], out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Run a command. 0: done; 1: `regress` found a rated wrong key that is still published; 2: bad input."""
    out, err = out or sys.stdout, err or sys.stderr
    options = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace, TextIO], int] = options.run
    try:
        return run(options, out)
    except (RatingsError, OSError, json.JSONDecodeError) as error:
        err.write(f"{error}\n")
        return 2


def _sheet(options: argparse.Namespace, out: TextIO) -> int:
    asked, _ = _made(options.paths)
    tiers = TIERS if options.tier == "all" else (options.tier,)
    wanted = [
        one for one in asked
        if one.tier in tiers and options.pattern in ("", one.question.pattern)
    ]  # fmt: skip
    drawn = draw(wanted, options.size, options.seed)
    write_sheet(make_sheet(drawn, options.seed), options.folder)
    out.write(f"{len(drawn)} of {len(wanted)} questions drawn with seed {options.seed}.\n")
    return 0


def _report(options: argparse.Namespace, out: TextIO) -> int:
    sheet = read_sheet(options.folder)
    raters = [parse_ratings(path.read_text(), sheet.numbers) for path in options.ratings]
    out.writelines(report(sheet, ratings) + "\n" for ratings in raters)
    if len(raters) > 1:
        out.write(agreement_line(raters[0], raters[1]) + "\n")
    return 0


def _keep(options: argparse.Namespace, out: TextIO) -> int:
    sheet = read_sheet(options.folder)
    ratings = parse_ratings(options.ratings.read_text(), sheet.numbers)
    kept = append_kept(kept_of(sheet, ratings, options.rater))
    out.write(f"{kept} ratings kept.\n")
    return 0


def _regress(options: argparse.Namespace, out: TextIO) -> int:
    found = asdict(regress(load_kept(), _made(options.paths)[0]))
    for name, value in found.items():
        out.write(f"{name}: {value if isinstance(value, int) else len(value)}\n")
        if options.list and isinstance(value, list):
            out.writelines(f"  {print_}\n" for print_ in value)
    return 1 if found["still_wrong"] else 0


def _coverage(options: argparse.Namespace, out: TextIO) -> int:
    _, stats = _made(options.paths)
    out.write(
        "| set | content-bearing passages | with a published question | with a draft |\n|---|---|---|---|\n"
    )
    for name, one in stats.items():
        bearing = max(one.content_bearing, 1)
        published, drafts = one.with_published / bearing, one.with_draft / bearing
        out.write(
            f"| {name} | {one.content_bearing} | {one.with_published} ({published:.1%}) "
            f"| {one.with_draft} ({drafts:.1%}) |\n"
        )
    return 0


def _made(paths: Sequence[str]) -> tuple[list[Asked], dict[str, BankStats]]:
    """The questions of each path's notes, which are one set under the path's own name."""
    asked: list[Asked] = []
    stats: dict[str, BankStats] = {}
    for path in paths:
        documents, decisions, complaints = read_paths([path])
        if not documents:
            raise RatingsError(complaints[0] if complaints else f"{path}: no notes could be read")
        bank = generate(documents, decisions=decisions or Decisions())
        name = Path(path).name
        stats[name] = bank.stats
        asked += [Asked(name, one) for one in bank.questions]
    return asked, stats


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m quizzes.rating", description=__doc__)
    commands = parser.add_subparsers(required=True)

    sheet = commands.add_parser("sheet", help="draw a blind sheet")
    sheet.add_argument("folder", type=Path, help="where to write it; never into a repository")
    sheet.add_argument("paths", nargs="+", metavar="PATH", help="notes; each path is a set")
    sheet.add_argument("--seed", type=int, required=True)
    sheet.add_argument("--size", type=int, default=60)
    sheet.add_argument("--tier", choices=(*TIERS, "all"), default="all")
    sheet.add_argument("--pattern", default="", help="only this pattern")
    sheet.set_defaults(run=_sheet)

    told = commands.add_parser("report", help="what ratings say, as Markdown tables")
    told.add_argument("folder", type=Path, help="of the sheet")
    told.add_argument("ratings", nargs="+", type=Path, help="one file a rater")
    told.set_defaults(run=_report)

    keep = commands.add_parser("keep", help="keep ratings by fingerprint, as a regression")
    keep.add_argument("folder", type=Path, help="of the sheet")
    keep.add_argument("ratings", type=Path)
    keep.add_argument("--rater", required=True, help="a letter")
    keep.set_defaults(run=_keep)

    change = commands.add_parser("regress", help="what became of rated questions")
    change.add_argument("paths", nargs="+", metavar="PATH")
    change.add_argument("--list", action="store_true", help="name the fingerprints")
    change.set_defaults(run=_regress)

    coverage = commands.add_parser("coverage", help="how many passages are asked, by set")
    coverage.add_argument("paths", nargs="+", metavar="PATH")
    coverage.set_defaults(run=_coverage)
    return parser
