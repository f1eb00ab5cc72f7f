"""The questions of a notebook as its author reads them."""

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from quizzes.models import Question, QuestionReport
from topics.models import Notebook

REPORTED = "reported"


def question_counts(notebook: Notebook) -> dict[str, int]:
    """How many questions there are of each status, and how many have open reports."""
    rows = Question.objects.filter(notebook=notebook).order_by().values("status").annotate(n=Count("pk"))
    counts = dict.fromkeys(Question.Status.values, 0) | {row["status"]: row["n"] for row in rows}
    open_reports = QuestionReport.objects.filter(version__question__notebook=notebook, resolved_at=None)
    counts[REPORTED] = open_reports.order_by().values("version__question").distinct().count()
    return counts


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
