"""Reading the answer log."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from quizzes.models import Learner, Response


@dataclass(frozen=True, slots=True)
class LoggedAnswer:
    """What counts of one item: the last response to it."""

    attempt_id: int
    position: int
    question_id: int
    choice: tuple[int, ...]
    keys: tuple[int, ...]
    shown_at: datetime | None
    at: datetime


def counting() -> QuerySet[Response]:
    """The responses that count: the last of each item."""
    last = Response.objects.filter(item=OuterRef("item")).order_by("-seq").values("seq")[:1]
    return Response.objects.filter(seq=Subquery(last))


def answers_of(learner: Learner) -> Iterator[LoggedAnswer]:
    """Every answer of a learner that counts, in the order in which they were given."""
    return answers_in(counting().filter(item__attempt__learner=learner))


def answers_in(responses: QuerySet[Response]) -> Iterator[LoggedAnswer]:
    """These responses with what is needed to mark them, oldest first."""
    rows = (
        responses.order_by("at", "pk")
        .values_list(
            "item__attempt_id",
            "item__position",
            "item__version__question_id",
            "choice",
            "item__version__options",
            "item__shown_at",
            "at",
        )
        .iterator(chunk_size=2000)
    )
    for attempt_id, position, question_id, choice, options, shown_at, at in rows:
        keys = tuple(index for index, option in enumerate(options) if option["key"])
        yield LoggedAnswer(attempt_id, position, question_id, tuple(choice), keys, shown_at, at)
