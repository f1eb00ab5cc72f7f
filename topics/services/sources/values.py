"""The values of a source: its files, its images, and what was refused of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from django.conf import settings

from topics.markup.document import Finding

SourceKind = Literal["bundled", "path", "upload", "paste"]


class SourceRefused(Exception):  # noqa: N818 - an answer, not a fault
    """Nothing of the source can be read. The message says what is wrong and what to do."""


class EntryRefused(Exception):  # noqa: N818 - an answer, not a fault
    """One file of a source cannot be read; the rest goes on."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Limits:
    """What one import may bring: bytes a file, bytes altogether (as unpacked), number of files."""

    file_bytes: int
    total_bytes: int
    files: int

    @classmethod
    def of_settings(cls) -> "Limits":
        """The limits that the operator has set."""
        return cls(settings.IMPORT_FILE_BYTES, settings.IMPORT_TOTAL_BYTES, settings.IMPORT_FILES)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of notes: its path relative to the source, with slashes, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class SourceImage:
    """An image beside the notes. Its type was found in its bytes, not believed from its name."""

    path: str
    data: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Source:
    """Everything that was brought. `files` and `images` are in natural order of their paths.

    `decisions` is the text of the author's decisions.json, if the source has one at its root; title and
    description are those of its notebook.toml (then `is_titled`), or the title is made from the name.
    """

    kind: SourceKind
    name: str
    title: str
    files: tuple[SourceFile, ...]
    images: tuple[SourceImage, ...] = ()
    decisions: str = ""
    description: str = ""
    is_titled: bool = False
    findings: tuple[Finding, ...] = field(default=())
    ignored: int = 0

    def __iter__(self) -> Iterator[SourceFile]:
        return iter(self.files)

    @property
    def refused(self) -> frozenset[str]:
        """Paths of the files that are there but could not be taken."""
        return frozenset(finding.path for finding in self.findings if finding.severity == "error")
