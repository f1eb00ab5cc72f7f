"""Reads plain text: numbered notes with what belongs to them, bullets by indentation, unmarked headings."""

from dataclasses import dataclass, field

from topics.markup.plaintext.headings import is_heading, underlined
from topics.markup.plaintext.inline import read_line
from topics.markup.plaintext.lines import Habits, Line, split_lines
from topics.markup.tree import LOST_HEADING, Node

_MAX_DEPTH = 60
# How far to look for the next number of a list, in lines.
_LOOK_AHEAD = 200


def read_text(text: str, first_line: int = 1) -> list[Node]:
    """The tree of a plain text, whose first line is line `first_line` of its file."""
    return _Reader(split_lines(text, first_line)).read()


@dataclass(slots=True)
class _Open:
    """A list item that may still be added to, and the list that it is in."""

    line: Line
    item: Node
    items: Node


@dataclass(slots=True)
class _Draft:
    """A node whose text is still growing."""

    node: Node
    parts: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._habits = Habits.of(lines)
        self._root = Node("group", 1)
        self._stack: list[_Open] = []
        self._drafts: list[_Draft] = []
        self._level = 0

    def read(self) -> list[Node]:
        """The tree of all lines."""
        at = 0
        while at < len(self._lines):
            at += self._read(at)
        for draft in self._drafts:
            draft.node.inline = read_line(" ".join(draft.parts))
        return self._root.children

    def _read(self, at: int) -> int:
        """Takes the line at `at`; returns how many lines that took."""
        line = self._lines[at]
        before = self._lines[at - 1] if at else None
        if level := underlined(self._lines, at):
            self._heading(line, level)
            return 2
        if line.kind:
            self._item(line, before)
        elif before and not line.gap and self._drafts and self._goes_on(before, line):
            self._drafts[-1].parts.append(line.text)
        else:
            self._close_to(at)
            if not self._stack and is_heading(self._lines, at):
                self._heading(line, self._level_of(at))
            else:
                self._start(Node("paragraph", line.number), line)
        return 1

    def _start(self, node: Node, line: Line) -> None:
        """A new node with text, in the innermost open item."""
        (self._stack[-1].item if self._stack else self._root).children.append(node)
        self._drafts.append(_Draft(node, [line.text]))

    def _goes_on(self, before: Line, line: Line) -> bool:
        """Whether a line without gap goes on with the text before it: hangs under a marker, or is wrapped."""
        if self._drafts[-1].node.kind == "heading":
            return False
        if before.kind and line.indent > before.indent:
            return True
        return self._habits.continues(before, line)

    def _close_to(self, at: int) -> None:
        """Closes the items that a paragraph at this line does not belong to: its own is indented less.

        Between two numbers that follow each other a paragraph belongs to the first, however it is indented.
        """
        line = self._lines[at]
        while self._stack and self._stack[-1].line.indent >= line.indent:
            if len(self._stack) == 1 and self._is_between_numbers(at):
                return
            self._stack.pop()

    def _is_between_numbers(self, at: int) -> bool:
        current = self._stack[0].line
        if current.kind != "number" or current.value is None:
            return False
        for line in self._lines[at + 1 : at + _LOOK_AHEAD]:
            if line.kind == "number" and line.indent <= current.indent:
                return line.value == current.value + 1
            if not line.kind and line.indent < current.indent:
                return False
        return False

    def _heading(self, line: Line, level: int) -> None:
        self._stack.clear()
        self._level = level
        self._root.children.append(
            Node("heading", line.number, read_line(line.text), level=level, column=line.indent)
        )

    def _level_of(self, at: int) -> int:
        """The first line's heading is the title; a heading right under another is below it."""
        if at == 0:
            return 1
        above = self._root.children[-1] if self._root.children else None
        return self._level + 1 if above is not None and above.kind == "heading" else 2

    def _item(self, line: Line, before: Line | None) -> None:
        """A line with a marker: the sibling of an open item with its indentation and shape, or inside one."""
        if self._has_lost_heading(line, before):
            self._stack.clear()
            self._root.children.append(Node("rule", line.number, info=LOST_HEADING))
        sibling = self._sibling(line)
        if sibling is None:
            items = Node("list", line.number, ordered=line.kind != "bullet", column=line.indent)
            items.info = "i" if line.kind == "roman" else ""
            (self._stack[-1].item if self._stack else self._root).children.append(items)
        else:
            items = sibling.items
        item = Node("item", line.number, number=line.value, column=line.indent)
        items.children.append(item)
        if len(self._stack) < _MAX_DEPTH:
            self._stack.append(_Open(line, item, items))
        self._drafts.append(_Draft(item, [line.text]))

    def _sibling(self, line: Line) -> _Open | None:
        """The open item that this line's item stands beside; it and all within it are closed."""
        while self._stack and self._stack[-1].line.indent > line.indent:
            last = self._stack.pop()
            if self._stack and self._stack[-1].line.indent < line.indent and last.line.shape == line.shape:
                return last
        for depth in range(len(self._stack) - 1, -1, -1):
            opened = self._stack[depth]
            if opened.line.indent < line.indent:
                break
            if opened.line.shape == line.shape:
                del self._stack[depth:]
                return opened
        return None

    def _has_lost_heading(self, line: Line, before: Line | None) -> bool:
        """Whether bullets go on after an unusually wide gap: their heading was lost, and so their subject."""
        return bool(
            before is not None
            and line.gap > 1
            and not self._habits.wide_gaps
            and line.kind == before.kind == "bullet"
            and self._stack
            and self._stack[0].line.kind == "bullet"
            and line.indent <= self._stack[0].line.indent
        )
