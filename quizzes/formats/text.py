"""Texts of questions as they are shown: plain, on one line."""

import re
from html import unescape

from topics.markup.decoding import without_controls
from topics.markup.tags import BLOCK_TAGS, SILENT_TAGS, is_tag, parse_tag

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,5000}>")
_IMAGE = re.compile(r"<img\b|!\[[^\[\]\n]{0,500}\]\(", re.IGNORECASE)
_BREAKS = BLOCK_TAGS | {"br"}
# What stands between two equal signs of Markdown, and what stands in the brackets of a link.
_MARKED = re.compile(r"(\*\*|__|(?<!\w)_|\*|`+)(?=\S)([^\n]{1,120}?)(?<=\S)\1(?!\w)")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,1000}\)")


def fold(text: str) -> str:
    """The text on one line, white space folded, without what no text means."""
    return " ".join(without_controls(text).split())


def plain_of_html(source: str) -> str:
    """The words of HTML; angle brackets that are no tags stay."""
    if "<" not in source and "&" not in source:
        return fold(source)
    return fold(unescape(_without_tags(_without_comments(source))))


def plain_of_any(source: str) -> str:
    """The words of what may be HTML. A text of nothing but tags is about them, and stays as it is."""
    return plain_of_html(source) or fold(source)


def plain_of_markdown(source: str) -> str:
    """The words of a little Markdown: no signs of emphasis and code, links by their words."""
    return fold(_MARKED.sub(r"\2", _LINK.sub(r"\1", source)))


def has_image(source: str) -> bool:
    """Whether the text shows an image, which plain text cannot."""
    return _IMAGE.search(source) is not None


def _without_comments(source: str) -> str:
    pieces: list[str] = []
    end = 0
    while (start := source.find("<!--", end)) >= 0 and (closed := source.find("-->", start)) >= 0:
        pieces.append(source[end:start])
        end = closed + len("-->")
    return "".join([*pieces, source[end:]])


def _without_tags(source: str) -> str:
    pieces: list[str] = []
    end = 0
    silent = ""
    for match in _TAG.finditer(source):
        name, closes, _ = parse_tag(match.group()) or ("", False, {})
        if not is_tag(name):
            continue
        if not silent:
            pieces.append(source[end : match.start()])
            pieces.append(" " if name in _BREAKS else "")
        if silent == name and closes:
            silent = ""
        elif not silent and not closes and name in SILENT_TAGS:
            silent = name
        end = match.end()
    pieces.append("" if silent else source[end:])
    return "".join(pieces)
