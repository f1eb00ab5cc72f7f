"""A stem reads as one sentence: nothing spliced, no verb in another number, no end that hangs."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.language import is_plural

_SPLICED = re.compile(
    r"\bthere are an?\b|"
    r"(?:,|;| -| –| —) (?:it|they|he|she|there|no need)\b|\bthough\?|\b(?P<twice>[a-z]{2,}) (?P=twice)\b|"
    r"\b(?:of|via|with|by) (?:with|via|by|of)\b|, (?:[A-Z]\w+ ){1,3}(?:defines?|is|are|has|have)\b"
)
_ASKED = re.compile(r"\b[Ww]hich (?P<noun>[a-z]+) (?P<verb>is|has|are|have)\b")
_COUNTED = re.compile(r"\b(?:two|three|four|five|many|several) (?P<noun>[a-z]+)\?")


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    stem = candidate.draft.stem
    if found := _SPLICED.search(stem):
        yield f"“{found.group().strip()}” joins what does not belong together"
    elif (found := _ASKED.search(stem)) and _disagrees(found):
        yield f"“{found.group('noun')} {found.group('verb')}” does not agree in number"
    elif (found := _COUNTED.search(stem)) and not is_plural(found.group("noun")):
        yield f"“{found.group('noun')}” should be a plural"


def _disagrees(found: re.Match[str]) -> bool:
    return is_plural(found.group("noun")) is not (found.group("verb") in ("are", "have"))


GATE = Gate("garbled", "reject", _reasons)
