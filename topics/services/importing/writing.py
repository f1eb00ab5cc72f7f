"""Writing one topic with its passages, in steps that each fit into a short transaction."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from django.db.models import F, OuterRef, Subquery
from django.urls import reverse

from topics.models import Notebook, Passage, PassageRevision, Topic, TopicDocument
from topics.services.importing.hashes import RENDERING
from topics.services.importing.linking import Addresses, anchor_passages, resolve_links
from topics.services.importing.pacing import Step
from topics.services.importing.stored import dump_document
from topics.services.importing.values import PassageMatch, TopicPlan
from topics.services.search_entries import Entry, search_entries_put, search_entries_remove
from topics.services.tags import topic_tags_read

Row = TypeVar("Row")
_BATCH = 150
_LONG = 200  # passages: a topic of more is written in several steps
_MOVABLE = ["topic", "position", "kind", "content_key", "content_bearing", "section", "removed_at"]


@dataclass(frozen=True, slots=True)
class Page:
    """What a topic's row will say. Made outside any transaction, since it takes computing."""

    plan: TopicPlan
    fields: dict[str, Any]
    data: bytes


def make_page(plan: TopicPlan, *, position: int, addresses: Addresses, now: datetime) -> Page:
    """The topic's page with its lasting anchors and addresses, and its document as bytes."""
    document = plan.document
    html = anchor_passages(document.html, {match.content_key: match.passage_key for match in plan.passages})
    fields: dict[str, Any] = {
        "title": document.title[:300],
        "summary": document.summary,
        "position": position,
        "path": plan.path,
        "order": document.order,
        "source_text": document.source.replace("\0", "\ufffd"),
        "source_hash": plan.file_hash,
        "rendering": RENDERING,
        "html": resolve_links(html, addresses),
        "toc": [{"level": level, "title": title, "anchor": anchor} for level, title, anchor in document.toc],
        "language": document.language,
        "beside_source": plan.beside_source,
        "removed_at": None,
    }
    if plan.edited:
        fields["edited_at"] = now
    elif plan.overwrites_edit:
        fields["edited_at"] = None
    return Page(plan, fields, dump_document(document))


def topic_steps(notebook: Notebook, page: Page, removed: Sequence[int], now: datetime) -> Iterator[Step]:
    """The steps that write one topic: one for a usual topic, several for one of many passages.

    Readers see the topic change at once, in the step `write_topic`. The new passages of a long one are
    written before it, hidden, and what can be found of them after it, so that no step takes long.
    """
    added = [(at, match) for at, match in enumerate(page.plan.passages) if match.passage_id is None]
    is_long = len(page.plan.passages) > _LONG
    if is_long:
        for batch in _batches(added):
            yield partial(_add_hidden, notebook, page, batch, now)
    yield partial(write_topic, notebook, page, removed=removed, now=now, add=() if is_long else added)
    if is_long:
        for matches in _batches(page.plan.passages):
            yield partial(_write_search, notebook, page, matches)


def write_topic(
    notebook: Notebook,
    page: Page,
    *,
    removed: Sequence[int],
    now: datetime,
    add: Sequence[tuple[int, PassageMatch]],
) -> None:
    """Write the topic, and make its passages what the plan says.

    `removed` are the passages that it had and that nothing continues, `add` those new ones that are not
    written yet.
    """
    topic = _write_row(notebook, page)
    _add(notebook, page, add, topic=topic, removed_at=None)
    hidden = [match.passage_key for match in page.plan.passages if match.passage_id is None]
    if len(hidden) > len(add):
        Passage.objects.filter(key__in=hidden).update(topic=topic, removed_at=None)
    _write_standing(topic, page.plan)
    remove_passages(notebook, removed, now)
    entry = Entry(str(topic.pk), topic.title, topic.summary, _url(notebook, page.plan))
    search_entries_put(notebook=notebook, kind="topic", entries=[entry])
    if len(page.plan.passages) <= _LONG:
        _write_search(notebook, page, page.plan.passages)


def remove_passages(notebook: Notebook, passages: Collection[int], now: datetime) -> None:
    """Mark passages as no longer in the notes. Their rows and revisions stay."""
    if not passages:
        return
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


def _write_row(notebook: Notebook, page: Page) -> Topic:
    plan = page.plan
    if plan.topic_id is None:
        topic = Topic.objects.create(notebook=notebook, slug=plan.slug, **page.fields)
        TopicDocument.objects.create(topic=topic, data=page.data)
        topic_tags_read(topic=topic, names=plan.document.tags)
        return topic
    topic = Topic.objects.get(pk=plan.topic_id)
    for name, value in page.fields.items():
        setattr(topic, name, value)
    topic.save(update_fields=list(page.fields))
    TopicDocument.objects.update_or_create(topic=topic, defaults={"data": page.data})
    topic_tags_read(topic=topic, names=plan.document.tags)
    return topic


def _add_hidden(
    notebook: Notebook, page: Page, added: Sequence[tuple[int, PassageMatch]], now: datetime
) -> None:
    """Write new passages as if they had been removed; should the import end here, the next finds them."""
    _add(notebook, page, added, topic=None, removed_at=now)


def _add(
    notebook: Notebook,
    page: Page,
    added: Sequence[tuple[int, PassageMatch]],
    *,
    topic: Topic | None,
    removed_at: datetime | None,
) -> None:
    passages = [
        _place(Passage(notebook=notebook, key=match.passage_key), topic, at, match, removed_at)
        for at, match in added
    ]
    Passage.objects.bulk_create(passages, batch_size=_BATCH)
    title = page.fields["title"]
    _write_revisions(
        [
            _revision(passage, title, match, number=1)
            for passage, (_, match) in zip(passages, added, strict=True)
        ]
    )


def _write_standing(topic: Topic, plan: TopicPlan) -> None:
    """Move what moved, and give the reworded a further revision."""
    standing = {match.passage_id: (at, match) for at, match in enumerate(plan.passages) if match.passage_id}
    if not standing:
        return
    changed, revisions = [], []
    shifted: dict[int, list[int]] = defaultdict(list)
    for passage in Passage.objects.filter(pk__in=standing).select_related("revision"):
        at, match = standing[passage.pk]
        before = {name: getattr(passage, name) for name in _MOVABLE}
        _place(passage, topic, at, match, None)
        differs = [name for name in _MOVABLE if before[name] != getattr(passage, name)]
        if differs == ["position"]:
            shifted[at - before["position"]].append(passage.pk)
        elif differs:
            changed.append(passage)
        last = passage.revision
        if last is None or last.text != match.text:
            number = last.number + 1 if last else 1
            revisions.append(_revision(passage, topic.title, match, number=number))
    Passage.objects.bulk_update(changed, _MOVABLE, batch_size=_BATCH)
    for by, passages in shifted.items():
        Passage.objects.filter(pk__in=passages).update(position=F("position") + by)
    _write_revisions(revisions)


def _place(
    passage: Passage, topic: Topic | None, position: int, match: PassageMatch, removed_at: datetime | None
) -> Passage:
    passage.topic = topic
    passage.position = position
    passage.kind = match.kind
    passage.content_key = match.content_key
    passage.content_bearing = match.content_bearing
    passage.section = list(match.section)
    passage.removed_at = removed_at
    return passage


def _revision(passage: Passage, title: str, match: PassageMatch, *, number: int) -> PassageRevision:
    return PassageRevision(
        passage=passage,
        number=number,
        text=match.text,
        content_key=match.content_key,
        section=list(match.section),
        topic_title=title,
    )


def _write_revisions(revisions: list[PassageRevision]) -> None:
    """Add the revisions, and make each its passage's current one."""
    if not revisions:
        return
    PassageRevision.objects.bulk_create(revisions, batch_size=_BATCH)
    latest = PassageRevision.objects.filter(passage=OuterRef("pk")).order_by("-number").values("pk")[:1]
    for batch in _batches([revision.passage_id for revision in revisions]):
        Passage.objects.filter(pk__in=batch).update(revision=Subquery(latest))


def _write_search(notebook: Notebook, page: Page, matches: Sequence[PassageMatch]) -> None:
    """Index what the passages say. A question says nothing: whoever asks it has its stem found."""
    url, title = _url(notebook, page.plan), page.fields["title"]
    said = [match for match in matches if match.kind != "question"]
    entries = [Entry(match.passage_key, title, match.text, f"{url}#p-{match.passage_key}") for match in said]
    search_entries_put(notebook=notebook, kind="passage", entries=entries)
    if asking := [match.passage_key for match in matches if match.kind == "question"]:
        search_entries_remove(notebook=notebook, kind="passage", refs=asking)


def _url(notebook: Notebook, plan: TopicPlan) -> str:
    return reverse("topics:topic", args=[notebook.slug, plan.slug])


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[start : start + _BATCH] for start in range(0, len(rows), _BATCH))
