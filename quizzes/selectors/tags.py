"""The tags of a notebook, and the questions that have them."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from quizzes.models import QuestionTag
from topics.models import Notebook, Tag, TopicTag


def tagged(tag_id: int) -> Q:
    """The condition on questions: the tag is theirs or their topic's."""
    own = QuestionTag.objects.filter(question=OuterRef("pk"), tag=tag_id)
    topic = TopicTag.objects.filter(topic=OuterRef("passage__topic"), tag=tag_id)
    return Q(Exists(own)) | Q(Exists(topic))


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag with what has it: topics that stand, and questions of its own.

    `from_notes`: a file names it, so that it comes back with the file.
    """

    tag: Tag
    topics: int
    questions: int
    from_notes: bool


def tag_counts(notebook: Notebook) -> list[TagCount]:
    """Every tag of the notebook, by the alphabet."""
    standing = Q(topic_links__topic__removed_at=None)
    rows = (
        Tag.objects.filter(notebook=notebook)
        .annotate(
            topics=Count("topic_links", filter=standing, distinct=True),
            questions=Count("question_links", distinct=True),
            said=Count("topic_links", filter=standing & Q(topic_links__by_hand=False), distinct=True),
        )
        .order_by("key")
    )
    return [TagCount(row, row.topics, row.questions, bool(row.said)) for row in rows]
