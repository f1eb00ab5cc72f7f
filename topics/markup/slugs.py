"""Anchors of headings."""

import re
from collections import Counter

from topics.markup.words import fold

_GAPS = re.compile(r"[\W_]+")
_LONGEST = 80


def slug(text: str) -> str:
    """Text as an anchor: folded, everything but letters and digits a single hyphen; "section" for none."""
    return _GAPS.sub("-", fold(text)).strip("-")[:_LONGEST].rstrip("-") or "section"


class AnchorMaker:
    """Gives the headings of one page their ids: `h-<slug>`, the second of the same name `h-<slug>-2`."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: Counter[str] = Counter()

    def anchor(self, text: str) -> str:
        """The id of the next heading with this text."""
        base = f"h-{slug(text)}"
        anchor = base
        while anchor in self._taken:
            self._counts[base] += 1
            anchor = f"{base}-{self._counts[base] + 1}"
        self._taken.add(anchor)
        return anchor
