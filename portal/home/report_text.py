"""The report of an import as lines for a terminal."""

from typing import Any


def finding_lines(report: dict[str, Any]) -> list[str]:
    """What was said of each file, with its line where there is one."""
    return [
        f"{finding['severity']}: {file['path']}{_line(finding['line'])}: {finding['message']}"
        for file in report["files"]
        for finding in file["findings"]
    ]


def question_lines(bank: dict[str, Any]) -> list[str]:
    """What became of the questions that stood: new wordings, what was retired and why, what came back."""
    lines = [
        f"changed: {one['before']} -> {one['after']} ({one['path']})"
        if one["before"] != one["after"]
        else f"changed: {one['after']} has other options ({one['path']})"
        for one in bank["changed"]
    ]
    lines += [f"retired: {one['stem']} ({one['reason']})" for one in bank["retired"]]
    lines += [f"back: {one['stem']}" for one in bank["returned"]]
    lines += [f"decision taken out: {one['stem']} is {one['becomes']}" for one in bank["withdrawn"]]
    return lines


def added_lines(bank: dict[str, Any]) -> list[str]:
    """The new questions, by where they stand."""
    return [f"added: {one['stem']} ({one['path']})" for one in bank["added"]]


def outcome_line(report: dict[str, Any]) -> str:
    """Whether anything was written, and why not."""
    if report["written"]:
        return f"Kept as the notebook /notebooks/{report['notebook']}/"
    if report["notebook"] and not any(
        file["status"] in ("new", "changed", "removed") for file in report["files"]
    ):
        return "Nothing has changed, so nothing was written."
    return "Nothing was written (--dry-run)."


def counted(number: int, name: str) -> str:
    """A number with its noun."""
    return f"{number:,} {name}{'' if number == 1 else 's'}"


def _line(line: int) -> str:
    return f":{line}" if line else ""
