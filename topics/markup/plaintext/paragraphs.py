"""The last resort: text as it stands, a paragraph where a blank line parts it."""

from topics.markup.inlines import InlineBuilder
from topics.markup.tree import Node


def read_paragraphs(text: str, first_line: int = 1) -> list[Node]:
    """The paragraphs of a text in which no markup is understood. Linear whatever it holds."""
    drafts: list[tuple[int, list[str]]] = []
    for number, line in enumerate(text.split("\n"), first_line):
        if not line.strip():
            drafts.append((0, []))
        elif drafts and drafts[-1][0]:
            drafts[-1][1].append(line.strip())
        else:
            drafts.append((number, [line.strip()]))
    nodes: list[Node] = []
    for number, lines in drafts:
        if lines:
            builder = InlineBuilder()
            builder.text(" ".join(lines))
            nodes.append(Node("paragraph", number, builder.build()))
    return nodes
