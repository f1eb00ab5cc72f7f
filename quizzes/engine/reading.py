"""Notes and decisions from paths, for the command line."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from quizzes.engine.decisions import NAME, Decisions, load
from topics.markup import Document, read_file

_SUFFIXES = frozenset({".md", ".markdown", ".txt"})
_PASSED_OVER = ("license", "licence", "_license", "_licence", "changelog", "contributing", "code_of_conduct")


def read_paths(paths: Sequence[str]) -> tuple[list[Document], Decisions, list[str]]:
    """The documents of these files and folders, the decisions of the folders, and complaints.

    Raises DecisionsError where a decisions file is wrong.
    """
    documents: list[Document] = []
    decisions = Decisions()
    complaints: list[str] = []
    for name in paths:
        root = Path(name)
        if not root.exists():
            complaints.append(f"{name}: there is no such file or folder")
            continue
        if root.is_dir() and (root / NAME).is_file():
            loaded = load((root / NAME).read_bytes())
            decisions = Decisions(
                decisions.entries + loaded.entries, decisions.reviewed_only or loaded.reviewed_only
            )
        for path, relative in _files(root):
            reading = read_file(relative, path.read_bytes())
            complaints += [
                f"{name}/{relative}:{one.line}: {one.message}"
                for one in reading.findings
                if one.severity != "info"
            ]
            if reading.document is not None:
                documents.append(reading.document)
    return documents, decisions, complaints


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    """Notes below a folder in the order of their names, hidden ones and licences left out."""
    if root.is_file():
        yield root, root.name
        return
    for path in sorted(root.rglob("*"), key=lambda one: one.relative_to(root).parts):
        parts = path.relative_to(root).parts
        if (
            path.suffix.lower() not in _SUFFIXES
            or not path.is_file()
            or any(part.startswith(".") for part in parts)
        ):
            continue
        if path.stem.lower() not in _PASSED_OVER:
            yield path, "/".join(parts)
