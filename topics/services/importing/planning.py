"""Planning an import: read what has changed, find which passage is which, write nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from topics.markup.document import Document, FileReading, Finding
from topics.models import Notebook, Topic
from topics.services.importing.assembling import assemble_plan
from topics.services.importing.hashes import file_hash, source_hash
from topics.services.importing.matching import Continued, continue_topics
from topics.services.importing.standing import StandingTopic, source_text, standing_topics
from topics.services.importing.values import ImportPlan
from topics.services.reading import OnProgress, read_files
from topics.services.sources import Source, SourceFile


def plan_import(
    notebook: Notebook | None,
    source: Source,
    *,
    title: str = "",
    on_progress: OnProgress | None = None,
    readings: Mapping[str, FileReading] | None = None,
) -> ImportPlan:
    """What bringing the source into the notebook (a new one, if none) would change. Writes nothing.

    Files whose bytes have not changed are not read. `readings`, by `reading_key`, are taken instead of
    reading again. A file that cannot be read leaves the topic that it had as it was.
    """
    hashes = {file.path: file_hash(file.data) for file in source.files}
    digest = source_hash(source, hashes)
    topics = standing_topics(notebook)
    standing = {topic.path: topic for topic in topics if not topic.removed}
    beside = {path for path, topic in standing.items() if topic.is_beside_source and path not in hashes}
    if notebook is not None and notebook.source_hash == digest:
        files = []
    else:
        files = _to_read(source, hashes, standing) + _to_read_beside(standing, beside)
    found = _read(files, readings or {}, on_progress)
    documents = _documents(found)
    gone = {path for path in standing if path not in hashes and path not in source.refused} - beside
    hashes |= {path: standing[path].source_hash for path in beside}
    continued = continue_topics(notebook, topics, documents, gone, hashes, beside=beside)
    return assemble_plan(notebook, source, standing, found, continued, title=title, digest=digest)


def plan_edit(topic: Topic, text: str, *, on_progress: OnProgress | None = None) -> ImportPlan:
    """What the topic's source being `text` would change. Every other topic stands as it is."""
    file = SourceFile(topic.path, text.encode(errors="replace"))
    source = _source_of_one(topic.notebook, file)
    topics = standing_topics(topic.notebook)
    found = _read([file], {}, on_progress)
    hashes = {topic.path: topic.source_hash}
    continued = continue_topics(
        topic.notebook,
        topics,
        _documents(found),
        (),
        hashes,
        edited=True,
        beside=[topic.path] if topic.beside_source else [],
    )
    return _plan_of_one(topic.notebook, source, topics, found, continued)


def plan_page(
    notebook: Notebook,
    path: str,
    text: str,
    *,
    findings: Sequence[Finding] = (),
    readings: Mapping[str, FileReading] | None = None,
) -> ImportPlan:
    """What a page beside the notebook's own notes, a new one or a newer version, would change.

    Later imports of the notes leave it alone. `findings` are of the file that the text was made from.
    """
    file = SourceFile(path, text.encode(errors="replace"))
    source = _source_of_one(notebook, file, findings=findings)
    topics = standing_topics(notebook)
    hashes = {path: file_hash(file.data)}
    files = _to_read(source, hashes, {topic.path: topic for topic in topics if not topic.removed})
    found = _read(files, readings or {}, None)
    continued = continue_topics(notebook, topics, _documents(found), (), hashes, beside=[path])
    return _plan_of_one(notebook, source, topics, found, continued)


def plan_removal(topic: Topic) -> ImportPlan:
    """What taking a page away would change. Every other topic stands as it is."""
    topics = standing_topics(topic.notebook)
    continued = continue_topics(topic.notebook, topics, {}, [topic.path], {})
    return _plan_of_one(topic.notebook, _source_of_one(topic.notebook), topics, {}, continued)


def plan_again(notebook: Notebook) -> ImportPlan:
    """A plan that leaves the notes as they are, and has all that is kept of them made anew."""
    nothing = Continued((), (), (), frozenset())
    plan = _plan_of_one(notebook, _source_of_one(notebook), standing_topics(notebook), {}, nothing)
    return replace(plan, whole=True)


def _source_of_one(notebook: Notebook, *files: SourceFile, findings: Sequence[Finding] = ()) -> Source:
    return Source(
        "paste",
        notebook.source,
        notebook.title,
        files,
        decisions=notebook.decisions,
        findings=tuple(findings),
    )


def _plan_of_one(
    notebook: Notebook,
    source: Source,
    topics: Sequence[StandingTopic],
    found: Mapping[str, FileReading],
    continued: Continued,
) -> ImportPlan:
    standing = {topic.path: topic for topic in topics if not topic.removed}
    digest = notebook.source_hash
    return assemble_plan(notebook, source, standing, found, continued, digest=digest, is_edit=True)


def _documents(found: Mapping[str, FileReading]) -> dict[str, Document]:
    return {reading.path: reading.document for reading in found.values() if reading.document is not None}


def reading_key(file: SourceFile) -> str:
    """What a reading is a function of: the path and the bytes."""
    return f"{file_hash(file.data)} {file.path}"


def _to_read(
    source: Source, hashes: Mapping[str, str], standing: Mapping[str, StandingTopic]
) -> list[SourceFile]:
    """The files that have changed, or whose pages an older Lectern made.

    A text that was edited in the browser stands while its file is the one that it edited.
    """
    found = []
    for file in source.files:
        topic = standing.get(file.path)
        if topic is None or topic.source_hash != hashes[file.path]:
            found.append(file)
        elif not topic.is_current_rendering:
            text = source_text(topic).encode(errors="replace") if topic.is_edited else file.data
            found.append(SourceFile(file.path, text))
    return found


def _to_read_beside(standing: Mapping[str, StandingTopic], beside: Iterable[str]) -> list[SourceFile]:
    """The texts of pages that no source has, where an older Lectern made them."""
    stale = [standing[path] for path in sorted(beside) if not standing[path].is_current_rendering]
    return [SourceFile(topic.path, source_text(topic).encode(errors="replace")) for topic in stale]


def _read(
    files: Sequence[SourceFile], readings: Mapping[str, FileReading], on_progress: OnProgress | None
) -> dict[str, FileReading]:
    """Readings by their key, in the order of the files."""
    known = {file.path: readings[reading_key(file)] for file in files if reading_key(file) in readings}
    read = read_files([file for file in files if file.path not in known], on_progress)
    known |= {reading.path: reading for reading in read}
    return {reading_key(file): known[file.path] for file in files}
