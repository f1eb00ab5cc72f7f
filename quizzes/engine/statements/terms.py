"""Where an author marks a term: bold, code or a heading."""

import re
from dataclasses import dataclass

from quizzes.engine.language import without_article
from topics.markup import Block, Span

_ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z0-9]{1,6}s?)\)\s*$")
_LEADING = re.compile(r"(?:(?:an?|the)\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """A term as written, without article and acronym; `end` is where it ends in the passage's text.

    `code`: it is written exactly so, as code is, and as a name is that begins a sentence in lower case.
    """

    text: str
    end: int
    acronym: str
    code: bool


def split_acronym(text: str) -> tuple[str, str]:
    """("Principal component analysis", "PCA") of "Principal component analysis (PCA)"."""
    found = _ACRONYM.search(text)
    return (text[: found.start()].strip(), found.group(1)) if found else (text.strip(), "")


def marked_term(block: Block, start: int) -> Term | None:
    """The bold term that opens the sentence at `start`, after no more than an article."""
    for span in block.spans:
        if (
            span.kind == "strong"
            and span.start >= start
            and _LEADING.fullmatch(block.text[start : span.start])
        ):
            return _term(block, span, at_start=span.start == start)
    return None


def code_at(block: Block, start: int, end: int) -> bool:
    """Whether a code span covers this stretch."""
    return any(span.kind == "code" and span.start <= start and span.end >= end for span in block.spans)


def _term(block: Block, span: Span, *, at_start: bool) -> Term | None:
    raw = block.text[span.start : span.end]
    bare = raw.rstrip(" :.–-")
    name, acronym = split_acronym(bare)
    end = span.start + len(bare)
    trailing = re.match(r"\s*\(([A-Z][A-Za-z0-9]{1,6}s?)\)", block.text[end:])
    if trailing and not acronym:
        acronym = trailing.group(1)
        end += trailing.end()
    name = without_article(name)
    if not name or len(name.split()) > 7:
        return None
    exact = code_at(block, span.start, span.start + len(bare)) or (at_start and name[:1].islower())
    return Term(name, end, acronym, exact)
