"""What a page is called."""

import re
from posixpath import basename, splitext

from topics.markup.keys import normalise
from topics.markup.tree import Node

_NUMBER = re.compile(r"^\d{1,3}[\s._)-]+(?=\D)")
_GAPS = re.compile(r"[\s_-]+")
_DECORATION = frozenset({"image", "rule"})
# Names that say nothing where many folders have one.
_INDEX_NAMES = frozenset({"readme", "index", "_index", "notes"})


def take_title(nodes: list[Node], named: str) -> str:
    """The title, and the heading that says it taken out of the tree.

    `named` (from the front matter) wins; else it is a heading of level 1 that stands first, or that is the
    first heading and the only one of its level.
    """
    at = next((at for at, node in enumerate(nodes) if node.kind == "heading"), None)
    if at is None or nodes[at].level != 1 or not nodes[at].inline.text:
        return named
    tops = sum(node.kind == "heading" and node.level == 1 for node in nodes)
    if tops > 1 and any(node.kind not in _DECORATION for node in nodes[:at]):
        return named
    text = nodes[at].inline.text
    if named and normalise(named).casefold() != normalise(text).casefold():
        return named
    del nodes[at]
    return named or text


def readable_name(path: str) -> str:
    """A file's name as a title: `03_feeding-data.md` is "Feeding data".

    A README or `notes.md` goes by its folder.
    """
    folder, name = path.rpartition("/")[0], splitext(basename(path))[0]
    if name.casefold() in _INDEX_NAMES and folder:
        name = basename(folder)
    words = _GAPS.sub(" ", _NUMBER.sub("", name)).strip() or name or "Notes"
    return words[0].upper() + words[1:]
