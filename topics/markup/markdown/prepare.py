"""What real notes write otherwise than CommonMark asks for, put right line by line: no line comes or goes."""

import re

_FENCE = re.compile(r" {0,12}(?:[-*+>] +|\d+[.)] +)*(`{3,}|~{3,})")
# "##Heading"; a single "#" without a space is a tag unless several words follow.
_CLOSE_HEADING = re.compile(r"^( {0,3})(#{2,6}|#(?=[A-Z][^#]*\s[^#]*$))(?=[^\s#!{])")
_BULLET = re.compile(r"^(\s*)[•●◦▪■‣·○⁃](?=\s)")
_TIGHT_BULLET = re.compile(r"^(\s*)[•●◦▪■‣](?=\S)")
# What only wraps other blocks: it would keep the Markdown inside from being read.
_WRAPPERS = "div|section|article|main|aside|header|footer|center|figure|nav"
_WRAPPER_LINE = re.compile(rf"^[ \t]*(?:</?(?:{_WRAPPERS})\b[^<>]{{0,1000}}>[ \t]*)+$", re.MULTILINE)
_TABLE = re.compile(r"<(/?)table\b")
# Kramdown ends a block by a line with nothing but "^".
_END_OF_BLOCK = re.compile(r"^\^\s*$")
_ODD = re.compile(rf"(?m)^ {{0,3}}#{{1,6}}[^\s#]|^[ \t]*[•●◦▪■‣·○⁃]|^\^[ \t]*$|^[ \t]*</?(?:{_WRAPPERS})\b")


def prepare(text: str) -> str:
    """The text with typographic bullets as `-`, a space after the signs of headings, and no wrapping HTML.

    Code in fences and HTML tables stay as they are.
    """
    if not _ODD.search(text):
        return text
    lines = text.split("\n")
    fence = ""
    plain: list[int] = []
    for at, line in enumerate(lines):
        marker = _FENCE.match(line)
        if fence:
            if marker and marker.group(1).startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif marker:
            fence = marker.group(1)
        else:
            plain.append(at)
            lines[at] = _mend(line)
    _unwrap(lines, plain)
    return "\n".join(lines)


def _mend(line: str) -> str:
    line = _CLOSE_HEADING.sub(r"\1\2 ", line)
    line = _TIGHT_BULLET.sub(r"\1- ", _BULLET.sub(r"\1-", line))
    return "" if _END_OF_BLOCK.match(line) else line


def _unwrap(lines: list[str], plain: list[int]) -> None:
    """Blanks the lines outside of code and tables that only open or close wrapping elements."""
    start = 0
    while start < len(plain):
        stop = start + 1
        while stop < len(plain) and plain[stop] == plain[stop - 1] + 1:
            stop += 1
        first, last = plain[start], plain[stop - 1] + 1
        text = "\n".join(lines[first:last])
        if "<" in text:
            lines[first:last] = _without_wrappers(text).split("\n")
        start = stop


def _without_wrappers(text: str) -> str:
    pieces: list[str] = []
    end = depth = 0
    for table in _TABLE.finditer(text):
        if depth == 0:
            pieces.append(_WRAPPER_LINE.sub(_blank, text[end : table.start()]))
        else:
            pieces.append(text[end : table.start()])
        end = table.start()
        depth = max(depth - 1, 0) if table.group(1) else depth + 1
    rest = text[end:]
    pieces.append(rest if depth else _WRAPPER_LINE.sub(_blank, rest))
    return "".join(pieces)


def _blank(match: re.Match[str]) -> str:
    return "\n" * match.group().count("\n")
