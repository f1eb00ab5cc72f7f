"""Documents for the engine's tests, made from a few lines of plain Markdown."""

import re
from textwrap import dedent

from topics.markup import Block, Document, Heading, Span
from topics.markup.keys import KeyMaker

_MARKS = re.compile(r"\*\*(.+?)\*\*|`([^`]+)`")


def inline(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Plain text and spans of a line with **bold** and `code`."""
    spans: list[Span] = []
    plain = ""
    at = 0
    for match in _MARKS.finditer(marked):
        plain += marked[at : match.start()]
        bold, code = match.groups()
        start = len(plain)
        if bold is not None and bold.startswith("`"):
            plain += bold.strip("`")
            spans += [Span("strong", start, len(plain)), Span("code", start, len(plain))]
        else:
            plain += bold or code
            spans.append(Span("strong" if bold else "code", start, len(plain)))
        at = match.end()
    return plain + marked[at:], tuple(spans)


class _Maker:
    def __init__(self) -> None:
        self.keys = KeyMaker()
        self.section: list[Heading] = []
        self.blocks: list[Block] = []
        self.header: tuple[str, ...] = ()
        self.children: list[Block] = []
        self.parent: Block | None = None

    def _citable(self, kind: str, line: int, text: str, **more: object) -> Block:
        return Block(
            kind=kind, line=line, text=text, section=tuple(self.section), content_key=self.keys.key(text),
            content_bearing=True, **more,
        )  # fmt: skip

    def close(self) -> None:
        if self.children:
            kind = "table" if self.header else "list"
            self.blocks.append(
                Block(
                    kind=kind, line=self.children[0].line, children=tuple(self.children), header=self.header
                )
            )
        self.children, self.header = [], ()

    def add(self, number: int, line: str) -> None:
        if heading := re.match(r"(#+) (.+)", line):
            self.close()
            level = len(heading.group(1))
            self.section = [one for one in self.section if one.level < level] + [
                Heading(level, heading.group(2))
            ]
            self.blocks.append(Block(kind="heading", line=number, text=heading.group(2), level=level))
        elif line.startswith("- "):
            text, spans = inline(line[2:])
            self.children.append(self._citable("item", number, text, spans=spans))
        elif line.startswith("|"):
            self._row(number, line)
        elif line.strip():
            self.close()
            text, spans = inline(line.strip())
            self.blocks.append(self._citable("paragraph", number, text, spans=spans))
        else:
            self.close()

    def _row(self, number: int, line: str) -> None:
        cells = tuple(inline(cell.strip())[0] for cell in line.strip("| ").split("|"))
        if not self.header:
            self.header = cells
        elif not set("".join(cells)) <= set("-: "):
            self.children.append(
                self._citable("row", number, " | ".join(cells), cells=cells, header=self.header)
            )


def document(markdown: str, path: str = "notes.md", language: str = "en") -> Document:
    """A document of headings, paragraphs, flat lists and tables."""
    maker = _Maker()
    for number, line in enumerate(dedent(markdown).strip("\n").split("\n"), start=1):
        maker.add(number, line)
    maker.close()
    return Document(path=path, title=path, summary="", language=language, blocks=tuple(maker.blocks), html="")
