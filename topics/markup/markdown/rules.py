r"""Our own rules for the parser: `[[wikilinks]]`, `\(…\)`, `\[…\]` and Kramdown's `{: .attributes}`."""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_WIKILINK = re.compile(r"(!?)\[\[([^\[\]|\n]+)(?:\\?\|([^\[\]\n]*))?\]\](?!\()")
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}|\{#[\w-]+\}|\{\.[\w-]+(?: [^{}\n]*)?\}")
_ATTRIBUTE_LINE = re.compile(r"\{:[^{}\n]*\}\s*$")
# One backslash as LaTeX has it, or two as Markdown dialects that eat one need it.
_BRACKET_MATH = re.compile(r"\\{1,2}\((.+?)\\{1,2}\)|\\{1,2}\[(.+?)\\{1,2}\]", re.DOTALL)
_LONGEST_FORMULA = 5000


def wikilink(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (the parser calls it so)
    """`[[Note]]`, `[[Note#Heading|text]]` and `![[image.png]]`."""
    start = state.src[state.pos : state.pos + 3]
    if not start.startswith(("[[", "![[")):
        return False
    match = _WIKILINK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("wikilink", "", 0)
        token.content = match.group(2).strip()
        token.markup = match.group(1)
        token.info = (match.group(3) or "").strip()
    state.pos = match.end()
    return True


def bracket_math(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    r"""`\(…\)` and, within a paragraph, `\[…\]`."""
    if not state.src.startswith((r"\(", r"\\(", r"\[", r"\\["), state.pos):
        return False
    match = _BRACKET_MATH.match(state.src, state.pos, state.pos + _LONGEST_FORMULA)
    if not match or (match.group(2) is not None and "](" in match.group()):
        return False
    if not silent:
        token = state.push("math_inline" if match.group(1) else "math_inline_double", "math", 0)
        token.content = (match.group(1) or match.group(2)).strip()
    state.pos = match.end()
    return True


def bracket_math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    r"""`\[` on a line of its own up to `\]`."""
    line = state.getLines(start, start + 1, state.blkIndent, keepLastLF=False).strip()
    if not line.startswith((r"\[", r"\\[")) or state.is_code_block(start):
        return False
    opening = 3 if line.startswith(r"\\[") else 2
    last = start
    while not line.endswith(r"\]"):
        last += 1
        if last >= end or state.isEmpty(last) or state.sCount[last] < state.blkIndent:
            return False
        line = state.getLines(last, last + 1, state.blkIndent, keepLastLF=False).strip()
    if silent:
        return True
    content = state.getLines(start, last + 1, state.blkIndent, keepLastLF=False).strip()
    token = state.push("math_block", "math", 0)
    token.content = content[opening:].removesuffix(r"\]").rstrip("\\").strip()
    token.map = [start, last + 1]
    state.line = last + 1
    return True


def attribute_list(state: StateInline, silent: bool) -> bool:  # noqa: FBT001, ARG001
    """`{: .class}`, `{#id}` and `{.class}` after a piece of text: said to a renderer, not to readers."""
    if state.src[state.pos] != "{":
        return False
    match = _ATTRIBUTES.match(state.src, state.pos)
    if not match:
        return False
    state.pos = match.end()
    return True


def attribute_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001, ARG001
    """A line that is nothing but `{: .class}`."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("{:", begin):
        return False
    if not _ATTRIBUTE_LINE.fullmatch(state.src, begin, state.eMarks[start]):
        return False
    if not silent:
        state.line = start + 1
    return True
