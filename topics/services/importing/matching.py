"""From documents to topic plans: which topic each continues, and which passage each passage is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from topics.markup.document import Block, Document
from topics.markup.keys import normalise
from topics.models import Notebook
from topics.services.importing.hashes import new_passage_key
from topics.services.importing.lineage import NewPassage, OldPassage, match_passages
from topics.services.importing.slugs import topic_slug
from topics.services.importing.standing import OldPassages, StandingTopic, old_passages
from topics.services.importing.topic_matching import match_topics
from topics.services.importing.values import How, PassageMatch, RemovedPassage, TopicPlan


@dataclass(frozen=True, slots=True)
class Continued:
    """What the new documents continue. `touched` are the current topics whose passages were matched anew."""

    topics: tuple[TopicPlan, ...]
    removed_topics: tuple[StandingTopic, ...]
    removed: tuple[RemovedPassage, ...]
    touched: frozenset[int]


def continue_topics(
    notebook: Notebook | None,
    topics: Collection[StandingTopic],
    documents: Mapping[str, Document],
    gone: Collection[str],
    hashes: Mapping[str, str],
    *,
    edited: bool = False,
    beside: Collection[str] = (),
) -> Continued:
    """Match the documents with the notebook's topics and passages.

    `gone` are paths of current topics that the source no longer has. `edited` says that the document was
    typed in the browser. `beside` are paths of documents that belong to no source.
    """
    by_pk = {topic.pk: topic for topic in topics}
    in_play = [
        topic for topic in topics if not topic.removed and (topic.path in documents or topic.path in gone)
    ]
    touched = {topic.pk for topic in in_play}
    old = OldPassages((), {}) if notebook is None else old_passages(notebook, touched)
    continues = _continued_topics(topics, in_play, documents, old)
    made = _topic_plans(documents, continues, by_pk, old, hashes, edited=edited)
    plans = tuple(replace(plan, beside_source=plan.path in beside) for plan in made)
    kept = {match.passage_id for plan in plans for match in plan.passages}
    removed_topics = tuple(topic for topic in in_play if topic.pk not in set(continues.values()))
    removed = tuple(
        RemovedPassage(passage.pk, passage.topic, by_pk[passage.topic].path, passage.text)
        for passage in old.passages
        if not passage.removed and passage.pk not in kept
    )
    return Continued(plans, removed_topics, removed, frozenset(touched))


def _continued_topics(
    topics: Collection[StandingTopic],
    in_play: Collection[StandingTopic],
    documents: Mapping[str, Document],
    old: OldPassages,
) -> dict[str, int]:
    """The topic of each path: the same path, the same passages, or a removed topic of that path."""
    texts: dict[int, list[str]] = {topic.pk: [] for topic in in_play}
    for passage in old.passages:
        if not passage.removed and passage.topic in texts:
            texts[passage.topic].append(normalise(passage.text))
    found = match_topics(
        {topic.pk: (topic.path, texts[topic.pk]) for topic in in_play},
        {path: [normalise(block.text) for block in doc.passages()] for path, doc in documents.items()},
    )
    returning = {topic.path: topic.pk for topic in topics if topic.removed}
    return {path: returning[path] for path in documents if path in returning and path not in found} | found


def _topic_plans(
    documents: Mapping[str, Document],
    continues: Mapping[str, int],
    by_pk: Mapping[int, StandingTopic],
    old: OldPassages,
    hashes: Mapping[str, str],
    *,
    edited: bool,
) -> tuple[TopicPlan, ...]:
    places = {path: continues.get(path, -at) for at, path in enumerate(documents, start=1)}
    blocks = {path: document.passages() for path, document in documents.items()}
    new = [
        NewPassage(places[path], position, block.kind, block.text, _section(block))
        for path in documents
        for position, block in enumerate(blocks[path])
    ]
    matched = match_passages(old.passages, new)
    taken = {topic.slug for topic in by_pk.values()}
    plans = []
    start = 0
    for path, document in documents.items():
        topic = by_pk.get(places[path])
        slug = topic.slug if topic else topic_slug(document.title, path, taken)
        taken.add(slug)
        passages = tuple(
            _match(block, new[start + at], matched.get(start + at), old.keys)
            for at, block in enumerate(blocks[path])
        )
        start += len(passages)
        plans.append(
            TopicPlan(
                path=path,
                slug=slug,
                document=document,
                file_hash=hashes[path],
                topic_id=topic.pk if topic else None,
                passages=passages,
                edited=edited,
                overwrites_edit=bool(
                    topic and topic.is_edited and not edited and topic.source_hash != hashes[path]
                ),
            )
        )
    return tuple(plans)


def _match(block: Block, new: NewPassage, old: OldPassage | None, keys: Mapping[int, str]) -> PassageMatch:
    how: How = "added"
    if old is not None:
        same_place = old.topic == new.topic and old.section == new.section
        if old.removed:
            how = "returned"
        elif old.text != new.text:
            how = "reworded"
        else:
            how = "unchanged" if same_place else "moved"
    return PassageMatch(
        content_key=block.content_key,
        kind=block.kind,
        text=block.text,
        section=new.section,
        content_bearing=block.content_bearing,
        how=how,
        passage_key=new_passage_key() if old is None else keys[old.pk],
        passage_id=None if old is None else old.pk,
        before=old.text if old is not None and how == "reworded" else "",
    )


def _section(block: Block) -> tuple[str, ...]:
    return tuple(heading.text for heading in block.section)
