"""One HTML table as it is read: rows of cells, a header, a caption. A cell is one run of text."""

from topics.markup.inlines import InlineBuilder
from topics.markup.tree import Inline, Node


class HtmlTable:
    """Collects the rows of a table. A table within a cell is read as text of that cell."""

    def __init__(self, line: int) -> None:
        self.builder = InlineBuilder()
        self.is_closed = False
        self._node = Node("table", line)
        self._captions: list[Node] = []
        self._line = line
        self._cells: list[Inline] = []
        self._in_cell = False
        self._is_header = True
        self._depth = 1

    def open(self, tag: str, line: int) -> None:
        """A block element opens within the table."""
        if tag == "table":
            self._depth += 1
        if self._depth > 1:
            self.builder.text(" ")
        elif tag == "tr":
            self._end_row()
            self._line = line
        elif tag in {"td", "th"}:
            self._end_cell()
            self._in_cell = True
            self._is_header = self._is_header and tag == "th"
        elif tag == "caption":
            self._line = line
        else:
            self.builder.text(" ")

    def close(self, tag: str) -> None:
        """A block element closes within the table."""
        if tag == "table":
            self._depth -= 1
            self.is_closed = self._depth == 0
        elif self._depth > 1:
            self.builder.text(" ")
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "caption":
            caption = self.builder.build()
            self.builder = InlineBuilder()
            self._captions.append(Node("paragraph", self._line, caption, info="caption"))
        else:
            self.builder.text(" ")

    def build(self) -> list[Node]:
        """The caption, if any, and the table, if it has rows."""
        self._end_row()
        captions = [node for node in self._captions if node.inline.text]
        return [*captions, self._node] if self._node.children or self._node.header else captions

    def _end_cell(self) -> None:
        if self._in_cell:
            self._cells.append(self.builder.build())
        self.builder = InlineBuilder()
        self._in_cell = False

    def _end_row(self) -> None:
        self._end_cell()
        cells, header = tuple(self._cells), self._is_header
        self._cells, self._is_header = [], True
        if not any(cell.text or cell.images for cell in cells):
            return
        if header and not self._node.header and not self._node.children:
            self._node.header = cells
        else:
            self._node.children.append(Node("row", self._line, cells=cells))
