"""Reading notes, with no framework: bytes in, documents with cited passages and safe HTML out.

    read_file(path, data) -> FileReading

is the whole interface; `document` holds the values it returns.
"""

from topics.markup.document import Asked, AskedOption, Block, Document, FileReading, Finding, Heading, Span
from topics.markup.reading import read_file

__all__ = [
    "Asked",
    "AskedOption",
    "Block",
    "Document",
    "FileReading",
    "Finding",
    "Heading",
    "Span",
    "read_file",
]
