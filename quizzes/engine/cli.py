"""The command line: notes in, one JSON object (or a readable text, or GIFT) a question out."""

import argparse
import gc
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from quizzes.engine.corpus import Corpus
from quizzes.engine.decisions import Decisions, DecisionsError
from quizzes.engine.explaining import explain
from quizzes.engine.lint import lint
from quizzes.engine.pipeline import generate_from
from quizzes.engine.reading import read_paths
from quizzes.engine.values import Bank
from quizzes.engine.writing import WRITERS, stats_line


def main(argv: Sequence[str], out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Run the command. 0: done; 1: `--lint` found flaws; 2: nothing could be read."""
    out, err = out or sys.stdout, err or sys.stderr
    options = _parser().parse_args(argv)
    started = time.perf_counter()
    try:
        documents, decisions, complaints = read_paths(options.paths)
    except DecisionsError as error:
        err.write(f"{error}\n")
        return 2
    for complaint in complaints:
        err.write(f"{complaint}\n")
    if not documents:
        err.write("No notes could be read. Name a Markdown or text file, or a folder that holds some.\n")
        return 2
    with without_collector():
        corpus = Corpus.of(documents)
        bank = generate_from(corpus, seed=options.seed, decisions=decisions or Decisions())
    WRITERS[options.format](bank, out, drafts=options.drafts)
    flaws = _extras(corpus, bank, options, out, err)
    if options.stats:
        out.write(stats_line(bank, time.perf_counter() - started))
    return 1 if flaws else 0


@contextmanager
def without_collector() -> Iterator[None]:
    """Generation leaves next to no garbage, and looking for it takes a tenth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _extras(corpus: Corpus, bank: Bank, options: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    """What was asked for beside the questions; the number of flaws that lint found."""
    err.writelines(f"{finding.gate}: {finding.reason}\n" for finding in bank.findings)
    if options.explain:
        for one in bank.rejected:
            told = {
                "rejected": one.finding.gate, "reason": one.finding.reason, "pattern": one.pattern,
                "stem": one.stem, "key": one.key, "source": one.evidence.source, "line": one.evidence.line,
            }  # fmt: skip
            out.write(json.dumps(told, ensure_ascii=False) + "\n")
        for account in explain(corpus, bank):
            if account.state in ("stopped", "unread"):
                unasked = {
                    "unasked": account.state, "source": account.path, "line": account.line,
                    "advice": account.advice,
                }  # fmt: skip
                out.write(json.dumps(unasked, ensure_ascii=False) + "\n")
    if not options.lint:
        return 0
    found = lint(bank, drafts=options.drafts)
    flaws = sum(one.severity == "flaw" for one in found)
    err.writelines(f"{one.severity}: {one.check}: {one.reason} [{one.stem}]\n" for one in found)
    err.write(f"{flaws} flaws, {len(found) - flaws} hints\n")
    return flaws


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m quizzes.engine",
        description="Makes multiple-choice questions from notes. Needs no database, no network and no model.",
    )
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file or folder of notes, or of questions (GIFT, CSV)"
    )
    parser.add_argument("--format", choices=sorted(WRITERS), default="jsonl", help="default: jsonl")
    parser.add_argument("--drafts", action="store_true", help="write drafts too")
    parser.add_argument("--lint", action="store_true", help="check the bank for item-writing flaws")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="write what was rejected, and why nothing is asked",
    )
    parser.add_argument("--seed", type=int, default=0, help="another order of options, the same questions")
    parser.add_argument("--stats", action="store_true", help="end with one object of counts")
    return parser
