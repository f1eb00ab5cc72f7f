"""From the tree to blocks and HTML, in one walk, so that keys, sections and anchors always agree."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from topics.markup.bearing import is_content_bearing
from topics.markup.code import code_html
from topics.markup.document import Block, BlockKind, Heading, Span
from topics.markup.keys import KeyMaker
from topics.markup.maths import math_html
from topics.markup.slugs import AnchorMaker
from topics.markup.tree import LOST_HEADING, Inline, Node

_LOWEST = 6
# What a line that ends with a colon may lead to.
_LED = frozenset({"list", "code", "table", "definitions"})


@dataclass(frozen=True, slots=True)
class Assembled:
    """What a tree comes to: blocks, HTML that is still to be sanitized, contents, images."""

    blocks: tuple[Block, ...]
    html: str
    toc: tuple[tuple[int, str, str], ...]
    images: tuple[str, ...]


def assemble(nodes: Sequence[Node]) -> Assembled:
    """Blocks and HTML of a whole document."""
    walk = _Walk()
    blocks = walk.blocks(nodes)
    return Assembled(blocks, "".join(walk.html), tuple(walk.toc), tuple(walk.images))


class _Walk:
    """One walk over a tree in reading order."""

    def __init__(self) -> None:
        self.html: list[str] = []
        self.toc: list[tuple[int, str, str]] = []
        self.images: dict[str, None] = {}
        self._keys = KeyMaker()
        self._anchors = AnchorMaker()
        self._tables = 0
        self._sections: list[Heading] = []
        self._section: tuple[Heading, ...] = ()
        self._makers = {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "image": self._image,
            "list": self._list,
            "footnotes": self._list,
            "item": self._item,
            "table": self._table,
            "definitions": self._definitions,
            "definition": self._definition,
            "question": self._question,
            "quote": self._quote,
            "callout": self._callout,
            "details": self._details,
            "code": self._code,
            "math": self._math,
            "rule": self._rule,
        }

    def blocks(self, nodes: Sequence[Node]) -> tuple[Block, ...]:
        """The blocks of some siblings; their HTML is appended."""
        made: list[Block] = []
        for node, after in zip_longest(nodes, nodes[1:]):
            if node.kind == "group":
                made.extend(self.blocks(node.children))
            else:
                node.leads = after is not None and after.kind in _LED
                made.append(self._makers[node.kind](node))
        return tuple(made)

    def _own(self, inline: Inline) -> str:
        """The HTML of a run of text; its images are noted."""
        self.images.update(dict.fromkeys(inline.images))
        return inline.html

    def _mark(self, text: str) -> tuple[str, str]:
        """A content key and the attributes that put it on an element; both empty for an empty text."""
        if not text:
            return "", ""
        key = self._keys.key(text)
        return key, f' class="passage" id="ck-{key}"'

    def _passage(
        self,
        kind: BlockKind,
        node: Node,
        text: str,
        key: str,
        *,
        spans: tuple[Span, ...] = (),
        children: tuple[Block, ...] = (),
    ) -> Block:
        """A block that can be cited, with the verdict on whether it states something."""
        bearing = bool(key) and is_content_bearing(
            text, kind, spans, self._section, leads=node.leads, info=node.info
        )
        return Block(
            kind,
            node.line,
            text,
            spans,
            children,
            content_key=key,
            content_bearing=bearing,
            section=self._section,
            info=node.info,
        )

    def _heading(self, node: Node) -> Block:
        text = node.inline.text
        while self._sections and self._sections[-1].level >= node.level:
            self._sections.pop()
        above = tuple(self._sections)
        self._sections.append(Heading(node.level, text))
        self._section = tuple(self._sections)
        # Pages have one h1, their title, and skip no level, whatever the notes do.
        level = min(len(self._sections) + 1, _LOWEST)
        anchor = self._anchors.anchor(text)
        self.toc.append((level, text, anchor))
        self.html.append(f'<h{level} id="{anchor}">{self._own(node.inline)}</h{level}>\n')
        return Block("heading", node.line, text, node.inline.spans, level=node.level, section=above)

    def _paragraph(self, node: Node) -> Block:
        key, mark = self._mark(node.inline.text)
        self.html.append(f"<p{mark}>{self._own(node.inline)}</p>\n")
        return self._passage("paragraph", node, node.inline.text, key, spans=node.inline.spans)

    def _image(self, node: Node) -> Block:
        self.html.append(f'<p class="image">{self._own(node.inline)}</p>\n')
        return Block("image", node.line, info="\n".join(node.inline.images), section=self._section)

    def _list(self, node: Node) -> Block:
        tag, start = "ul", ""
        expected = 1
        if node.ordered:
            tag = "ol"
            expected = node.children[0].number or 1 if node.children else 1
            start = f' start="{expected}"' if expected != 1 else ""
            start += ' type="i"' if node.info == "i" else ""
        if node.kind == "footnotes":
            self.html.append('<section class="footnotes">')
        self.html.append(f"<{tag}{start}>\n")
        items: list[Block] = []
        for item in node.children:
            value = "" if item.number in {None, expected} else f' value="{item.number}"'
            expected = (item.number or expected) + 1
            items.append(self._item(item, value=value if node.ordered else ""))
        self.html.append(f"</{tag}>\n" + ("</section>\n" if node.kind == "footnotes" else ""))
        info = "footnotes" if node.kind == "footnotes" else node.info
        return Block(
            "list", node.line, children=tuple(items), ordered=node.ordered, info=info, section=self._section
        )

    def _item(self, node: Node, *, value: str = "") -> Block:
        own = node.inline
        key, mark = self._mark(own.text)
        if node.info == "footnote":
            mark = f' id="fn-{node.number}"'
        box = ""
        if node.checked is not None:
            box = f'<input type="checkbox" disabled{" checked" if node.checked else ""}> '
        self.html.append(f"<li{mark}{value}>{box}{self._own(own)}")
        node.leads = bool(node.children) and node.children[0].kind in _LED
        if node.children:
            self.html.append("\n")
        children = self.blocks(node.children)
        self.html.append("</li>\n")
        return self._passage("item", node, own.text, key, spans=own.spans, children=children)

    def _table(self, node: Node) -> Block:
        header = tuple(cell.text for cell in node.header)
        self._tables += 1  # each a landmark of its own name
        self.html.append(f'<section class="scroll" tabindex="0" aria-label="Table {self._tables}"><table>\n')
        if node.header:
            cells = "".join(f'<th scope="col">{self._own(cell)}</th>' for cell in node.header)
            self.html.append(f"<thead><tr>{cells}</tr></thead>\n")
        self.html.append("<tbody>\n")
        rows = tuple(self._row(row, header) for row in node.children)
        self.html.append("</tbody></table></section>\n")
        return Block("table", node.line, children=rows, header=header, section=self._section)

    def _row(self, node: Node, header: tuple[str, ...]) -> Block:
        cells = tuple(cell.text for cell in node.cells)
        text = " | ".join(cells) if any(cells) else ""
        key, mark = self._mark(text)
        inside = "".join(f"<td>{self._own(cell)}</td>" for cell in node.cells)
        self.html.append(f"<tr{mark}>{inside}</tr>\n")
        spans: list[Span] = []
        offset = 0
        for cell in node.cells:
            spans += (replace(span, start=span.start + offset, end=span.end + offset) for span in cell.spans)
            offset += len(cell.text) + len(" | ")
        block = self._passage("row", node, text, key, spans=tuple(spans))
        return replace(block, cells=cells, header=header)

    def _definitions(self, node: Node) -> Block:
        self.html.append("<dl>\n")
        children = self.blocks(node.children)
        self.html.append("</dl>\n")
        return Block("list", node.line, children=children, info="definitions", section=self._section)

    def _definition(self, node: Node) -> Block:
        text = f"{node.term.text}: {node.inline.text}" if node.term.text else node.inline.text
        key, mark = self._mark(text)
        self.html.append(f"<div{mark}><dt>{self._own(node.term)}</dt><dd>{self._own(node.inline)}")
        children = self.blocks(node.children)
        self.html.append("</dd></div>\n")
        offset = len(text) - len(node.inline.text)
        spans = (
            *node.term.spans,
            *(replace(s, start=s.start + offset, end=s.end + offset) for s in node.inline.spans),
        )
        block = self._passage("definition", node, text, key, spans=spans, children=children)
        return replace(block, term=node.term.text)

    def _question(self, node: Node) -> Block:
        options = " | ".join(option.inline.text for option in node.children)
        text = f"{node.inline.text} {options}"
        key, mark = self._mark(text)
        items = "".join(f"<li>{self._own(option.inline)}</li>\n" for option in node.children)
        self.html.append(
            f'<div class="asked"><p{mark}>{self._own(node.inline)}</p>\n<ol type="A">\n{items}</ol></div>\n'
        )
        return Block("question", node.line, text, content_key=key, section=self._section, asked=node.asked)

    def _quote(self, node: Node) -> Block:
        self.html.append("<blockquote>\n")
        children = self.blocks(node.children)
        self.html.append("</blockquote>\n")
        return Block("quote", node.line, children=children, section=self._section)

    def _callout(self, node: Node) -> Block:
        self.html.append(
            f'<div class="callout" role="note"><p class="callout-title">{self._own(node.label)}</p>\n'
        )
        children = self.blocks(node.children)
        self.html.append("</div>\n")
        return Block(
            "callout", node.line, node.label.text, children=children, info=node.info, section=self._section
        )

    def _details(self, node: Node) -> Block:
        self.html.append(f"<details><summary>{self._own(node.label) or 'More'}</summary>\n")
        children = self.blocks(node.children)
        self.html.append("</details>\n")
        return Block(
            "callout", node.line, node.label.text, children=children, info="details", section=self._section
        )

    def _code(self, node: Node) -> Block:
        self.html.append(code_html(node.source, node.info))
        return Block("code", node.line, node.source, info=node.info, section=self._section)

    def _math(self, node: Node) -> Block:
        html = math_html(node.source, display=True)
        self.html.append(f'<div class="math">{html}</div>\n' if html else code_html(node.source, ""))
        return Block("math", node.line, node.source, info="latex", section=self._section)

    def _rule(self, node: Node) -> Block:
        if node.info == LOST_HEADING and self._sections:
            self._sections.pop()
            self._section = tuple(self._sections)
        self.html.append("<hr>\n")
        return Block("rule", node.line, section=self._section)
