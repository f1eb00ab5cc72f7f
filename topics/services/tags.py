"""Writing tags: what the files say, and what is given by hand."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import QuerySet

from topics.markup.words import fold
from topics.models import Notebook, Tag, Topic, TopicTag


def tag_name(text: str) -> str:
    """A tag as it is shown: white space folded, without the sign that some write before it."""
    return " ".join(text.split()).lstrip("#").strip()[: Tag.LONGEST]


def tag_key(text: str) -> str:
    """What two spellings of one tag share: case and accents aside. Empty for what is no tag."""
    return fold(tag_name(text))[: Tag.LONGEST]


def tags_ensure(*, notebook: Notebook, names: Iterable[str]) -> list[Tag]:
    """The notebook's tags of these names, made where there are none. A tag keeps its first spelling."""
    wanted: dict[str, str] = {}
    for name in names:
        if key := tag_key(name):
            wanted.setdefault(key, tag_name(name))
    if not wanted:
        return []
    missing = [Tag(notebook=notebook, name=name, key=key) for key, name in wanted.items()]
    Tag.objects.bulk_create(missing, ignore_conflicts=True)
    return list(Tag.objects.filter(notebook=notebook, key__in=wanted))


def topic_tags_read(*, topic: Topic, names: Sequence[str]) -> None:
    """Give a topic the tags that its file names now. Those given by hand stay; the caller's transaction."""
    links = {link.tag_id: link for link in topic.tag_links.all()}
    tags = tags_ensure(notebook=topic.notebook, names=names)
    if not links and not tags:
        return
    said = {tag.pk for tag in tags}
    gone = [link.pk for pk, link in links.items() if not link.by_hand and pk not in said]
    TopicTag.objects.filter(pk__in=gone).delete()
    TopicTag.objects.bulk_create(TopicTag(topic=topic, tag_id=pk) for pk in sorted(said - set(links)))
    TopicTag.objects.filter(topic=topic, tag__in=said, by_hand=True).update(by_hand=False)
    _show([topic])


@transaction.atomic
def topics_tag(*, notebook: Notebook, topics: Iterable[Topic], names: Iterable[str]) -> list[Tag]:
    """Give every one of these topics the tags of these names, and return the tags."""
    tags, topics = tags_ensure(notebook=notebook, names=names), list(topics)
    links = [TopicTag(topic=topic, tag=tag, by_hand=True) for topic in topics for tag in tags]
    TopicTag.objects.bulk_create(links, ignore_conflicts=True)
    _show(topics)
    return tags


@transaction.atomic
def topics_untag(*, topics: Iterable[Topic], tag: Tag) -> int:
    """Take a tag from these topics where it was given by hand, and say from how many.

    What a file says of itself is changed in the file.
    """
    topics = list(topics)
    taken, _ = TopicTag.objects.filter(topic__in=topics, tag=tag, by_hand=True).delete()
    _show(topics)
    return taken


def topics_show_tags(*, topics: "QuerySet[Topic]") -> None:
    """Bring the names that topics show up to date, after tags were renamed or deleted."""
    _show(list(topics))


def _show(topics: Sequence[Topic]) -> None:
    names: dict[int, list[str]] = {topic.pk: [] for topic in topics}
    links = TopicTag.objects.filter(topic__in=names).order_by("tag__key")
    for topic_id, name in links.values_list("topic_id", "tag__name"):
        names[topic_id].append(name)
    for topic in topics:
        topic.tags = names[topic.pk]
    Topic.objects.bulk_update(topics, ["tags"], batch_size=200)
