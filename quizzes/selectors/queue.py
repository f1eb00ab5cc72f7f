"""The drafts queue: which draft is next, how many are left, how long they take."""

from dataclasses import dataclass
from statistics import median
from typing import Any

from django.db.models import Max, OuterRef, QuerySet, Subquery

from portal.accounts.models import User
from quizzes.models import Question, QuestionDecision
from quizzes.selectors.tags import tagged
from topics.models import Notebook, Passage, Tag, Topic

ASSUMED_SECONDS = 10.0
"""Of a decision, while its author has made none."""

LONGEST_SECONDS = 120.0
"""What takes longer was interrupted, and counts for nothing."""

_LAST = 100


@dataclass(frozen=True, slots=True)
class Filters:
    """Which drafts are looked at; empty values mean all."""

    topic: Topic | None = None
    pattern: str = ""
    tag: Tag | None = None


def drafts_of(notebook: Notebook, filters: Filters) -> QuerySet[Question]:
    """Drafts, those of one passage together, the passage with the best draft first."""
    drafts = Question.objects.filter(
        notebook=notebook, status=Question.Status.DRAFT, passage__removed_at=None
    ).exclude(version=None)
    if filters.topic:
        drafts = drafts.filter(passage__topic=filters.topic)
    if filters.pattern:
        drafts = drafts.filter(pattern=filters.pattern)
    if filters.tag:
        drafts = drafts.filter(tagged(filters.tag.pk))
    same = Question.objects.filter(passage=OuterRef("passage"), status=Question.Status.DRAFT).order_by()
    best = same.values("passage").annotate(best=Max("version__score")).values("best")
    by_best: QuerySet[Any] = drafts.annotate(best=Subquery(best))
    return by_best.order_by("-best", "passage__topic__position", "passage__position", "-version__score", "pk")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one draft stands in the queue. `after` and `before` are ids; `left` counts it in."""

    question: Question | None
    number: int
    left: int
    before: int | None
    after: int | None


def place_in(drafts: QuerySet[Question], pk: int | None) -> Place:
    """The place of this draft, or of the first one where it is not in the queue."""
    pks = list(drafts.values_list("pk", flat=True))
    if not pks:
        return Place(None, 0, 0, None, None)
    at = pks.index(pk) if pk in pks else 0
    question = (
        Question.objects.select_related("version__revision__passage__topic", "passage__topic", "notebook")
        .prefetch_related("tag_links__tag")
        .get(pk=pks[at])
    )
    question.version.revision.passage.notebook = question.notebook  # type: ignore[union-attr]
    return Place(
        question, at + 1, len(pks), pks[at - 1] if at else None, pks[at + 1] if at + 1 < len(pks) else None
    )


def neighbours(passage: Passage) -> tuple[Passage | None, Passage | None]:
    """The passages just before and after, in the same section of the same topic."""
    around = Passage.objects.current().filter(
        topic=passage.topic, position__gte=passage.position - 1, position__lte=passage.position + 1
    )
    by_position = {one.position: one for one in around.select_related("revision")}
    found = [by_position.get(passage.position + step) for step in (-1, 1)]
    before, after = (one if one and one.section == passage.section else None for one in found)
    return before, after


def seconds_a_decision(author: User) -> float | None:
    """The median of this author's last hundred decisions, in seconds; none while there are no such.

    Steps of several decisions, undone ones, and those that took longer than LONGEST_SECONDS are left out.
    """
    timed = QuestionDecision.objects.filter(author=author, undone_at=None, seconds__lte=LONGEST_SECONDS)
    last = timed.order_by("-pk").values_list("seconds", flat=True)[:_LAST]
    seconds = [one for one in last if one is not None]
    return median(seconds) if seconds else None


def decided_count(notebook: Notebook) -> int:
    """How many of the notebook's drafts have been decided on, by anybody."""
    decided = QuestionDecision.objects.filter(question__notebook=notebook, undone_at=None)
    return decided.values("question").distinct().count()
