"""Reads Markdown as people write it."""

import re

from markdown_it.token import Token

from topics.markup.markdown.blocks import BlockReader
from topics.markup.markdown.lists import mend_lists
from topics.markup.markdown.parser import parser
from topics.markup.markdown.prepare import prepare
from topics.markup.tree import Node

_LIST_LINE = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\S")


def read_markdown(text: str, path: str = "", first_line: int = 1) -> list[Node]:
    """The tree of a Markdown text without front matter, whose first line is line `first_line` of its file."""
    text = prepare(text)
    md = parser()
    tokens = md.parse(text)
    if _indents_lists(tokens):
        md = parser(indented_code=False)
        tokens = md.parse(text)
    nodes = BlockReader(md, tokens, text.split("\n"), path, first_line).read()
    mend_lists(nodes)
    return nodes


def _indents_lists(tokens: list[Token]) -> bool:
    """Whether what looks like indented code is, for the most part, lists that were indented too far."""
    code = [token.content for token in tokens if token.type == "code_block"]
    lists = sum(bool(_LIST_LINE.match(content)) for content in code)
    return lists * 2 > len(code)
