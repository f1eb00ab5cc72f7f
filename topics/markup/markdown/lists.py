"""Lists nested by too little: bullets two spaces under a number are meant to belong to it."""

from topics.markup.tree import Node


def mend_lists(nodes: list[Node]) -> None:
    """Moves each list that is indented further than the list just before it into that list's last item.

    What then continues the outer list (same kind, same column, next number) is joined to it again.
    """
    mended: list[Node] = []
    for node in nodes:
        last = mended[-1] if mended else None
        if last is not None and node.kind == last.kind == "list" and last.children:
            if node.column > last.column:
                last.children[-1].children.append(node)
                continue
            if node.ordered and last.ordered and node.column == last.column and _continues(last, node):
                last.children.extend(node.children)
                continue
        mended.append(node)
    nodes[:] = mended
    for node in nodes:
        mend_lists(node.children)


def _continues(outer: Node, node: Node) -> bool:
    first, last = node.children[0].number, outer.children[-1].number
    return first is not None and last is not None and first == last + 1
