"""The last step of planning: positions, titles, reports and counts put together."""

from collections.abc import Mapping

from django.db.models import Count

from topics.markup.document import FileReading, Finding
from topics.models import Notebook, Passage
from topics.services.importing.matching import Continued
from topics.services.importing.standing import StandingTopic
from topics.services.importing.values import FileReport, FileStatus, ImportPlan
from topics.services.sources import Source
from topics.services.sources.order import natural_key

_TITLE_LENGTH = 200


def assemble_plan(
    notebook: Notebook | None,
    source: Source,
    standing: Mapping[str, StandingTopic],
    found: Mapping[str, FileReading],
    continued: Continued,
    *,
    title: str = "",
    digest: str = "",
    is_edit: bool = False,
) -> ImportPlan:
    """The plan of an import whose files were read and matched."""
    written = {topic.path for topic in continued.topics}
    left = {topic.path for topic in continued.removed_topics}
    moved = {standing_path for standing_path, topic in standing.items() if topic.pk in continued.touched}
    kept = {path: topic for path, topic in standing.items() if path not in moved}
    orders = {path: topic.order for path, topic in kept.items()}
    orders |= {topic.path: topic.document.order for topic in continued.topics}
    in_order = sorted(orders, key=lambda path: (natural_key(path, orders[path]), path))
    return ImportPlan(
        notebook=notebook,
        title=_title(title, notebook, source, continued),
        description=source.description,
        source_kind=source.kind,
        source_name=source.name,
        source_hash=digest,
        decisions=source.decisions,
        topics=continued.topics,
        unchanged=tuple(path for path in in_order if path not in written),
        removed_topics=tuple(topic.pk for topic in continued.removed_topics),
        removed=continued.removed,
        positions={path: position for position, path in enumerate(in_order)},
        images=source.images,
        images_complete=not is_edit,
        files=_reports(source, standing, found, continued, left, is_edit=is_edit),
        findings=(*source.findings, *(finding for reading in found.values() for finding in reading.findings)),
        readings=found,
        standing_passages=_standing_passages(notebook, continued.touched),
        edition=notebook.edition if notebook is not None else 0,
    )


def _title(title: str, notebook: Notebook | None, source: Source, continued: Continued) -> str:
    """What the person said, what the notebook is called, or what the notes say of themselves."""
    if notebook is not None and not title:
        return notebook.title
    if not title and not source.is_titled and len(source.files) == 1 and continued.topics:
        title = continued.topics[0].document.title
    title = title or source.title or "Notes"
    return (title[:1].upper() + title[1:])[:_TITLE_LENGTH]


def _standing_passages(notebook: Notebook | None, touched: frozenset[int]) -> int:
    """How many current passages are in topics that the import leaves alone."""
    if notebook is None:
        return 0
    standing = Passage.objects.current().filter(notebook=notebook)
    by_topic = standing.order_by().values_list("topic").annotate(number=Count("pk"))
    return sum(number for topic, number in by_topic if topic not in touched)


def _reports(
    source: Source,
    standing: Mapping[str, StandingTopic],
    found: Mapping[str, FileReading],
    continued: Continued,
    left: set[str],
    *,
    is_edit: bool,
) -> tuple[FileReport, ...]:
    """A report a file, in the order of the source; topics that go come last."""
    plans = {topic.path: topic for topic in continued.topics}
    said: dict[str, list[Finding]] = {}
    for finding in (
        *source.findings,
        *(finding for reading in found.values() for finding in reading.findings),
    ):
        said.setdefault(finding.path, []).append(finding)
    reports = []
    paths = dict.fromkeys([*(file.path for file in source.files), *said])
    for path in paths:
        plan = plans.get(path)
        refused = any(finding.severity == "error" for finding in said.get(path, ()))
        status: FileStatus = "unchanged"
        if plan is not None:
            status = "new" if plan.topic_id is None else "changed"
        elif refused:
            status = "refused"
        elif path not in standing:
            status = "passed over"
        title = plan.document.title if plan else (standing[path].title if path in standing else "")
        passages = len(plan.passages) if plan else 0
        reports.append(FileReport(path, status, title, passages, tuple(said.get(path, ()))))
    gone = [] if is_edit else sorted(left)
    reports += [FileReport(path, "removed", standing[path].title) for path in gone]
    return tuple(reports)
