"""A document as nested tuples, for tests to compare: (kind, text, children...)."""

from topics.markup import read_file


def read(text, path="notes.md"):
    """The document of a text; fails with the findings when it was refused."""
    reading = read_file(path, text.encode() if isinstance(text, str) else text)
    assert reading.document is not None, reading.findings
    return reading.document


def outline(blocks):
    """Kinds and texts, without lists' own level: an item is (text, children...)."""
    lines = []
    for block in blocks:
        if block.kind == "list":
            lines.append([block.kind, *outline(block.children)])
        elif block.children:
            lines.append([block.text or block.kind, *outline(block.children)])
        else:
            lines.append(block.text or block.kind)
    return lines


def passage(document, text):
    """The first passage that begins so."""
    found = [block for block in document.passages() if block.text.startswith(text)]
    assert found, f"no passage begins {text!r}"
    return found[0]


def section(block):
    """The texts of the headings above a block."""
    return [heading.text for heading in block.section]
