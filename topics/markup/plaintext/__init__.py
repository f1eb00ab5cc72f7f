"""The plain text reader: text in, tree out."""

from topics.markup.plaintext.reader import read_text

__all__ = ["read_text"]
