"""Writing one topic with its passages. Runs inside one transaction."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.urls import reverse

from topics.models import Notebook, Passage, PassageRevision, Topic, TopicDocument
from topics.services.importing.hashes import RENDERING
from topics.services.importing.linking import Addresses, anchor_passages, resolve_links
from topics.services.importing.stored import dump_document
from topics.services.importing.values import PassageMatch, TopicPlan
from topics.services.search_entries import Entry, search_entries_put, search_entries_remove

_BATCH = 200
_MOVABLE = ["topic", "position", "kind", "content_key", "content_bearing", "section", "removed_at"]


def write_topic(
    notebook: Notebook,
    plan: TopicPlan,
    *,
    position: int,
    addresses: Addresses,
    removed: Sequence[int],
    now: datetime,
) -> None:
    """Write the topic, its passages, their revisions and what can be found of them.

    `removed` are the passages that it had and that nothing continues.
    """
    topic = _write_topic(notebook, plan, position, addresses, now)
    _write_added(notebook, topic, plan)
    _write_standing(topic, plan)
    remove_passages(notebook, removed, now)
    _write_search(notebook, topic, plan)


def remove_passages(notebook: Notebook, passages: Collection[int], now: datetime) -> None:
    """Mark passages as no longer in the notes. Their rows and revisions stay."""
    rows = Passage.objects.filter(pk__in=passages, removed_at=None)
    keys = list(rows.values_list("key", flat=True))
    if keys:
        rows.update(removed_at=now)
        search_entries_remove(notebook=notebook, kind="passage", refs=keys)


def remove_topic(notebook: Notebook, topic: int, passages: Collection[int], now: datetime) -> None:
    """Mark a topic, and those of its passages that nothing continues, as no longer in the notes."""
    Topic.objects.filter(pk=topic).update(removed_at=now)
    remove_passages(notebook, passages, now)
    search_entries_remove(notebook=notebook, kind="topic", refs=[str(topic)])


def _write_topic(
    notebook: Notebook, plan: TopicPlan, position: int, addresses: Addresses, now: datetime
) -> Topic:
    document = plan.document
    html = anchor_passages(document.html, {match.content_key: match.passage_key for match in plan.passages})
    fields = {
        "title": document.title[:300],
        "summary": document.summary,
        "position": position,
        "path": plan.path,
        "order": document.order,
        "source_text": document.source.replace("\0", "�"),
        "source_hash": plan.file_hash,
        "rendering": RENDERING,
        "html": resolve_links(html, addresses),
        "toc": [{"level": level, "title": title, "anchor": anchor} for level, title, anchor in document.toc],
        "tags": list(document.tags),
        "language": document.language,
        "removed_at": None,
    }
    if plan.edited:
        fields["edited_at"] = now
    elif plan.overwrites_edit:
        fields["edited_at"] = None
    if plan.topic_id is None:
        topic = Topic.objects.create(notebook=notebook, slug=plan.slug, **fields)
    else:
        topic = Topic.objects.get(pk=plan.topic_id)
        for name, value in fields.items():
            setattr(topic, name, value)
        topic.save(update_fields=list(fields))
    TopicDocument.objects.update_or_create(topic=topic, defaults={"data": dump_document(document)})
    return topic


def _write_added(notebook: Notebook, topic: Topic, plan: TopicPlan) -> None:
    added = [(at, match) for at, match in enumerate(plan.passages) if match.passage_id is None]
    passages = Passage.objects.bulk_create(
        [_place(Passage(notebook=notebook, key=match.passage_key), topic, at, match) for at, match in added],
        batch_size=_BATCH,
    )
    revisions = [
        _revision(passage, topic, match, number=1)
        for passage, (_, match) in zip(passages, added, strict=True)
    ]
    _write_revisions(revisions)


def _write_standing(topic: Topic, plan: TopicPlan) -> None:
    """Move what moved, and give the reworded a further revision."""
    standing = {match.passage_id: (at, match) for at, match in enumerate(plan.passages) if match.passage_id}
    rows = Passage.objects.filter(pk__in=standing).select_related("revision")
    changed, revisions = [], []
    for passage in rows:
        at, match = standing[passage.pk]
        before = [getattr(passage, name) for name in _MOVABLE]
        _place(passage, topic, at, match)
        if before != [getattr(passage, name) for name in _MOVABLE]:
            changed.append(passage)
        last = passage.revision
        if last is None or last.text != match.text:
            number = last.number + 1 if last else 1
            revisions.append(_revision(passage, topic, match, number=number))
    Passage.objects.bulk_update(changed, _MOVABLE, batch_size=_BATCH)
    _write_revisions(revisions)


def _place(passage: Passage, topic: Topic, position: int, match: PassageMatch) -> Passage:
    passage.topic = topic
    passage.position = position
    passage.kind = match.kind
    passage.content_key = match.content_key
    passage.content_bearing = match.content_bearing
    passage.section = list(match.section)
    passage.removed_at = None
    return passage


def _revision(passage: Passage, topic: Topic, match: PassageMatch, *, number: int) -> PassageRevision:
    return PassageRevision(
        passage=passage,
        number=number,
        text=match.text,
        content_key=match.content_key,
        section=list(match.section),
        topic_title=topic.title,
    )


def _write_revisions(revisions: list[PassageRevision]) -> None:
    """Add the revisions, and make each its passage's current one."""
    PassageRevision.objects.bulk_create(revisions, batch_size=_BATCH)
    latest = PassageRevision.objects.filter(passage=OuterRef("pk")).order_by("-number").values("pk")[:1]
    passages = [revision.passage_id for revision in revisions]
    for start in range(0, len(passages), _BATCH):
        Passage.objects.filter(pk__in=passages[start : start + _BATCH]).update(revision=Subquery(latest))


def _write_search(notebook: Notebook, topic: Topic, plan: TopicPlan) -> None:
    url = reverse("topics:topic", args=[notebook.slug, plan.slug])
    search_entries_put(
        notebook=notebook,
        kind="topic",
        entries=[Entry(str(topic.pk), topic.title, topic.summary, url)],
    )
    search_entries_put(
        notebook=notebook,
        kind="passage",
        entries=[
            Entry(match.passage_key, topic.title, match.text, f"{url}#p-{match.passage_key}")
            for match in plan.passages
        ],
    )
