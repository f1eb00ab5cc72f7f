"""The plain text reader: text in, tree out."""

from topics.markup.plaintext.paragraphs import read_paragraphs
from topics.markup.plaintext.reader import read_text

__all__ = ["read_paragraphs", "read_text"]
