"""The values that reading notes returns. All immutable, all plain data (picklable, no Django)."""

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal[
    "heading",
    "paragraph",
    "list",
    "item",
    "table",
    "row",
    "definition",
    "quote",
    "callout",
    "code",
    "math",
    "image",
    "rule",
]
SpanKind = Literal["strong", "emphasis", "code", "link", "math"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reader says of a file: which file, which line (1-based, 0 = the file), and why."""

    path: str
    line: int
    severity: Literal["error", "warning", "info"]
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Span:
    """A marked stretch of a block's plain text, as code point offsets."""

    kind: SpanKind
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading above a block: its level (1 to 6) and plain text."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document, with its children.

    `text` is the block's own plain text, white space folded, without its children's. For a row it is the
    cells joined by " | ", and `cells` holds them apart; for a definition it is "term: gloss" with `term`
    set. A block that can be cited has a `content_key`; the same key is in the document's HTML as
    `id="ck-<content_key>"`, to be replaced by the database's own anchor.
    """

    kind: BlockKind
    line: int
    text: str = ""
    spans: tuple[Span, ...] = ()
    children: tuple["Block", ...] = ()
    level: int = 0
    ordered: bool = False
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    term: str = ""
    info: str = ""
    content_key: str = ""
    content_bearing: bool = False
    section: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One page of notes.

    `blocks` is the tree in reading order (headings are blocks among the others); `html` is sanitized and
    complete but for links and images to other files of the same notes, which carry `data-note-link` and
    `data-note-image` with the path relative to the notebook, to be resolved by whoever knows addresses.
    `anchors` of the toc are the ids of the headings in `html`.
    """

    path: str
    title: str
    summary: str
    language: str
    blocks: tuple[Block, ...]
    html: str
    toc: tuple[tuple[int, str, str], ...] = ()
    tags: tuple[str, ...] = ()
    order: int | None = None
    source: str = ""
    images: tuple[str, ...] = ()

    def walk(self) -> "tuple[Block, ...]":
        """Every block, parents before children, in reading order."""
        found: list[Block] = []
        pending = list(reversed(self.blocks))
        while pending:
            block = pending.pop()
            found.append(block)
            pending.extend(reversed(block.children))
        return tuple(found)

    def passages(self) -> "tuple[Block, ...]":
        """The blocks that can be cited, in reading order."""
        return tuple(block for block in self.walk() if block.content_key)


@dataclass(frozen=True, slots=True)
class FileReading:
    """What came of one file: its document (none when it was refused), and what was found on the way."""

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = field(default=())
