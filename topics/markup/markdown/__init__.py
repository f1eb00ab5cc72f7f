"""The Markdown reader: text in, tree out."""

from topics.markup.markdown.reader import TooDeep, read_markdown

__all__ = ["TooDeep", "read_markdown"]
