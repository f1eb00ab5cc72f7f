"""The values of an import: what came, what it would change, and what it changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from topics.markup.document import Document, FileReading, Finding
from topics.models import Notebook
from topics.services.importing.stored import documents_stored
from topics.services.sources import SourceImage

How = Literal["unchanged", "moved", "reworded", "added", "returned"]
FileStatus = Literal["new", "changed", "unchanged", "refused", "passed over", "removed"]


class ImportRefused(Exception):  # noqa: N818 - an answer, not a fault
    """The import cannot go on. The message says what is wrong and what to do."""


class ImportStale(ImportRefused):
    """Somebody else changed the notebook after this plan was made."""


@dataclass(frozen=True, slots=True)
class PassageMatch:
    """One passage of a document that is to be written, and the Passage it is.

    `how`: *unchanged* (same text, same place), *moved* (same text under another heading or topic),
    *returned* (same text as a passage that had been removed), *reworded* (`before` is the old text), or
    *added* (`passage_id` is none; `passage_key` is drawn already, so that the page can name it).
    """

    content_key: str
    kind: str
    text: str
    section: tuple[str, ...]
    content_bearing: bool
    how: How
    passage_key: str
    passage_id: int | None = None
    before: str = ""


@dataclass(frozen=True, slots=True)
class RemovedPassage:
    """A passage that the notes no longer have."""

    passage_id: int
    topic_id: int
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class TopicPlan:
    """One topic that is to be written. `topic_id` is none for a new one.

    `file_hash` is of the file in the source (an edit in the browser keeps the hash of the file it edits);
    `edited` says that the text was typed in the browser; `overwrites_edit` that a changed file replaces it;
    `beside_source` that it is no file of the notebook's source.
    """

    path: str
    slug: str
    document: Document
    file_hash: str
    topic_id: int | None
    passages: tuple[PassageMatch, ...]
    edited: bool = False
    overwrites_edit: bool = False
    beside_source: bool = False


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file, for the person who brought it."""

    path: str
    status: FileStatus
    title: str = ""
    passages: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Reworded:
    """The text of a passage before and after, and the file it is in now."""

    path: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What an import changes, as its author would say it. `kept` counts passages with the same text."""

    added: tuple[tuple[str, str], ...]
    reworded: tuple[Reworded, ...]
    removed: tuple[tuple[str, str], ...]
    kept: int
    topics_added: tuple[str, ...]
    topics_removed: tuple[str, ...]
    edits_overwritten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would write. Nothing has been written.

    `positions` maps the path of every topic that will stand to its place in the notebook; `edition` is the
    notebook's when the plan was made, and `apply_import` refuses a plan of another edition. `readings`, by
    `reading_key`, are what was read: given to a later plan, they are not read again. `whole` asks the apps
    above to make anew all that they keep of the notes, and not only what a change concerns.
    """

    notebook: Notebook | None
    title: str
    description: str
    source_kind: str
    source_name: str
    source_hash: str
    decisions: str
    topics: tuple[TopicPlan, ...]
    unchanged: tuple[str, ...]
    removed_topics: tuple[int, ...]
    removed: tuple[RemovedPassage, ...]
    positions: dict[str, int]
    images: tuple[SourceImage, ...]
    images_complete: bool
    files: tuple[FileReport, ...]
    findings: tuple[Finding, ...]
    readings: Mapping[str, FileReading] = field(default_factory=dict)
    standing_passages: int = 0
    edition: int = 0
    whole: bool = False

    @property
    def writes_nothing(self) -> bool:
        """Whether the notebook already is what the source says."""
        touches = self.topics or self.removed_topics or self.whole
        return not touches and self.notebook is not None and self.source_hash == self.notebook.source_hash

    def documents(self) -> tuple[Document, ...]:
        """Every document of the notebook as it will stand, in reading order.

        Those that the import does not touch are read from the database, not from their files.
        """
        standing = [path for path in self.unchanged if path in self.positions]
        found = documents_stored(self.notebook, standing) if self.notebook is not None else {}
        found.update({topic.path: topic.document for topic in self.topics})
        return tuple(found[path] for path in sorted(found, key=lambda path: (self.positions[path], path)))

    def matches(self) -> dict[tuple[str, str], PassageMatch]:
        """Every passage of the changed documents, by (path, content key)."""
        return {(topic.path, match.content_key): match for topic in self.topics for match in topic.passages}

    def difference(self) -> Difference:
        """Added, reworded, removed and kept passages, and topics that come and go."""
        added, reworded, kept = [], [], self.standing_passages
        for topic in self.topics:
            for match in topic.passages:
                if match.how in ("added", "returned"):
                    added.append((topic.path, match.text))
                elif match.how == "reworded":
                    reworded.append(Reworded(topic.path, match.before, match.text))
                else:
                    kept += 1
        return Difference(
            added=tuple(added),
            reworded=tuple(reworded),
            removed=tuple((gone.path, gone.text) for gone in self.removed),
            kept=kept,
            topics_added=tuple(topic.path for topic in self.topics if topic.topic_id is None),
            topics_removed=tuple(report.path for report in self.files if report.status == "removed"),
            edits_overwritten=tuple(topic.path for topic in self.topics if topic.overwrites_edit),
        )


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import wrote. `passages` holds every passage that now stands: (path, content key) -> pk."""

    notebook: Notebook
    passages: dict[tuple[str, str], int]
    added: frozenset[int] = field(default=frozenset())
    reworded: frozenset[int] = field(default=frozenset())
    removed: frozenset[int] = field(default=frozenset())
