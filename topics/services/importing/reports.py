"""A plan as plain data, for the page of an import and for `import_notes --json`."""

from typing import Any

from topics.services.importing.values import FileReport, ImportPlan

_LISTED = 200  # of added, reworded and removed passages each; the counts are of all


def plan_report(plan: ImportPlan) -> dict[str, Any]:
    """What the import found and would change.

    `counts`: topics and passages as they will stand. `files`: path, status, title, passages, and findings
    (line, severity, code, message). `difference`: counts, and the first 200 of each kind.
    """
    return {
        "title": plan.title,
        "counts": {"topics": len(plan.positions), "passages": _passages(plan)},
        "files": [_file(report) for report in plan.files],
        "difference": _difference(plan),
    }


def _passages(plan: ImportPlan) -> int:
    return plan.standing_passages + sum(len(topic.passages) for topic in plan.topics)


def _file(report: FileReport) -> dict[str, Any]:
    return {
        "path": report.path,
        "status": report.status,
        "title": report.title,
        "passages": report.passages,
        "findings": [
            {
                "line": finding.line,
                "severity": finding.severity,
                "code": finding.code,
                "message": finding.message,
            }
            for finding in report.findings
        ],
    }


def _difference(plan: ImportPlan) -> dict[str, Any]:
    difference = plan.difference()
    return {
        "counts": {
            "added": len(difference.added),
            "reworded": len(difference.reworded),
            "removed": len(difference.removed),
            "kept": difference.kept,
        },
        "added": [{"path": path, "text": text} for path, text in difference.added[:_LISTED]],
        "reworded": [
            {"path": one.path, "before": one.before, "after": one.after}
            for one in difference.reworded[:_LISTED]
        ],
        "removed": [{"path": path, "text": text} for path, text in difference.removed[:_LISTED]],
        "topics_added": list(difference.topics_added),
        "topics_removed": list(difference.topics_removed),
        "edits_overwritten": list(difference.edits_overwritten),
    }
