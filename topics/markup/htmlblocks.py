"""HTML within notes to the same tree: lists, tables, definitions and text stay, everything else goes."""

from html.parser import HTMLParser

from topics.markup.htmltable import HtmlTable
from topics.markup.inlines import InlineBuilder
from topics.markup.tags import BLOCK_TAGS, SILENT_TAGS, Attributes, inline_tag, is_tag
from topics.markup.tree import NOTHING, Inline, Node, NodeKind

_HOLDERS = frozenset({"group", "item", "definition", "quote", "details"})
_OPENS: dict[str, NodeKind] = {
    "ul": "list",
    "ol": "list",
    "dl": "definitions",
    "blockquote": "quote",
    "details": "details",
}
_PARTS: dict[str, tuple[NodeKind, NodeKind]] = {"li": ("item", "list"), "dd": ("definition", "definitions")}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CAPTIONS = frozenset({"caption", "figcaption"})
_MAX_DEPTH = 40


class HtmlBlocks(HTMLParser):
    """Builds one level of the tree from pieces of HTML and the Markdown between them."""

    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self._path = path
        self._stack = [Node("group", 1)]
        self._run: InlineBuilder | None = None
        self._run_line = 1
        self._first = 1
        self._silent = ""
        self._term = NOTHING
        self._table: HtmlTable | None = None
        self._pre: list[str] | None = None

    def add(self, node: Node) -> None:
        """A node that comes between pieces of HTML."""
        self._end_table()
        self._hold(node)

    def finish(self) -> list[Node]:
        """What was built. Elements left open are closed."""
        self._end_table()
        self._flush()
        return self._stack[0].children

    def feed_block(self, source: str, line: int) -> None:
        """One piece of HTML, which begins at this line."""
        self.reset()
        self._first = line
        self._silent = ""
        self.feed(source)
        self.close()
        self._end_pre()
        if self._table is None:
            self._flush()

    @property
    def _line(self) -> int:
        return self._first + self.getpos()[0] - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens what the tag stands for."""
        if self._silent:
            return
        attributes = {name: value or "" for name, value in attrs}
        if tag in SILENT_TAGS:
            self._silent = tag
        elif tag not in BLOCK_TAGS and not is_tag(tag):
            self.handle_data(self.get_starttag_text() or "")
        elif self._table is not None and (tag in BLOCK_TAGS or tag == "pre"):
            self._table.open(tag, self._line)
        elif tag == "pre":
            self._flush()
            self._pre = []
        elif tag in BLOCK_TAGS:
            self._open(tag)
        elif self._pre is None:
            self._inline(tag, attributes, closes=False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that closes itself."""
        if tag not in SILENT_TAGS:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Closes what the tag stands for."""
        if self._silent:
            self._silent = "" if tag == self._silent else self._silent
        elif self._table is not None and (tag in BLOCK_TAGS or tag == "pre"):
            self._table.close(tag)
            if self._table.is_closed:
                self._end_table()
        elif tag == "pre":
            self._end_pre()
        elif tag in BLOCK_TAGS:
            self._close(tag)
        elif self._pre is None and is_tag(tag):
            self._inline(tag, {}, closes=True)

    def handle_data(self, data: str) -> None:
        """Text."""
        if self._silent:
            return
        if self._table is not None:
            self._table.builder.text(data)
        elif self._pre is not None:
            self._pre.append(data)
        elif self._run is not None or not data.isspace():
            self._builder().text(data)

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: ARG002, FBT001, FBT002
        """`<![` opens nothing that notes have. The parser would raise where no name follows it."""
        return self.parse_bogus_comment(i)

    def _inline(self, tag: str, attributes: Attributes, *, closes: bool) -> None:
        builder = self._table.builder if self._table is not None else self._builder()
        inline_tag(builder, tag, attributes, self._path, closes=closes)

    def _builder(self) -> InlineBuilder:
        if self._run is None:
            self._run = InlineBuilder()
            self._run_line = self._line
        return self._run

    def _take(self) -> Inline:
        inline = self._run.build() if self._run else NOTHING
        self._run = None
        return inline

    def _flush(self, info: str = "") -> None:
        """Ends the run of text: the own text of an item or definition, or else a paragraph."""
        line, inline = self._run_line, self._take()
        if not (inline.text or inline.images):
            return
        top = self._stack[-1]
        if top.kind in {"item", "definition"} and not top.children and not top.inline.text and inline.text:
            top.inline = inline
        else:
            self._hold(Node("paragraph" if inline.text else "image", line, inline, info=info))

    def _hold(self, node: Node) -> None:
        """Puts a node into the innermost element that holds blocks."""
        while self._stack[-1].kind not in _HOLDERS:
            self._stack.pop()
        self._stack[-1].children.append(node)

    def _push(self, node: Node) -> None:
        if len(self._stack) < _MAX_DEPTH:
            self._stack[-1].children.append(node)
            self._stack.append(node)

    def _pop(self, kind: NodeKind) -> None:
        """Closes the innermost node of this kind, if there is one."""
        if any(node.kind == kind for node in self._stack[1:]):
            while self._stack.pop().kind != kind:
                pass

    def _open(self, tag: str) -> None:
        self._flush()
        if tag == "table":
            self._table = HtmlTable(self._line)
        elif tag in _OPENS:
            while self._stack[-1].kind not in _HOLDERS:
                self._stack.pop()
            self._push(Node(_OPENS[tag], self._line, ordered=tag == "ol"))
        elif tag in _PARTS:
            self._open_part(*_PARTS[tag])
        elif tag == "hr":
            self._hold(Node("rule", self._line))

    def _open_part(self, kind: NodeKind, whole: NodeKind) -> None:
        """An item of a list or a definition: closes the one before, and opens a list if there is none."""
        while self._stack[-1].kind not in {whole, "quote", "details", "group"}:
            self._stack.pop()
        if self._stack[-1].kind != whole:
            self._push(Node(whole, self._line))
        self._push(Node(kind, self._line, term=self._term if kind == "definition" else NOTHING))

    def _close(self, tag: str) -> None:
        if tag in _HEADINGS:
            inline = self._take()
            if inline.text:
                self._hold(Node("heading", self._run_line, inline, level=int(tag[1])))
        elif tag == "dt":
            self._term = self._take()
        elif tag == "summary" and self._stack[-1].kind == "details":
            self._stack[-1].label = self._take()
        elif tag in _CAPTIONS:
            self._flush("caption")
        else:
            self._flush()
            if kind := _OPENS.get(tag) or _PARTS.get(tag, (None, None))[0]:
                self._pop(kind)

    def _end_pre(self) -> None:
        if self._pre is not None:
            source, self._pre = "".join(self._pre), None
            self._hold(Node("code", self._line, source=source.removeprefix("\n")))

    def _end_table(self) -> None:
        if self._table is not None:
            table, self._table = self._table, None
            for node in table.build():
                self._hold(node)
        self._flush()
