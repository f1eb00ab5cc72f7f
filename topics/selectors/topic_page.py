"""A topic with its place in the notebook, in two statements whatever the size of the notebook."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from topics.models import Notebook, Passage, Topic

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The topic before or after: what a link to it needs."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic, its number among `total` topics (from 1), and its neighbours."""

    topic: Topic
    number: int
    total: int
    before: Neighbour | None
    after: Neighbour | None


def topic_page(user: "User | AnonymousUser", notebook_slug: str, topic_slug: str) -> TopicPage:
    """Find the topic for this user, with its place.

    Raises:
        Topic.DoesNotExist: there is none, or this user may not read it.

    """
    topic = (
        Topic.objects.current()
        .select_related("notebook")
        .defer("source_text")
        .get(notebook__slug=notebook_slug, slug=topic_slug)
    )
    siblings = list(_siblings(user, topic).values_list("pk", "slug", "title"))
    if not siblings:
        raise Topic.DoesNotExist
    place = next(index for index, (pk, *_) in enumerate(siblings) if pk == topic.pk)
    return TopicPage(
        topic=topic,
        number=place + 1,
        total=len(siblings),
        before=Neighbour(*siblings[place - 1][1:]) if place else None,
        after=Neighbour(*siblings[place + 1][1:]) if place + 1 < len(siblings) else None,
    )


def _siblings(user: "User | AnonymousUser", topic: Topic) -> QuerySet[Topic]:
    """The topics of the same notebook, none where this user may not read it.

    Only membership of an audience needs the database, and is asked in the same statement: as a condition on
    every topic page it would cost more than the rest of its query.
    """
    siblings = Topic.objects.filter(notebook=topic.notebook_id)
    if topic.notebook.visibility == Notebook.Visibility.AUDIENCES:
        return siblings.visible_to(user)
    return siblings.current() if topic.notebook.is_visible_to(user) else siblings.none()


def passage_elsewhere(topic: Topic, key: str) -> Passage | None:
    """Find a passage that has moved from this topic to another one of its notebook."""
    return (
        Passage.objects.current()
        .filter(notebook=topic.notebook_id, key=key, topic__removed_at=None)
        .exclude(topic=topic)
        .exclude(topic=None)
        .select_related("topic")
        .first()
    )


def topics_of(notebook: Notebook) -> QuerySet[Topic]:
    """Topics of a notebook as its page lists them, without their text, with `passages_count`."""
    here = Passage.objects.current().filter(topic=OuterRef("pk")).order_by().values("topic")
    return (
        notebook.topics.current()
        .only("notebook", "slug", "title", "summary", "position")
        .annotate(passages_count=Coalesce(Subquery(here.annotate(n=Count("pk")).values("n")), 0))
    )
