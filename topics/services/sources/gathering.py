"""From entries to a source: ignore rules, limits, images apart, a finding for whatever is refused."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from topics.markup.document import Finding
from topics.markup.reading import SUFFIXES
from topics.services.sources.about import About, read_about
from topics.services.sources.entries import Entry
from topics.services.sources.ignore import ABOUT_FILE, DECISIONS_FILE, IGNORE_FILE, IgnoreRules
from topics.services.sources.images import IMAGE_SUFFIXES, content_type_of
from topics.services.sources.order import natural_key
from topics.services.sources.values import EntryRefused, Limits, SourceFile, SourceImage

_PATH_LENGTH = 900
_MAY_ASK = frozenset({".gift", ".csv", ".tsv"})


@dataclass(slots=True)
class Gathered:
    """What came of the entries so far."""

    files: list[SourceFile] = field(default_factory=list)
    images: list[SourceImage] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    decisions: str = ""
    about: About = field(default_factory=About)
    ignored: int = 0
    taken: int = 0  # bytes

    def refuse(self, path: str, code: str, message: str) -> None:
        """Note that a file is refused, and why."""
        self.findings.append(Finding(path, 0, "error", code, message))


def gather(entries: Iterable[Entry], limits: Limits, *, named: bool = False) -> Gathered:
    """Read the entries within the limits.

    `named` says that the person named this very file: then no ignore rule holds and its suffix may be
    anything; what it is, its reader will say.
    """
    found = Gathered()
    ordered = sorted(entries, key=lambda entry: (natural_key(entry.path), entry.path))
    rules = IgnoreRules(_text(ordered, IGNORE_FILE))
    found.decisions = _text(ordered, DECISIONS_FILE)
    found.about, said = read_about(_text(ordered, ABOUT_FILE))
    found.findings += said
    seen: set[str] = set()
    for entry in ordered:
        if not named and rules.ignores(_inside(entry.path)):
            found.ignored += 1
        elif entry.path in seen:
            found.refuse(
                entry.path, "twice", "The source has a file of this path twice; the first was taken."
            )
        elif len(seen) >= limits.files:
            found.refuse(entry.path, "too_many", f"More than {limits.files:,} files; this one was left out.")
        else:
            seen.add(entry.path)
            _take(entry, found, limits, named=named)
    return found


def _inside(path: str) -> str:
    """The path without steps out of the folder, which would look like hidden files."""
    return "/".join(part for part in path.split("/") if part not in ("", ".", "..")) or path


def _take(entry: Entry, found: Gathered, limits: Limits, *, named: bool) -> None:
    suffix = PurePosixPath(entry.path).suffix.lower()
    is_image = suffix in IMAGE_SUFFIXES
    try:
        if not (named or is_image or suffix in SUFFIXES):
            _pass_over(entry, found, suffix)
            return
        data = _read(entry, found, limits)
    except EntryRefused as refused:
        found.refuse(entry.path, refused.code, str(refused))
        return
    if not is_image:
        found.files.append(SourceFile(entry.path, data))
    elif content_type := content_type_of(data):
        found.images.append(SourceImage(entry.path, data, content_type))
    else:
        found.refuse(entry.path, "not_an_image", "Its name says that it is an image, but its bytes do not.")


def _pass_over(entry: Entry, found: Gathered, suffix: str) -> None:
    entry.read(0)  # a path that leads outside is said to, whatever its suffix
    message = f"Files of this kind ({suffix}) are not read. Markdown and plain text are."
    if suffix in _MAY_ASK:
        message = f"Not read as notes. If this {suffix} file holds questions, bring it by “Import questions”."
    found.findings.append(Finding(entry.path, 0, "info", "other_kind", message))


def _read(entry: Entry, found: Gathered, limits: Limits) -> bytes:
    if len(entry.path) > _PATH_LENGTH:
        raise EntryRefused("long_path", f"Its path is longer than {_PATH_LENGTH} characters.")
    left = limits.total_bytes - found.taken
    data = entry.read(min(limits.file_bytes, left) + 1)
    found.taken += len(data)
    if len(data) > limits.file_bytes:
        raise EntryRefused("too_large", f"It is larger than {limits.file_bytes:,} bytes. Divide it.")
    if len(data) > left:
        raise EntryRefused("too_much", f"Together the files are larger than {limits.total_bytes:,} bytes.")
    return data


def _text(entries: list[Entry], path: str) -> str:
    for entry in entries:
        if entry.path == path:
            try:
                return entry.read(1_000_000).decode("utf-8-sig", errors="replace")
            except EntryRefused:
                return ""
    return ""
