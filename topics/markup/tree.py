"""The tree that readers build, before content keys and HTML are made from it.

Every reader makes these nodes and nothing else; `assemble` turns them into blocks and HTML in one walk, so
that the two can never disagree.
"""

from dataclasses import dataclass, field
from typing import Literal

from topics.markup.document import Asked, BlockKind, Span

# "group" only holds its children together, "details" is what a reader can open and close.
NodeKind = BlockKind | Literal["group", "details", "definitions", "footnotes"]


@dataclass(frozen=True, slots=True)
class Inline:
    """One run of text: safe HTML, the plain text that a reader of it sees, and its marked stretches."""

    html: str = ""
    text: str = ""
    spans: tuple[Span, ...] = ()
    images: tuple[str, ...] = ()


NOTHING = Inline()
# `info` of a rule where a heading must have been lost: what follows has no subject that is known.
LOST_HEADING = "lost-heading"


@dataclass(slots=True)
class Node:
    """One block as a reader found it.

    `line` is 1-based in the text given to the reader; `column` is the indentation of its marker. `number`
    is that of a list item in the source, `info` the language of code, the type of a callout or the kind of
    an ordered list's numbers; `label` the title of a callout, the summary of details or a footnote's name.
    A question has its stem as `inline` and its options as items.
    """

    kind: NodeKind
    line: int
    inline: Inline = NOTHING
    children: list["Node"] = field(default_factory=list)
    level: int = 0
    ordered: bool = False
    number: int | None = None
    checked: bool | None = None
    cells: tuple[Inline, ...] = ()
    header: tuple[Inline, ...] = ()
    term: Inline = NOTHING
    label: Inline = NOTHING
    info: str = ""
    source: str = ""
    column: int = 0
    leads: bool = False
    asked: Asked | None = None
