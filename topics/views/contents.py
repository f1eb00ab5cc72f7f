"""The table of contents, as the tree that a page draws."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.template.loader import render_to_string

Row = tuple[int, str, str]


@dataclass(slots=True)
class Entry:
    """A heading, with the headings under it."""

    title: str
    anchor: str
    children: "list[Entry]" = field(default_factory=list)


@functools.lru_cache(maxsize=2000)
def contents_html(toc: tuple[Row, ...]) -> str:
    """Draw the contents of a topic. Kept: a page shows them twice, and they change with the notes only.

    Args:
        toc: level, title and anchor of each heading.

    """
    return render_to_string("topics/_contents.html", {"contents": contents(toc)}) if toc else ""


def contents(toc: Iterable[Row]) -> list[Entry]:
    """Nest the headings in two steps: the highest level of the page, and everything below it.

    Two steps are what fits beside the text; a heading that comes before any of the highest level stands
    on the first step itself.
    """
    rows = list(toc)
    if not rows:
        return []
    highest = min(level for level, _title, _anchor in rows)
    tree: list[Entry] = []
    for level, title, anchor in rows:
        entry = Entry(title=title, anchor=anchor)
        if level == highest or not tree:
            tree.append(entry)
        else:
            tree[-1].children.append(entry)
    return tree
