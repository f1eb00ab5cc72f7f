"""Passages in reading order, each with what stands around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from quizzes.engine.sentences import sentence_spans
from quizzes.engine.statements.outline import Outline
from quizzes.engine.statements.values import Source
from topics.markup import Block, Document

# An item, and the blocks of its list.
Under = tuple[Block, tuple[Block, ...]]
_MOST_ABOVE = 4


@dataclass(frozen=True)
class Passage:
    """A block that can be cited, with the block it stands in and the sentence that leads to it.

    `lead` is the text just before the list or table of an item or row; `siblings` are the blocks of the same
    list or table, the passage itself among them; `group` names that list or table within the notes. `above`
    are the items it stands under, nearest first and each with its siblings; `before` is the block before it.
    """

    block: Block
    path: str
    order: tuple[int, int]
    lead: str
    group: str
    siblings: tuple[Block, ...]
    above: tuple[Under, ...] = ()
    before: Block | None = None
    outline: Outline = field(default_factory=Outline)

    @cached_property
    def section(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return tuple(heading.text for heading in self.block.section)

    def source(self, start: int, end: int) -> Source:
        """The source of a statement in `text[start:end]`."""
        block = self.block
        return Source(
            self.path, block.line, self.section, block.content_key, block.text, start, end, self.order
        )

    @cached_property
    def sentences(self) -> tuple[Source, ...]:
        """One source a sentence. Every reader asks for them, and they are the same for all."""
        return tuple(self.source(start, end) for start, end in sentence_spans(self.block.text))


def passages(documents: Sequence[Document]) -> Iterator[Passage]:
    """Every passage of the notes in English, in reading order; of other notes the questions in them."""
    for number, document in enumerate(documents):
        is_read = document.language.lower().startswith("en")
        outline = Outline(document.title, document.walk())
        for counter, visit in enumerate(_walk(document.blocks, f"{document.path}#")):
            if visit.block.content_key and (is_read or visit.block.asked is not None):
                yield Passage(
                    visit.block, document.path, (number, counter), visit.lead, visit.group, visit.siblings,
                    visit.above, visit.before, outline,
                )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class _Visit:
    block: Block
    siblings: tuple[Block, ...]
    lead: str
    group: str
    above: tuple[Under, ...]
    before: Block | None


def _walk(blocks: tuple[Block, ...], group: str) -> Iterator[_Visit]:
    """Blocks with what stands around them. A stack of its own: lists can be nested very deep."""
    pending = _visits(blocks, "", group, ())
    while pending:
        visit = pending.pop()
        yield visit
        block = visit.block
        if block.children:
            below = visit.lead if block.kind in ("list", "table") else block.text
            above = (
                ((block, visit.siblings), *visit.above)[:_MOST_ABOVE] if block.kind == "item" else visit.above
            )
            pending += _visits(block.children, below, f"{visit.group}/{block.line}", above)


def _visits(blocks: tuple[Block, ...], lead: str, group: str, above: tuple[Under, ...]) -> list[_Visit]:
    """The visits of one list of siblings, last first. A list's lead is the paragraph just before it."""
    visits: list[_Visit] = []
    before: Block | None = None
    for block in blocks:
        led = before.text if before is not None and before.kind in ("paragraph", "item") else ""
        own = (led or lead) if block.kind in ("list", "table") else lead
        visits.append(_Visit(block, blocks, own, group, above, before))
        before = block
    visits.reverse()
    return visits
