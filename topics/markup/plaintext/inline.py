"""Inline content of plain text: addresses become links, `**bold**` and backticks are understood, no more."""

import re

from topics.markup.inlines import InlineBuilder
from topics.markup.markdown.callouts import mend_bold
from topics.markup.tree import Inline

_MARKED = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*|(?<!`)`([^`\n]+)`(?!`)")


def read_line(text: str) -> Inline:
    """One run of plain text."""
    builder = InlineBuilder()
    text = mend_bold(text)
    end = 0
    for match in _MARKED.finditer(text):
        builder.text(text[end : match.start()])
        bold, code = match.groups()
        if bold:
            builder.open("strong")
            builder.text(bold)
            builder.close("strong")
        else:
            builder.code(code)
        end = match.end()
    builder.text(text[end:])
    return builder.build()
