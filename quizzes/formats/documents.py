"""Questions of a file as a document of notes: the engine asks what the file says, where it says it."""

from collections.abc import Sequence
from dataclasses import replace

from quizzes.formats.page import as_page
from quizzes.formats.values import Item
from topics.markup import Document, read_file


def question_document(path: str, items: Sequence[Item]) -> Document:
    """The page of these questions as if it were their file: with its path, and their lines in it."""
    document = read_file(f"{path}.md", as_page(path, items).encode(errors="replace")).document
    assert document is not None, "a page that was written is read"
    lines = iter(item.line for item in items)
    blocks = tuple(
        replace(block, line=next(lines, 0)) if block.asked is not None else block for block in document.blocks
    )
    return replace(document, path=path, blocks=blocks)
