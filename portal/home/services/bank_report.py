"""What an import does to a bank, question by question, as plain data for the page and for --json."""

from typing import Any

from quizzes.engine import Choice, GeneratedQuestion
from quizzes.models import Question
from quizzes.services.banks import BankPlan
from quizzes.services.banks.values import Change, Status

_BECOMES = {"published": "published by rule", "draft": "a draft"}
LISTED = 200
"""Of each kind so many questions are told; the counts tell of all."""


def bank_report(bank: BankPlan) -> dict[str, Any]:
    """Published questions that come, change, go and come back; new drafts and why; lost decisions.

    {"counts": {...}, "added": [{"path", "stem", "keys"}], "drafts": [{"path", "stem", "keys", "why": [...]}],
    "changed": [{"path", "before", "after", "keys_before", "keys_after"}], "retired": [{"stem", "reason"}],
    "returned": [{"stem"}], "withdrawn": [{"stem", "becomes"}], "decisions": [why]}
    """
    live = [change for change in bank.changes if not change.drop]
    added = [one for one in bank.added if one.status == "published"]
    drafts = [one for one in bank.added if one.status == "draft"]
    changed = [one for one in live if one.wording and _stays(one) and _differs(one)]
    retired = [one for one in live if one.question.status == Status.PUBLISHED != one.status]
    returned = [
        one for one in live if one.question.status == Status.RETIRED and one.status == Status.PUBLISHED
    ]
    withdrawn = [one for one in live if _is_withdrawn(one)]
    counts = {
        "added": len(added),
        "changed": len(changed),
        "retired": len(retired),
        "returned": len(returned),
        "withdrawn": len(withdrawn),
        "drafts_added": len(drafts),
        "drafts_dropped": len(bank.changes) - len(live),
    }
    return {
        "counts": counts,
        "added": [_added(one) for one in added[:LISTED]],
        "drafts": [
            _added(one) | {"why": [finding.reason for finding in one.findings if finding.severity == "draft"]}
            for one in drafts[:LISTED]
        ],
        "changed": [_changed(one) for one in changed[:LISTED]],
        "retired": [{"stem": one.question.stem, "reason": one.reason} for one in retired[:LISTED]],
        "returned": [{"stem": one.question.stem} for one in returned[:LISTED]],
        "withdrawn": [
            {"stem": one.question.stem, "becomes": _BECOMES.get(one.status, "asked no more")}
            for one in withdrawn[:LISTED]
        ],
        "decisions": [finding.reason for finding in bank.bank.findings[:LISTED]] if bank.bank else [],
    }


def _is_withdrawn(change: Change) -> bool:
    """Whether a decision on it was taken out of the file, so that it is what the rules say."""
    before = change.question
    was_vouched_for = before.tier == Question.Tier.REVIEWED and change.tier == Question.Tier.RULE
    return was_vouched_for or before.status == Status.UNPUBLISHED


def _added(one: GeneratedQuestion) -> dict[str, Any]:
    return {"path": one.place[0], "stem": one.stem, "keys": _keys(one.options)}


def _stays(change: Change) -> bool:
    return change.question.status == change.status == Status.PUBLISHED


def _differs(change: Change) -> bool:
    """Whether a learner would see another question, and not only the same one of a moved passage."""
    before, after = change.question.wording, change.wording
    return after is not None and (before.stem, before.options) != (after.stem, after.options)


def _changed(change: Change) -> dict[str, Any]:
    assert change.wording is not None
    return {
        "path": change.place[0],
        "before": change.question.stem,
        "after": change.wording.stem,
        "keys_before": _keys(change.question.wording.options),
        "keys_after": _keys(change.wording.options),
    }


def _keys(options: tuple[Choice, ...]) -> list[str]:
    return [option.text for option in options if option.key]
