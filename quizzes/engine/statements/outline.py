"""The outline of one document: which headings stand below which."""

from collections import defaultdict
from collections.abc import Iterable

from topics.markup import Block

Path = tuple[str, ...]


class Outline:
    """The headings of a document by the headings above them. Made once; nothing in it changes afterwards."""

    def __init__(self, title: str = "", blocks: Iterable[Block] = ()) -> None:
        self.title = title
        below: dict[Path, dict[str, int]] = defaultdict(dict)
        parents: dict[str, set[Path]] = defaultdict(set)
        lines: dict[Path, list[Block]] = defaultdict(list)
        for block in blocks:
            above = tuple(heading.text for heading in block.section)
            if block.kind == "paragraph":
                lines[above].append(block)
            elif block.kind == "heading":
                below[above].setdefault(block.text, block.level)
                parents[block.text.casefold()].add(above)
        self._below = {path: tuple(found.items()) for path, found in below.items()}
        self._lines = {path: tuple(found) for path, found in lines.items()}
        self._repeated = frozenset(text for text, found in parents.items() if len(found) > 1)

    def beside(self, path: Path) -> Path:
        """The headings of the same level under the same heading, nearest first, itself left out."""
        found = self._below.get(path[:-1], ())
        own, level = next(((at, level) for at, (text, level) in enumerate(found) if text == path[-1]), (0, 0))
        others = [(abs(at - own), at, text) for at, (text, other) in enumerate(found) if other == level]
        return tuple(text for distance, _, text in sorted(others) if distance)

    def paragraphs(self, path: Path) -> tuple[Block, ...]:
        """The paragraphs directly under a heading, in reading order."""
        return self._lines.get(path, ())

    def is_leaf(self, path: Path) -> bool:
        """Whether no heading stands below this one."""
        return path not in self._below

    def is_repeated(self, heading: str) -> bool:
        """Whether the heading stands under more than one other, and so names no thing by itself."""
        return heading.casefold() in self._repeated
