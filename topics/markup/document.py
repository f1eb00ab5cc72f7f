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
    "question",
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
    """What a reader says of a file: which file, which line (1-based, 0 = the file), and why.

    Codes: kind, not-text, empty, too-deep (errors: no document); front-matter, too-deep, question (warnings:
    read, but not as meant); encoding, lost-heading, to-do (what the author may want to know).
    """

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
class AskedOption:
    """One option of a question in the notes: its text, whether it is ticked, what the notes say of it."""

    text: str
    key: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A multiple-choice question that its author wrote into the notes, in the order of the notes.

    One option at least is a key, and one at least is not. `explanation` is the text of the quote below it.
    """

    stem: str
    options: tuple[AskedOption, ...]
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document, with its children.

    `text` is the block's own plain text, white space folded, without its children's; a formula in it is its
    LaTeX source, a footnote's number is no part of it. For a row it is the cells joined by " | ", and `cells`
    holds them apart (`header` those of its table); for a definition it is "term: gloss" with `term` set; for
    a callout its title; code and displayed formulas keep their source. Items hold further paragraphs and
    nested lists as children. `level` is that of a heading in the source, `section` the headings above.
    `info` is the language of code, the type of a callout ("details" for one that folds), "caption",
    "footnotes", "definitions" (a list of them), "i" (a list numbered in Roman), or an image's paths.

    A question is stem and options as the page shows them: what is right and why stands in `asked` alone, and
    neither text, content key nor HTML depends on it.

    A block that can be cited (paragraph, item, row, definition, question) has a `content_key`; the same key
    is in the document's HTML as `id="ck-<content_key>"`, to be replaced by the database's own anchor.
    `content_bearing` says whether it states at least one fact (see `bearing`).
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
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One page of notes.

    `blocks` is the tree in reading order (headings are blocks among the others, but for the one that is the
    title); `html` is sanitized and complete but for links and images to other files of the same notes. These
    carry `data-note-link` and `data-note-image` with the path relative to the notebook, to be resolved by
    whoever knows addresses. A link may end in `#h-<slug>`, an anchor on that page, and a link written as
    `[[name]]` may be a path or only a name, without its suffix. `anchors` of the toc, (level in `html`, text,
    id), are the ids of the headings in `html`. `source` is the whole decoded text, front matter included.
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
