"""A topic with its place in the notebook, in two statements whatever the size of the notebook."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from topics.models import Notebook, Passage, Topic

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic, its number among `total` topics (from 1), and its neighbours."""

    topic: Topic
    number: int
    total: int
    before: Topic | None
    after: Topic | None


def topic_page(user: "User | AnonymousUser", notebook_slug: str, topic_slug: str) -> TopicPage:
    """Find the topic for this user, with its place.

    Raises:
        Topic.DoesNotExist: there is none, or this user may not read it.

    """
    siblings = Topic.objects.current().filter(notebook=OuterRef("notebook")).order_by()
    before = Q(position__lt=OuterRef("position")) | Q(position=OuterRef("position"), pk__lt=OuterRef("pk"))
    after = Q(position__gt=OuterRef("position")) | Q(position=OuterRef("position"), pk__gt=OuterRef("pk"))
    nobody = siblings.values("notebook")
    found: Any = (  # a Topic, and its place
        Topic.objects.visible_to(user)
        .select_related("notebook")
        .defer("source_text")
        .annotate(
            before_pk=Subquery(siblings.filter(before).order_by("-position", "-pk").values("pk")[:1]),
            after_pk=Subquery(siblings.filter(after).order_by("position", "pk").values("pk")[:1]),
            number=Coalesce(Subquery(nobody.filter(before).annotate(n=Count("pk")).values("n")), 0) + 1,
            total=Subquery(nobody.annotate(n=Count("pk")).values("n")),
        )
        .get(notebook__slug=notebook_slug, slug=topic_slug)
    )
    near = {
        row.pk: row
        for row in Topic.objects.only("slug", "title").filter(
            pk__in=[pk for pk in (found.before_pk, found.after_pk) if pk is not None]
        )
    }
    return TopicPage(
        topic=found,
        number=found.number,
        total=found.total,
        before=near.get(found.before_pk),
        after=near.get(found.after_pk),
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
