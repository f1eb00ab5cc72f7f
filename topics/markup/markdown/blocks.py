"""Block tokens of the parser to the tree."""

import re
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from topics.markup.htmlblocks import HtmlBlocks
from topics.markup.markdown.inline import InlineReader
from topics.markup.tree import NOTHING, Inline, Node

_TASK = re.compile(r"\[([ xX])\]\s+")
_MATH_LANGUAGES = frozenset({"math", "latex-math", "katex"})


class BlockReader:
    """Walks the tokens of one file. `lines` are what the parser saw; the first has number `first_line`."""

    def __init__(
        self, md: MarkdownIt, tokens: Sequence[Token], lines: Sequence[str], path: str, first_line: int
    ) -> None:
        self._md = md
        self._tokens = tokens
        self._lines = lines
        self._path = path
        self._first = first_line
        self._at = 0
        self._inline = InlineReader(path)
        self._handlers: dict[str, Callable[[Token], list[Node]]] = {
            "heading_open": self._heading,
            "paragraph_open": self._paragraph,
            "bullet_list_open": self._list,
            "ordered_list_open": self._list,
            "list_item_open": self._item,
            "blockquote_open": self._quote,
            "fence": self._code,
            "code_block": self._code,
            "math_block": self._math,
            "table_open": self._table,
            "dl_open": self._definitions,
            "footnote_block_open": self._footnotes,
            "footnote_open": self._footnote,
        }

    def read(self, until: str = "") -> list[Node]:
        """The nodes up to the token `until`, which is passed."""
        html = HtmlBlocks(self._path)
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == until:
                break
            if token.type == "html_block":
                html.feed_block(token.content, self._line(token))
            elif token.type == "hr":
                html.add(Node("rule", self._line(token)))
            elif handler := self._handlers.get(token.type):
                for node in handler(token):
                    html.add(node)
        return html.finish()

    def _line(self, token: Token) -> int:
        return self._first + (token.map[0] if token.map else 0)

    def _column(self, token: Token) -> int:
        line = self._lines[token.map[0]] if token.map and token.map[0] < len(self._lines) else ""
        expanded = line.expandtabs(4)
        return len(expanded) - len(expanded.lstrip())

    def _run(self) -> tuple[Token, Inline]:
        """The inline token that comes next, and what it says."""
        token = self._tokens[self._at]
        self._at += 1
        return token, self._inline.read(token.children or ())

    def _heading(self, opened: Token) -> list[Node]:
        _, inline = self._run()
        self._at += 1
        return [Node("heading", self._line(opened), inline, level=int(opened.tag[1]))]

    def _paragraph(self, opened: Token) -> list[Node]:
        token, inline = self._run()
        self._at += 1
        line = max(self._line(opened), self._line(token))
        if inline.text:
            children = token.children or []
            if len(children) == 1 and children[0].type == "math_inline_double":
                return [Node("math", line, source=children[0].content.strip())]
            return [Node("paragraph", line, inline)]
        if inline.images:
            return [Node("image", line, inline)]
        return []

    def _list(self, opened: Token) -> list[Node]:
        ordered = opened.type == "ordered_list_open"
        node = Node("list", self._line(opened), ordered=ordered, column=self._column(opened))
        node.children = self.read(opened.type.replace("_open", "_close"))
        if ordered:
            start = int(opened.attrs.get("start", 1))
            for number, item in enumerate(node.children, start):
                item.number = number
        return [node]

    def _item(self, opened: Token) -> list[Node]:
        node = Node("item", self._line(opened), column=self._column(opened))
        first = self._tokens[self._at + 1] if self._tokens[self._at].type == "paragraph_open" else None
        if first and first.children and first.children[0].type == "text":
            task = _TASK.match(first.children[0].content)
            if task and _TASK.match(first.content):  # and not `\[x]`, which is no box
                node.checked = task.group(1) != " "
                first.children[0].content = first.children[0].content[task.end() :]
        node.children = self.read("list_item_close")
        if node.children and node.children[0].kind == "paragraph":
            node.inline = node.children.pop(0).inline
        return [node]

    def _quote(self, opened: Token) -> list[Node]:
        node = Node("quote", self._line(opened))
        if kind := opened.meta.get("callout"):
            node.kind, node.info = "callout", kind
            title = self._md.parseInline(opened.meta["title"] or kind.capitalize())
            node.label = self._inline.read(title[0].children or ())
        node.children = self.read("blockquote_close")
        return [node]

    def _code(self, token: Token) -> list[Node]:
        words = token.info.strip().split()
        language = words[0].strip("{}.").lower() if words else ""
        if language in _MATH_LANGUAGES:
            return self._math(token)
        return [Node("code", self._line(token), source=token.content, info=language)]

    def _math(self, token: Token) -> list[Node]:
        return [Node("math", self._line(token), source=token.content.strip())]

    def _table(self, opened: Token) -> list[Node]:
        node = Node("table", self._line(opened))
        cells: list[Inline] = []
        line = node.line
        while (token := self._tokens[self._at]).type != "table_close":
            if token.type == "tr_open":
                cells, line = [], self._line(token)
            elif token.type == "inline":
                cells.append(self._inline.read(token.children or ()))
            elif token.type == "thead_close":
                node.header = tuple(cells)
            elif token.type == "tr_close" and self._tokens[self._at + 1].type != "thead_close":
                node.children.append(Node("row", line, cells=tuple(cells)))
            self._at += 1
        self._at += 1
        return [node]

    def _definitions(self, opened: Token) -> list[Node]:
        node = Node("definitions", self._line(opened))
        term = NOTHING
        while (token := self._tokens[self._at]).type != "dl_close":
            self._at += 1
            if token.type == "dt_open":
                _, term = self._run()
            elif token.type == "dd_open":
                line = self._line(self._tokens[self._at])
                inside = self.read("dd_close")
                own = inside.pop(0).inline if inside and inside[0].kind == "paragraph" else NOTHING
                node.children.append(Node("definition", line, own, inside, term=term))
        self._at += 1
        return [node]

    def _footnotes(self, opened: Token) -> list[Node]:
        return [
            Node("footnotes", self._line(opened), children=self.read("footnote_block_close"), ordered=True)
        ]

    def _footnote(self, opened: Token) -> list[Node]:
        number = int(opened.meta["id"]) + 1
        children = self.read("footnote_close")
        line = children[0].line if children else self._first
        return [Node("item", line, children=children, number=number, info="footnote")]
