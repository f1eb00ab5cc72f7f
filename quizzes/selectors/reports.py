"""What learners reported: for the author who settles it, and for the learner who is told how."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from quizzes.models import (
    AttemptItem,
    LearnerRef,
    Question,
    QuestionDecision,
    QuestionReport,
    QuestionVersion,
)
from quizzes.selectors.items import was_reported

OPEN, KEPT, REWORDED, TAKEN_DOWN, SETTLED = "open", "kept", "reworded", "taken down", "settled"
_LISTED = 20


@dataclass(frozen=True, slots=True)
class OpenReports:
    """The open reports on a question: each reason with how many gave it, and what the last of them wrote."""

    reports: tuple[QuestionReport, ...]

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """What is said to be wrong, the most frequent first."""
        return Counter(one.get_reason_display() for one in self.reports).most_common()

    @property
    def said(self) -> list[QuestionReport]:
        """Those with words of their own, the last first."""
        return [one for one in self.reports if one.comment][:_LISTED]

    @property
    def last_at(self) -> datetime:
        """When the last one came in."""
        return max(one.created_at for one in self.reports)


def open_reports(question: Question) -> OpenReports:
    """The open reports on any version of a question, with that version, the last first."""
    rows = QuestionReport.objects.on(question).open().select_related("version")
    return OpenReports(tuple(rows.order_by("-created_at", "-pk")))


@dataclass(frozen=True, slots=True)
class OwnReport:
    """A report for whoever made it: what became of it, and what the author said to it."""

    report: QuestionReport
    became: str
    answer: str


def own_reports(learner_id: int, items: Iterable[AttemptItem]) -> dict[int, list[OwnReport]]:
    """A learner's reports on what these items show, by version; no query where there are none."""
    found: dict[int, list[OwnReport]] = {}
    versions = [item.version_id for item in items if was_reported(item)]
    if not versions:
        return found
    for report in _with_answers(QuestionReport.objects.filter(learner=learner_id, version__in=versions)):
        found.setdefault(report.version_id, []).append(_own(report))
    return found


def settled_since(ref: LearnerRef, since: datetime, limit: int) -> Sequence[OwnReport]:
    """A learner's reports that were settled since, the last first.

    Each has `met_in` (an attempt, by its public id) and `met_at` (its position): where it was met last.
    """
    rows = _with_answers(QuestionReport.objects.filter(ref.as_q("learner"), resolved_at__gte=since))
    met = AttemptItem.objects.filter(version=OuterRef("version"), attempt__learner=OuterRef("learner"))
    last = met.order_by("-attempt__started_at", "-pk")
    placed: QuerySet[Any] = rows.annotate(
        met_in=Subquery(last.values("attempt__public_id")[:1]), met_at=Subquery(last.values("position")[:1])
    )
    return [_own(report) for report in placed.exclude(met_in=None).order_by("-resolved_at", "-pk")[:limit]]


def _with_answers(reports: QuerySet[QuestionReport]) -> QuerySet[QuestionReport]:
    return reports.select_related("version", "settled_by__version_after").order_by("-created_at", "-pk")


def _own(report: QuestionReport) -> OwnReport:
    decision = report.settled_by
    if report.resolved_at is None:
        return OwnReport(report, OPEN, "")
    if decision is None:
        return OwnReport(report, SETTLED, "")
    return OwnReport(report, _became(decision, report.version), decision.reason)


def _became(decision: QuestionDecision, reported: QuestionVersion) -> str:
    """What a decision made of a question, for whoever reported that version of it."""
    if decision.verdict == QuestionDecision.Verdict.REJECT:
        return TAKEN_DOWN
    after = decision.version_after
    same = (after.stem, after.options) == (reported.stem, reported.options)
    return KEPT if same else REWORDED
