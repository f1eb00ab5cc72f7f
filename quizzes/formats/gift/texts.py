"""Texts of GIFT in their four formats, as plain text."""

import re
from dataclasses import dataclass

from quizzes.formats.gift.escapes import show
from quizzes.formats.text import fold, plain_of_any, plain_of_html, plain_of_markdown

_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")
# Moodle's own format lets HTML through.
_READERS = {"html": plain_of_html, "moodle": plain_of_any, "markdown": plain_of_markdown, "plain": fold}


@dataclass(frozen=True, slots=True)
class GiftText:
    """Reads the texts of one question, which have the format of its stem unless they name their own."""

    format: str = "moodle"

    @classmethod
    def of(cls, stem: str) -> "GiftText":
        """The reader for the question with this stem."""
        named = _FORMAT.match(stem)
        return cls(named.group(1)) if named else cls()

    def plain(self, source: str) -> str:
        """The text as plain text on one line."""
        named = _FORMAT.match(source)
        if named:
            source = source[named.end() :]
        return _READERS[named.group(1) if named else self.format](show(source))
