"""The table of contents, as the tree that a page draws."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Entry:
    """A heading, with the headings under it."""

    title: str
    anchor: str
    children: "list[Entry]" = field(default_factory=list)


def contents(toc: Iterable[dict[str, Any]]) -> list[Entry]:
    """Nest the stored headings in two steps: the highest level of the page, and everything below it.

    Two steps are what fits beside the text; a heading that comes before any of the highest level stands
    on the first step itself.
    """
    rows = list(toc)
    if not rows:
        return []
    highest = min(row["level"] for row in rows)
    tree: list[Entry] = []
    for row in rows:
        entry = Entry(title=row["title"], anchor=row["anchor"])
        if row["level"] == highest or not tree:
            tree.append(entry)
        else:
            tree[-1].children.append(entry)
    return tree
