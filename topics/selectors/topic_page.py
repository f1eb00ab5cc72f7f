"""A topic with its place in the notebook, in two statements whatever the size of the notebook."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
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
    # Who may read is asked of the one notebook that was found: the condition in SQL costs more than the page.
    topics = Topic.objects.current().select_related("notebook").defer("source_text")
    if user.is_authenticated:
        shown_to = Notebook.audiences.through.objects.filter(notebook=OuterRef("notebook"), group__user=user)
        topics = topics.annotate(in_audience=Exists(shown_to))
    topic = topics.get(notebook__slug=notebook_slug, slug=topic_slug)
    if not topic.notebook.is_visible_to(user, in_audience=getattr(topic, "in_audience", False)):
        raise Topic.DoesNotExist
    siblings = list(
        Topic.objects.current().filter(notebook=topic.notebook_id).values_list("pk", "slug", "title")
    )
    place = next(index for index, (pk, *_) in enumerate(siblings) if pk == topic.pk)
    return TopicPage(
        topic=topic,
        number=place + 1,
        total=len(siblings),
        before=Neighbour(*siblings[place - 1][1:]) if place else None,
        after=Neighbour(*siblings[place + 1][1:]) if place + 1 < len(siblings) else None,
    )


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
