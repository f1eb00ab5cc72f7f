"""What a notebook holds before an import: its topics, and the passages that the new text may continue."""

from collections.abc import Collection
from dataclasses import dataclass

from topics.models import Notebook, Passage, Topic
from topics.services.importing.hashes import RENDERING
from topics.services.importing.lineage import OldPassage

_BY_TOPIC_AT_MOST = 500  # topics named in a query; of more, all passages are read


@dataclass(frozen=True, slots=True)
class StandingTopic:
    """A topic without its long texts. `source_text` only where it was edited in the browser."""

    pk: int
    path: str
    slug: str
    title: str
    order: int | None
    source_hash: str
    is_edited: bool
    is_current_rendering: bool
    removed: bool
    is_beside_source: bool
    source_text: str = ""


@dataclass(frozen=True, slots=True)
class OldPassages:
    """Passages by pk for the matching, and their keys."""

    passages: tuple[OldPassage, ...]
    keys: dict[int, str]


def standing_topics(notebook: Notebook | None) -> tuple[StandingTopic, ...]:
    """Every topic of the notebook, removed ones too."""
    if notebook is None:
        return ()
    rows = Topic.objects.filter(notebook=notebook).only(
        "pk",
        "path",
        "slug",
        "title",
        "order",
        "source_hash",
        "edited_at",
        "rendering",
        "removed_at",
        "beside_source",
    )
    return tuple(
        StandingTopic(
            pk=topic.pk,
            path=topic.path,
            slug=topic.slug,
            title=topic.title,
            order=topic.order,
            source_hash=topic.source_hash,
            is_edited=topic.edited_at is not None,
            is_current_rendering=topic.rendering == RENDERING,
            removed=topic.removed_at is not None,
            is_beside_source=topic.beside_source,
        )
        for topic in rows
    )


def source_text(topic: StandingTopic) -> str:
    """The text that its page was made from."""
    return Topic.objects.values_list("source_text", flat=True).get(pk=topic.pk)


def old_passages(notebook: Notebook, topics: Collection[int]) -> OldPassages:
    """The current passages of these topics, and every passage that had been removed."""
    rows = Passage.objects.filter(notebook=notebook)
    if len(topics) <= _BY_TOPIC_AT_MOST:
        rows = rows.filter(topic__in=topics) | rows.exclude(removed_at=None)
    wanted = set(topics)
    found: list[OldPassage] = []
    keys: dict[int, str] = {}
    fields = ("pk", "key", "topic", "position", "kind", "revision__text", "section", "removed_at")
    for pk, key, topic, position, kind, text, section, removed_at in rows.values_list(*fields).order_by("pk"):
        removed = removed_at is not None
        if removed or topic in wanted:
            found.append(OldPassage(pk, topic or 0, position, kind, text or "", tuple(section), removed))
            keys[pk] = key
    found.sort(key=lambda passage: (passage.topic, passage.position, passage.pk))
    return OldPassages(tuple(found), keys)
