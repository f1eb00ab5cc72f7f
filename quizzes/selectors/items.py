"""Items of attempts, with what a page of one needs, for the learner whose they are."""

import uuid
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from quizzes.models import AttemptItem, LearnerRef, QuestionReport

_TOPIC = "version__revision__passage__topic"
_TEXTS = ("html", "source_text", "toc", "summary")


def with_sources(items: QuerySet[AttemptItem]) -> QuerySet[AttemptItem]:
    """The items with version, question, revision, passage, topic and notebook, without the topic's text.

    Of each is known whether its learner reported it: see `was_reported`.
    """
    joined = items.select_related("version__question", _TOPIC, "version__revision__passage__notebook")
    own = QuestionReport.objects.filter(version=OuterRef("version"), learner=OuterRef("attempt__learner"))
    return joined.defer(*(f"{_TOPIC}__{field}" for field in _TEXTS)).annotate(reported=Exists(own))


def was_reported(item: Any) -> bool:
    """Whether the learner of an item, fetched with its sources, reported the version that it shows."""
    return bool(item.reported)


def items_of(ref: LearnerRef) -> QuerySet[AttemptItem]:
    """Items of a learner with their attempt and sources, in one query."""
    return with_sources(AttemptItem.objects.filter(ref.as_q("attempt__learner"))).select_related("attempt")


def item_of(ref: LearnerRef, public_id: uuid.UUID, position: int) -> AttemptItem:
    """The learner's item at a position of an attempt.

    Raises:
        AttemptItem.DoesNotExist: there is none, or it is somebody else's.

    """
    return items_of(ref).get(attempt__public_id=public_id, position=position)
