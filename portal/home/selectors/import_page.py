"""What the page of an import shows of its report."""

from itertools import islice
from typing import Any

from portal.home.selectors.sentences import imported_sentence, passages_sentence, questions_sentence
from portal.web.differences import line_difference, word_difference
from topics.models import NoteImport

LISTED = 100


def preview(note_import: NoteImport) -> dict[str, Any]:
    """The report, cut to what a person reads: findings first by weight, topics, reworded passages."""
    report: dict[str, Any] = note_import.report
    difference = report.get("difference", {})
    counts = difference.get("counts", {})
    changed = [file for file in report.get("files", []) if file["status"] in {"new", "changed", "removed"}]
    findings = _findings(report)
    return {
        "report": report,
        "changes_nothing": note_import.notebook_id is not None and not _changes(counts, changed, report),
        "changes": passages_sentence(counts),
        "questions_say": questions_sentence(report.get("questions", {})),
        "imported_say": imported_sentence(report.get("bank", {}).get("counts", {})),
        "overtaken": is_overtaken(note_import),
        "files": changed[:LISTED],
        "files_total": len(changed),
        "findings": findings[:LISTED],
        "findings_total": len(findings),
        "reworded": [
            {"path": one["path"], "stretches": word_difference(one["before"], one["after"])}
            for one in islice(difference.get("reworded", []), LISTED)
        ],
        "lines": _lines(note_import),
        "bank": _questions(report.get("bank", {})),
    }


def _questions(bank: dict[str, Any]) -> dict[str, Any]:
    """What becomes of questions, with the changed words of the changed ones."""
    changed = [
        one | {"stretches": word_difference(one["before"], one["after"])} for one in bank.get("changed", [])
    ]
    return bank | {"changed": changed}


def is_overtaken(note_import: NoteImport) -> bool:
    """Whether the notebook was changed by another import or edit after this one was begun."""
    if note_import.notebook_id is None:
        return False
    return NoteImport.objects.filter(
        notebook=note_import.notebook_id,
        state=NoteImport.State.DONE,
        finished_at__gt=note_import.created_at,
    ).exists()


def _changes(counts: dict[str, int], files: list[dict[str, Any]], report: dict[str, Any]) -> bool:
    """Whether a passage, a file or, by a decision alone, a question changes."""
    questions = report.get("bank", {}).get("counts", {}).values()
    return any(counts.get(what) for what in ("added", "reworded", "removed")) or any([*files, *questions])


def _findings(report: dict[str, Any]) -> list[dict[str, Any]]:
    found = [
        {"path": file["path"], **finding} for file in report.get("files", []) for finding in file["findings"]
    ]
    weight = {"error": 0, "warning": 1}
    return sorted(found, key=lambda finding: weight.get(finding["severity"], 2))


def _lines(note_import: NoteImport) -> list[Any]:
    """For an edit in the browser: the lines of the source that change."""
    topic = note_import.topic
    if topic is None or not note_import.upload:
        return []
    try:
        with note_import.upload.open("rb") as file:
            return list(line_difference(topic.source_text, file.read().decode(errors="replace")))
    except (FileNotFoundError, ValueError):
        return []
