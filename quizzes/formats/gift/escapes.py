r"""Escaped signs: `\~` is a tilde and no sign of GIFT. While a question is taken apart they are hidden."""

import re

_SIGNS = "\\:#={}~n"
_MEANT = "\\:#={}~\n"
# Characters that no text holds: Unicode reserves them, and decoding a file takes them out.
_FIRST = 0xFDD0
_ESCAPED = re.compile(r"\\([\\:#={}~n])")
_HIDE = {sign: chr(_FIRST + at) for at, sign in enumerate(_SIGNS)}
_SHOW = {_FIRST + at: sign for at, sign in enumerate(_MEANT)}
_RESERVED = re.compile("[\ufdd0-\ufdef]")
_WRITTEN = re.compile(r"([\\~=#{}:])")


def hide(text: str) -> str:
    """The text with every escaped sign as one character that means nothing to GIFT."""
    return _ESCAPED.sub(lambda match: _HIDE[match.group(1)], _RESERVED.sub("", text))


def show(text: str) -> str:
    """The text as it was meant."""
    return text.translate(_SHOW)


def escape(text: str) -> str:
    """A text of one line as it is written into GIFT."""
    return _WRITTEN.sub(r"\\\1", text)
