"""Acronyms: "Elastic Container Registry (ECR)", in running text."""

import re
from collections.abc import Iterator

from quizzes.engine.language import without_article
from quizzes.engine.names import initials_fit
from quizzes.engine.statements.values import Acronym
from quizzes.engine.statements.walk import Passage

_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z]{1,5})\)")
_WORD_BEFORE = re.compile(r"[A-Za-z][\w-]*")


def read_acronyms(passage: Passage) -> Iterator[Acronym]:
    """The acronyms in brackets whose letters the words before them spell."""
    for source in passage.sentences():
        for found in _IN_BRACKETS.finditer(source.quote):
            short = found.group(1)
            expansion = _expansion(short, source.quote[: found.start()].rstrip())
            if expansion and short.isupper():
                yield Acronym(short, expansion, source)


def _expansion(short: str, before: str) -> str:
    """The fewest words at the end of the text whose initials are the short form."""
    words = list(_WORD_BEFORE.finditer(before))
    for count in range(1, len(short) + 4):
        if count > len(words):
            return ""
        phrase = before[words[-count].start() :]
        starts = phrase[:1].upper() == short[:1].upper()
        if starts and len(phrase.split()) > 1 and initials_fit(short, phrase):
            return without_article(phrase) if "," not in phrase else ""
    return ""
