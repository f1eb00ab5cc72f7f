"""The questions of a notebook as its author reads them."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from quizzes.models import Question, QuestionReport
from quizzes.selectors.queue import REPORTED, Waiting
from topics.models import Notebook


@dataclass(frozen=True, slots=True)
class Counts:
    """How many questions there are of each status (and with open reports), and how many wait."""

    of: dict[str, int]
    waiting: Waiting


def question_counts(notebook: Notebook) -> Counts:
    """Count a notebook's questions."""
    rows = Question.objects.filter(notebook=notebook).order_by().values("status").annotate(n=Count("pk"))
    counts = dict.fromkeys(Question.Status.values, 0) | {row["status"]: row["n"] for row in rows}
    on_it = QuestionReport.objects.open().filter(version__question__notebook=notebook).order_by()
    status, question = "version__question__status", "version__question"
    reports = on_it.values(status).annotate(n=Count(question, distinct=True))
    reported = dict.fromkeys(Question.Status.values, 0) | {row[status]: row["n"] for row in reports}
    drafts = counts[Question.Status.DRAFT] - reported[Question.Status.DRAFT]
    waiting = Waiting(drafts, reported[Question.Status.DRAFT] + reported[Question.Status.PUBLISHED])
    return Counts(counts | {REPORTED: sum(reported.values())}, waiting)


def questions_of(notebook: Notebook, show: str) -> QuerySet[Question]:
    """Questions of one status (or with open reports), with version, passage and their open reports."""
    open_reports = QuestionReport.objects.filter(resolved_at=None)
    mine = open_reports.filter(version__question=OuterRef("pk")).order_by().values("version__question")
    rows = Question.objects.filter(notebook=notebook).annotate(
        reports=Coalesce(Subquery(mine.annotate(n=Count("pk")).values("n")), 0)
    )
    wanted = Q(reports__gt=0) if show == REPORTED else Q(status=show)
    return (
        rows.filter(wanted)
        .select_related("version__revision__passage__topic", "version__revision__passage__notebook")
        .defer(
            "version__revision__passage__topic__html",
            "version__revision__passage__topic__source_text",
            "version__revision__passage__topic__toc",
        )
        .prefetch_related(Prefetch("versions__reports", queryset=open_reports, to_attr="open_reports"))
    )
