"""Headings that nobody marked: short lines that stand alone and have no end."""

import re
from collections.abc import Sequence

from topics.markup.plaintext.lines import Line

_UNDERLINE = re.compile(r"([=\-~_*])\1{2,}")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "the",
        "to",
        "vs",
        "with",
    ]
)
_NOT_IN_HEADINGS = re.compile(r"[:;=|“”\"]|\s[-–—]\s+[a-z]|https?://|\.\s")
_LONGEST = 70
_MOST_WORDS = 9
_MOST_PLAIN_WORDS = 6
_TITLED = 0.65


def underlined(lines: Sequence[Line], at: int) -> int:
    """The level of the heading at this line if the next line underlines it, else 0."""
    if at + 1 >= len(lines) or lines[at].kind or lines[at + 1].gap:
        return 0
    match = _UNDERLINE.fullmatch(lines[at + 1].text)
    if not match or len(lines[at].text) > 2 * _LONGEST:
        return 0
    return 1 if match.group(1) == "=" else 2


def is_heading(lines: Sequence[Line], at: int) -> bool:
    """Whether the line at `at`, outside of any list, is a heading.

    It stands alone (the first line of a text needs no blank line after it), is short, begins with a capital
    or a digit, does not end like a sentence, and something follows. Title Case may be longer than a plain
    line, which must be followed by a list or a sentence.
    """
    line = lines[at]
    if line.kind or at + 1 >= len(lines) or len(line.text) > _LONGEST:
        return False
    after = lines[at + 1]
    alone = after.gap or (at == 0 and len(after.text) > 2 * len(line.text)) or line.text.isupper()
    if (at and not line.gap) or not alone or line.text[-1] in ".!?,;:…":
        return False
    words = _WORD.findall(line.text)
    if not words or len(words) > _MOST_WORDS or not (line.text[0].isupper() or line.text[0].isdigit()):
        return False
    if _NOT_IN_HEADINGS.search(line.text):
        return False
    return _is_title(words) or (len(words) <= _MOST_PLAIN_WORDS and _is_content(after))


def _is_title(words: Sequence[str]) -> bool:
    weighty = [word for word in words if word.casefold() not in _SMALL]
    return sum(not word[0].islower() for word in weighty) > _TITLED * len(weighty)


def _is_content(line: Line) -> bool:
    return bool(line.kind) or line.text[-1] in ".!?:"
