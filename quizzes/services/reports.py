"""Reports: a learner's word that something is wrong with a question, until an author settles it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from quizzes.models import Question, QuestionDecision, QuestionReport, QuestionVersion


@transaction.atomic
def question_report(
    *, version: QuestionVersion, learner_id: int, reason: str, now: datetime, comment: str = ""
) -> QuestionReport:
    """Store a learner's report. The same reason said twice of a version is one report.

    What is said the second time counts: its comment goes before an earlier one, and a report that was
    settled is open again.
    """
    report, is_new = QuestionReport.objects.select_for_update().get_or_create(
        version=version, learner_id=learner_id, reason=reason, defaults={"comment": comment}
    )
    if not is_new and (report.resolved_at is not None or comment):
        report.comment, report.created_at = comment or report.comment, now
        report.resolved_at = report.settled_by = None
        report.save(update_fields=["comment", "created_at", "resolved_at", "settled_by"])
    return report


def reports_settle(*, reports: Iterable[QuestionReport], decision: QuestionDecision) -> None:
    """Let a decision answer these reports."""
    pks = [report.pk for report in reports]
    if pks:
        QuestionReport.objects.filter(pk__in=pks).update(resolved_at=decision.decided_at, settled_by=decision)


def reports_reopen(*, decision: QuestionDecision) -> None:
    """Open again what an undone decision had answered."""
    decision.settled_reports.update(resolved_at=None, settled_by=None)


def reports_resolve(*, question: Question, now: datetime) -> None:
    """Settle every open report of a question that is asked no more, where there is nothing to decide."""
    QuestionReport.objects.on(question).open().update(resolved_at=now)
