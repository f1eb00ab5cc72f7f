"""What real notes write otherwise than CommonMark asks for, put right line by line: no line comes or goes."""

import re

_FENCE = re.compile(r" {0,12}(?:[-*+>] +|\d+[.)] +)*(`{3,}|~{3,})")
# "##Heading"; a single "#" without a space is a tag unless several words follow.
_CLOSE_HEADING = re.compile(r"^( {0,3})(#{2,6}|#(?=[A-Z][^#]*\s[^#]*$))(?=[^\s#!{])")
_BULLET = re.compile(r"^(\s*)[•●◦▪■‣·○⁃](?=\s)")
_TIGHT_BULLET = re.compile(r"^(\s*)[•●◦▪■‣](?=\S)")
_ODD = re.compile(r"(?m)^ {0,3}#{1,6}[^\s#]|^\s*[•●◦▪■‣·○⁃]")


def prepare(text: str) -> str:
    """The text with typographic bullets as `-` and a space after the signs of headings, outside of code."""
    if not _ODD.search(text):
        return text
    lines = text.split("\n")
    fence = ""
    for at, line in enumerate(lines):
        marker = _FENCE.match(line)
        if fence:
            if marker and marker.group(1).startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif marker:
            fence = marker.group(1)
        else:
            lines[at] = _TIGHT_BULLET.sub(
                r"\1- ", _BULLET.sub(r"\1-", _CLOSE_HEADING.sub(r"\1\2 ", line, count=1), count=1), count=1
            )
    return "\n".join(lines)
