"""The queue of drafts and reports: what is next, how many are left, how long they take."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.db.models import Case, Count, IntegerField, Q, QuerySet, When

from portal.accounts.models import User
from quizzes.models import Question, QuestionDecision, QuestionReport
from quizzes.selectors.tags import tagged
from topics.models import Notebook, Passage, Tag, Topic

ASSUMED_SECONDS = 10.0
"""Of a decision, while its author has made none."""

LONGEST_SECONDS = 120.0
"""What takes longer was interrupted, and counts for nothing."""

REPORTED, DRAFTS = "reported", "drafts"
"""What `Filters.show` may ask for."""

Queue = QuerySet[Any]
"""Questions in the order in which they are decided on, each with whose `turn` it is."""

_LAST = 100
_DRAFT = 1  # whose turn it is: reported questions have 0
_TOPICS = ("passage__topic", "version__revision__passage__topic")
_TEXTS = ("html", "source_text", "toc", "summary")


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits for a decision; a draft that was reported counts among the reported."""

    drafts: int
    reported: int

    @property
    def total(self) -> int:
        return self.drafts + self.reported


@dataclass(frozen=True, slots=True)
class Filters:
    """Which questions are looked at; empty values mean all."""

    show: str = ""
    topic: Topic | None = None
    pattern: str = ""
    tag: Tag | None = None


def waiting_in(notebook: Notebook) -> QuerySet[Question]:
    """What waits for a decision: drafts, and published questions with open reports."""
    here = Question.objects.filter(notebook=notebook, passage__removed_at=None).exclude(version=None)
    return here.filter(
        Q(status=Question.Status.DRAFT) | Q(status=Question.Status.PUBLISHED) & _reported(notebook)
    )


def queue_of(notebook: Notebook, filters: Filters) -> Queue:
    """What waits, in the order in which it is decided on: what was reported, then drafts.

    Each part goes through the notes page by page and passage by passage, so that one who decides reads on
    from sentence to sentence; of one passage the best comes first. Nothing in this order changes with a
    decision on another question.
    """
    waiting = waiting_in(notebook)
    if filters.show == REPORTED:
        waiting = waiting.filter(_reported(notebook))
    elif filters.show == DRAFTS:
        waiting = waiting.filter(status=Question.Status.DRAFT)
    if filters.topic:
        waiting = waiting.filter(passage__topic=filters.topic)
    if filters.pattern:
        waiting = waiting.filter(pattern=filters.pattern)
    if filters.tag:
        waiting = waiting.filter(tagged(filters.tag.pk))
    first: Queue = waiting.annotate(
        turn=Case(When(_reported(notebook), then=0), default=_DRAFT, output_field=IntegerField())
    )
    return first.order_by(
        "turn", "passage__topic__position", "passage__position", "passage", "-version__score", "pk"
    )


def unread_drafts(queue: Queue) -> Queue:
    """The drafts of a queue that nobody reported: what can be decided on many at once."""
    return queue.filter(turn=_DRAFT)


def waiting_counts(notebook: Notebook) -> Waiting:
    """How many drafts and how many reported questions wait."""
    reported = Count("pk", filter=_reported(notebook))
    found = waiting_in(notebook).order_by().aggregate(total=Count("pk"), reported=reported)
    return Waiting(drafts=found["total"] - found["reported"], reported=found["reported"])


def _reported(notebook: Notebook) -> Q:
    on_it = QuestionReport.objects.open().filter(version__question__notebook=notebook).order_by()
    return Q(pk__in=on_it.values("version__question"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where one question stands in the queue. `after` and `before` are ids; `left` counts it in.

    `number` is 0 for a question that is not in the queue; `unread` counts the drafts that nobody reported.
    """

    question: Question | None
    number: int = 0
    left: int = 0
    unread: int = 0
    before: int | None = None
    after: int | None = None


def place_in(queue: Queue, pk: int | None, *, stay: bool = False) -> Place:
    """The place of this question; of the first one where it is not in the queue, unless it is to `stay`."""
    turns = dict(queue.values_list("pk", "turn"))
    pks, unread = list(turns), sum(turn == _DRAFT for turn in turns.values())
    if stay and pk is not None and pk not in turns:
        return Place(_shown(pk), left=len(pks), unread=unread)
    if not pks:
        return Place(None)
    at = pks.index(pk) if pk in turns else 0
    before, after = _around(pks, at)
    return Place(_shown(pks[at]), at + 1, len(pks), unread, before, after)


def next_in(queue: Queue, pk: int) -> int | None:
    """The question after this one, if there is one."""
    pks = list(queue.values_list("pk", flat=True))
    return _around(pks, pks.index(pk))[1] if pk in pks else None


def _around(pks: Sequence[int], at: int) -> tuple[int | None, int | None]:
    return pks[at - 1] if at else None, pks[at + 1] if at + 1 < len(pks) else None


def _shown(pk: int) -> Question:
    """The question with what a page shows of it."""
    question = (
        Question.objects.select_related("version__revision__passage__topic", "passage__topic", "notebook")
        .defer(*(f"{path}__{text}" for path in _TOPICS for text in _TEXTS))
        .prefetch_related("tag_links__tag")
        .get(pk=pk)
    )
    question.version.revision.passage.notebook = question.notebook  # type: ignore[union-attr]
    return question


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
    """How many of the notebook's questions have been decided on, by anybody."""
    decided = QuestionDecision.objects.filter(question__notebook=notebook, undone_at=None)
    return decided.values("question").distinct().count()
