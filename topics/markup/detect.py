"""Whether a text is Markdown or plain."""

import re

_SURE = re.compile(
    r"\A---[ \t]*\n|\A\s*#{1,6} \S|^ {0,3}(?:```|~~~)|^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|", re.MULTILINE
)
_SIGNS = re.compile(
    r"^#{1,6} ?[^\s#]|^ {0,3}> "
    r"|\]\([^)\s]{1,500}\)|!?\[\[[^\[\]\n]{1,300}\]\]|^\[[^\]\n]+\]: |\*\*\w[^*\n]*\w\*\*"
    r"|(?<!`)`[^`\n]+`(?!`)"
    r"|^</?(?:table|div|p|ul|ol|details|h[1-6])\b|^[*+-] \[[ xX]\] |(?<!\$)\$[^$\s][^$\n]*\$",
    re.MULTILINE,
)
_PLAIN_BULLETS = re.compile(r"^[ \t]*[•●◦▪■‣○]\s", re.MULTILINE)
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown"})
_ENOUGH = 2


def is_markdown(text: str, suffix: str) -> bool:
    """Whether to read a text as Markdown.

    A Markdown file is, unless it has no sign of Markdown at all and bullets as plain text has them; a text
    file only when it has sure signs (front matter, a heading first, a fence, a table) or several others.
    """
    if _SURE.search(text):
        return True
    signs = sum(1 for _, _ in zip(range(_ENOUGH), _SIGNS.finditer(text), strict=False))
    if suffix in _MARKDOWN_SUFFIXES:
        return signs > 0 or not _PLAIN_BULLETS.search(text)
    return signs >= _ENOUGH
