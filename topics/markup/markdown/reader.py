"""Reads Markdown as people write it."""

import re

from markdown_it.token import Token

from topics.markup.markdown.blocks import BlockReader
from topics.markup.markdown.lists import mend_lists
from topics.markup.markdown.parser import parser
from topics.markup.markdown.prepare import prepare
from topics.markup.tree import Node

_LIST_LINE = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\S")
# Levels of the parser: a list counts two, a quote one. People stay far below, Python's stack far above.
_DEEPEST = 100


class TooDeep(ValueError):  # noqa: N818 (a verdict on the file, not a fault)
    """Lists or quotes are nested deeper than anybody means. The message says where."""


def read_markdown(text: str, path: str = "", first_line: int = 1) -> list[Node]:
    """The tree of a Markdown text without front matter, whose first line is line `first_line` of its file.

    Raises `TooDeep`.
    """
    text = prepare(text)
    md = parser()
    tokens = md.parse(text)
    if _indents_lists(tokens):
        md = parser(indented_code=False)
        tokens = md.parse(text)
    deep = next((token for token in tokens if token.level > _DEEPEST), None)
    if deep:
        line = first_line + (deep.map[0] if deep.map else 0)
        raise TooDeep(f"Lists or quotes are nested too deeply in line {line}")
    nodes = BlockReader(md, tokens, text.split("\n"), path, first_line).read()
    mend_lists(nodes)
    return nodes


def _indents_lists(tokens: list[Token]) -> bool:
    """Whether what looks like indented code is, for the most part, lists that were indented too far."""
    code = [token.content for token in tokens if token.type == "code_block"]
    lists = sum(bool(_LIST_LINE.match(content)) for content in code)
    return lists * 2 > len(code)
