"""Banks as JSON lines, as text to read, and as GIFT."""

import json
from collections.abc import Callable
from typing import Any, Protocol, TextIO

from quizzes.engine.values import Bank, GeneratedQuestion
from quizzes.formats import Item, Option, write_gift


class _Writer(Protocol):
    def __call__(self, bank: Bank, out: TextIO, *, drafts: bool) -> None: ...


def as_data(question: GeneratedQuestion) -> dict[str, Any]:
    """The question as plain data, in the order in which it is written."""
    evidence = question.evidence
    return {
        "fingerprint": question.fingerprint,
        "pattern": question.pattern,
        "stem": question.stem,
        "options": [{"text": one.text, "key": one.key, "why": one.why} for one in question.options],
        "evidence": {
            "source": evidence.source, "line": evidence.line, "section": list(evidence.section),
            "content_key": evidence.content_key, "quote": evidence.quote,
            "start": evidence.start, "end": evidence.end,
            **({"basis": evidence.basis} if evidence.basis != "read" else {}),
        },
        "status": question.status,
        "tier": question.tier,
        "score": question.score,
        "findings": [
            {"gate": one.gate, "severity": one.severity, "reason": one.reason} for one in question.findings
        ],
    }  # fmt: skip


def as_text(question: GeneratedQuestion) -> str:
    """The question as a person reads it, key marked with *."""
    lines = [question.stem]
    lines += [f"  {'*' if one.key else ' '} {one.text}" for one in question.options]
    evidence = question.evidence
    lines.append(f"    {evidence.source}:{evidence.line}  {question.status}, {question.pattern}")
    lines.append(f"    “{evidence.quote}”")
    lines += [f"    ! {one.gate}: {one.reason}" for one in question.findings]
    return "\n".join(lines)


def as_gift(question: GeneratedQuestion) -> str:
    """The question in Moodle's GIFT, each option with its why as feedback."""
    options = tuple(Option(one.text, one.key, one.why) for one in question.options)
    return write_gift(Item(question.stem, options, name=question.fingerprint[:12]))


def stats_line(bank: Bank, seconds: float) -> str:
    """The counts of a run as one JSON object."""
    stats = bank.stats
    counts = {
        "passages": stats.passages, "content_bearing": stats.content_bearing,
        "passages_with_published": stats.with_published, "passages_with_draft": stats.with_draft,
        "published_by_tier": stats.published_by_tier, "drafts": stats.drafts,
        "rejected_by_gate": stats.rejected_by_gate, "seconds": round(seconds, 3),
    }  # fmt: skip
    return json.dumps(counts, ensure_ascii=False) + "\n"


def _writer(one: Callable[[GeneratedQuestion], str], between: str) -> _Writer:
    def write(bank: Bank, out: TextIO, *, drafts: bool) -> None:
        for question in bank.questions:
            if drafts or question.status == "published":
                out.write(one(question) + between)

    return write


WRITERS: dict[str, _Writer] = {
    "jsonl": _writer(lambda question: json.dumps(as_data(question), ensure_ascii=False), "\n"),
    "text": _writer(as_text, "\n\n"),
    "gift": _writer(as_gift, "\n\n"),
}
