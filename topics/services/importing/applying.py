"""Applying a plan: short transactions, each leaving whole topics, and the notebook's own row last."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial

from django.db.models import F
from django.utils import timezone

from portal.accounts.models import User
from topics.models import NoteAsset, Notebook, Passage, Topic
from topics.services.importing.assets import asset_steps, image_hashes, store_images
from topics.services.importing.linking import Addresses, LinkTopic, resolve_links
from topics.services.importing.pacing import Step, write_in_chunks
from topics.services.importing.slugs import notebook_slug
from topics.services.importing.values import ImportOutcome, ImportPlan, ImportRefused, ImportStale
from topics.services.importing.writing import make_page, remove_topic, topic_steps
from topics.services.reading import OnProgress

_ROWS_A_STEP = 100
_FINISHED = ["source_hash", "decisions", "language", "ready_at", "source_kind", "source", "updated_at"]


def apply_import(
    plan: ImportPlan,
    *,
    owner: User | None = None,
    visibility: str = Notebook.Visibility.PRIVATE,
    slug: str = "",
    on_progress: OnProgress | None = None,
    then: Callable[[ImportOutcome], None] | None = None,
) -> ImportOutcome:
    """Write what the plan says, and say which passages now stand.

    `owner`, `visibility` and `slug` are those of a new notebook, which nobody sees until it is whole. An
    existing one changes topic by topic. `then` is called when all topics are written and before the
    notebook is called whole: apps above write what they keep for it there. If this ends early, the next
    import of the source goes on from where it was.

    Raises ImportStale when the notebook was changed since it was planned, and ImportRefused when a new
    notebook would be empty.
    """
    if plan.writes_nothing and plan.notebook is not None:
        return _outcome(plan, plan.notebook)
    if plan.notebook is None and not plan.topics:
        raise ImportRefused("Nothing in these notes could be read, so there is no notebook to make.")
    store_images(plan.images)
    notebook = plan.notebook or _make_notebook(plan, owner, visibility, slug or notebook_slug(plan.title))
    steps = list(_steps(plan, notebook))

    def tell(done: int) -> None:
        if on_progress is not None:
            on_progress(done, len(steps), "")

    write_in_chunks(steps, tell)
    outcome = _outcome(plan, notebook)
    if then is not None:
        then(outcome)
    write_in_chunks([partial(_finish, plan, notebook)])
    return outcome


def _make_notebook(plan: ImportPlan, owner: User | None, visibility: str, slug: str) -> Notebook:
    """A notebook that nobody sees yet."""
    return Notebook.objects.create(
        slug=slug,
        title=plan.title,
        description=plan.description,
        owner=owner,
        visibility=visibility,
        source_kind=plan.source_kind,
        source=plan.source_name,
        edition=plan.edition,
    )


def _steps(plan: ImportPlan, notebook: Notebook) -> Iterator[Step]:
    """Every write but the last, in order. Each step leaves the notebook readable."""
    now = timezone.now()
    removed: dict[int, list[int]] = defaultdict(list)
    for gone in plan.removed:
        removed[gone.topic_id].append(gone.passage_id)
    yield partial(_begin, plan, notebook)
    yield from asset_steps(notebook, plan.images)
    before, addresses = _addresses(plan, notebook)
    for topic in plan.topics:
        page = make_page(topic, position=plan.positions[topic.path], addresses=addresses, now=now)
        yield from topic_steps(notebook, page, removed.get(topic.topic_id or 0, ()), now)
    for pk in plan.removed_topics:
        yield partial(remove_topic, notebook, pk, removed.get(pk, ()), now)
    yield from _position_steps(plan, notebook)
    if (before.topics, before.images) != (addresses.topics, addresses.images):
        yield from _relink_steps(plan, notebook, addresses)
    if plan.images_complete:
        yield partial(_drop_assets, notebook, set(addresses.images))


def _begin(plan: ImportPlan, notebook: Notebook) -> None:
    """Take the notebook's edition: of two plans for it only one may be applied.

    Its hash is emptied until the last step, so that an import that ends early is not taken for a whole one.
    """
    held = Notebook.objects.filter(pk=notebook.pk, edition=plan.edition)
    if not held.update(edition=F("edition") + 1, source_hash=""):
        raise ImportStale("The notebook has changed since these notes were read. Read them again.")


def _addresses(plan: ImportPlan, notebook: Notebook) -> tuple[Addresses, Addresses]:
    """Where topics and images are before the import and after it."""
    rows = notebook.topics.current().values_list("path", "slug", "toc")
    standing = [
        LinkTopic(path, slug, frozenset(heading["anchor"] for heading in toc)) for path, slug, toc in rows
    ]
    written = [
        LinkTopic(topic.path, topic.slug, frozenset(anchor for _, _, anchor in topic.document.toc))
        for topic in plan.topics
    ]
    kept = [topic for topic in standing if topic.path in set(plan.unchanged)]
    known = dict(NoteAsset.objects.filter(notebook=notebook).values_list("path", "sha256"))
    images = image_hashes(plan.images)
    refused = {finding.path for finding in plan.findings if finding.severity == "error"}
    staying = {path: digest for path, digest in known.items() if not plan.images_complete or path in refused}
    return (
        Addresses.of(notebook.slug, standing, known),
        Addresses.of(notebook.slug, [*kept, *written], staying | images),
    )


def _position_steps(plan: ImportPlan, notebook: Notebook) -> Iterator[Step]:
    """Steps for the topics that only changed their place."""
    unchanged = set(plan.unchanged)
    rows = notebook.topics.current().only("pk", "notebook", "path", "position")
    shifted = [
        topic for topic in rows if topic.path in unchanged and topic.position != plan.positions[topic.path]
    ]
    for topic in shifted:
        topic.position = plan.positions[topic.path]
    for start in range(0, len(shifted), _ROWS_A_STEP):
        batch = shifted[start : start + _ROWS_A_STEP]
        yield partial(Topic.objects.bulk_update, batch, ["position"])  # type: ignore[misc]


def _relink_steps(plan: ImportPlan, notebook: Notebook, addresses: Addresses) -> Iterator[Step]:
    """Steps for standing topics whose links lead elsewhere now."""
    rows = notebook.topics.current().filter(path__in=plan.unchanged, html__contains="data-note-")
    for pk, html in rows.values_list("pk", "html").iterator():
        linked = resolve_links(html, addresses)
        if linked != html:
            yield partial(_relink, pk, linked)


def _relink(topic: int, html: str) -> None:
    Topic.objects.filter(pk=topic).update(html=html)


def _drop_assets(notebook: Notebook, staying: set[str]) -> None:
    gone = [pk for pk, path in notebook.assets.values_list("pk", "path") if path not in staying]
    NoteAsset.objects.filter(pk__in=gone).delete()


def _finish(plan: ImportPlan, notebook: Notebook) -> None:
    languages = list(notebook.topics.current().values_list("language", flat=True))
    notebook.refresh_from_db()
    notebook.source_hash = plan.source_hash
    notebook.decisions = plan.decisions
    notebook.language = max(sorted(set(languages)), key=languages.count, default="en")
    notebook.ready_at = notebook.ready_at or timezone.now()
    if plan.images_complete:
        notebook.source_kind, notebook.source = plan.source_kind, plan.source_name
    notebook.save(update_fields=_FINISHED)


def _outcome(plan: ImportPlan, notebook: Notebook) -> ImportOutcome:
    matches = {match.passage_key: match.how for topic in plan.topics for match in topic.passages}
    passages: dict[tuple[str, str], int] = {}
    added, reworded = set(), set()
    rows = Passage.objects.current().filter(notebook=notebook, topic__removed_at=None)
    for pk, key, content_key, path in rows.values_list("pk", "key", "content_key", "topic__path"):
        passages[path, content_key] = pk
        if matches.get(key) in ("added", "returned"):
            added.add(pk)
        elif matches.get(key) == "reworded":
            reworded.add(pk)
    return ImportOutcome(
        notebook=notebook,
        passages=passages,
        added=frozenset(added),
        reworded=frozenset(reworded),
        removed=frozenset(gone.passage_id for gone in plan.removed),
    )
