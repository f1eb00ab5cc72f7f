"""What an import does to a bank, in numbers."""

from collections import Counter
from collections.abc import Sequence

from django.db.models import Count

from quizzes.engine import GeneratedQuestion
from quizzes.models import Question
from quizzes.services.banks.values import LIVE, BankCounts, Change, Status
from topics.models import Notebook

_DOWN = (Status.RETIRED, Status.UNPUBLISHED)


def bank_counts(
    notebook: Notebook | None, changes: Sequence[Change], added: Sequence[GeneratedQuestion]
) -> BankCounts:
    """The counts of a bank after these changes."""
    before = _standing(notebook)
    leaving = Counter(change.question.status for change in changes)
    coming = Counter(change.status for change in changes if not change.drop)
    fresh = Counter[str](one.status for one in added)

    def after(status: Status) -> int:
        return before[status] - leaving[status] + coming[status] + fresh[status]

    return BankCounts(
        published=after(Status.PUBLISHED),
        drafts=after(Status.DRAFT),
        kept=before[Status.PUBLISHED] - leaving[Status.PUBLISHED],
        new_versions=sum(change.wording is not None and change.question.status in LIVE for change in changes),
        retired=sum(change.status in _DOWN and change.question.status in LIVE for change in changes),
        returned=sum(
            change.status == Status.PUBLISHED and change.question.status == Status.RETIRED
            for change in changes
        ),
        added_published=fresh["published"],
        added_drafts=fresh["draft"],
    )


def _standing(notebook: Notebook | None) -> Counter[str]:
    """How many questions the notebook has, by status."""
    if notebook is None:
        return Counter()
    of_notebook = Question.objects.filter(notebook=notebook, version__isnull=False).order_by()
    return Counter(dict(of_notebook.values_list("status").annotate(number=Count("pk"))))
