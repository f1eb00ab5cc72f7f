"""Items of attempts, with what a page of one needs, for the learner whose they are."""

import uuid

from django.db.models import QuerySet

from quizzes.models import AttemptItem, LearnerRef

_TOPIC = "version__revision__passage__topic"


def items_of(ref: LearnerRef) -> QuerySet[AttemptItem]:
    """Items of a learner with attempt, version, revision, passage, topic and notebook, in one query."""
    return (
        AttemptItem.objects.filter(ref.as_q("attempt__learner"))
        .select_related("attempt", "version__question", f"{_TOPIC}__notebook")
        .defer(f"{_TOPIC}__html", f"{_TOPIC}__source_text", f"{_TOPIC}__toc", f"{_TOPIC}__summary")
    )


def item_of(ref: LearnerRef, public_id: uuid.UUID, position: int) -> AttemptItem:
    """The learner's item at a position of an attempt.

    Raises:
        AttemptItem.DoesNotExist: there is none, or it is somebody else's.

    """
    return items_of(ref).get(attempt__public_id=public_id, position=position)
