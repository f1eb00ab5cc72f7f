"""The Markdown reader: text in, tree out."""

from topics.markup.markdown.reader import read_markdown

__all__ = ["read_markdown"]
