"""Passages in reading order, each with what stands around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.engine.sentences import sentence_spans
from quizzes.engine.statements.values import Source
from topics.markup import Block, Document


@dataclass(frozen=True, slots=True)
class Passage:
    """A block that can be cited, with the block it stands in and the sentence that leads to it.

    `lead` is the text just before the list or table of an item or row; `siblings` are the blocks of the same
    list or table, the passage itself among them; `group` names that list or table within the notes.
    """

    block: Block
    path: str
    order: tuple[int, int]
    lead: str
    group: str
    siblings: tuple[Block, ...]

    @property
    def section(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return tuple(heading.text for heading in self.block.section)

    def source(self, start: int, end: int) -> Source:
        """The source of a statement in `text[start:end]`."""
        block = self.block
        return Source(
            self.path, block.line, self.section, block.content_key, block.text, start, end, self.order
        )

    def sentences(self) -> tuple[Source, ...]:
        """One source a sentence."""
        return tuple(self.source(start, end) for start, end in sentence_spans(self.block.text))


def passages(documents: Sequence[Document]) -> Iterator[Passage]:
    """Every passage of the notes in English, in reading order; of other notes the questions in them."""
    for number, document in enumerate(documents):
        is_read = document.language.lower().startswith("en")
        walked = _walk(document.blocks, "", f"{document.path}#")
        for counter, (block, siblings, lead, group) in enumerate(walked):
            if block.content_key and (is_read or block.asked is not None):
                yield Passage(block, document.path, (number, counter), lead, group, siblings)


_Visit = tuple[Block, tuple[Block, ...], str, str]


def _walk(blocks: tuple[Block, ...], lead: str, group: str) -> Iterator[_Visit]:
    """Blocks with their siblings, lead and group. A stack of its own: lists can be nested very deep."""
    pending = _visits(blocks, lead, group)
    while pending:
        visit = pending.pop()
        yield visit
        block, _, own_lead, own_group = visit
        if block.children:
            below = own_lead if block.kind in ("list", "table") else block.text
            pending += _visits(block.children, below, f"{own_group}/{block.line}")


def _visits(blocks: tuple[Block, ...], lead: str, group: str) -> list[_Visit]:
    """The visits of one list of siblings, last first. A list's lead is the paragraph just before it."""
    visits: list[_Visit] = []
    before = ""
    for block in blocks:
        own = (before or lead) if block.kind in ("list", "table") else lead
        visits.append((block, blocks, own, group))
        before = block.text if block.kind in ("paragraph", "item") else ""
    visits.reverse()
    return visits
