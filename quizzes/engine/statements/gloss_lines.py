"""Gloss lines: "Cool tier - for data that is read once a month", in any list or as paragraphs in a row."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from quizzes.engine.names import name_key
from quizzes.engine.sentences import sentence_spans, without_full_stop
from quizzes.engine.statements.facets import is_topic
from quizzes.engine.statements.gloss_phrases import said_of_a_term
from quizzes.engine.statements.glosses import is_label, read_glosses
from quizzes.engine.statements.phrases import main_clause
from quizzes.engine.statements.subjects import subject_in_list
from quizzes.engine.statements.titles import read_title
from quizzes.engine.statements.values import Told
from quizzes.engine.statements.walk import Passage
from topics.markup import Block

_SEPARATOR = re.compile(r"\s*:\s+|\s+[–—-]{1,2}>?\s+")
_MOST_TERM_WORDS = 5
_FEWEST_WORDS, _MOST_WORDS = 3, 24
_EACH_WAY = 12


def read_gloss_lines(passage: Passage) -> Iterator[Told]:
    """The description that an item or paragraph gives the term at its head, if `read_glosses` gives none."""
    block = passage.block
    if block.kind not in ("item", "paragraph") or any(one.marked for one in read_glosses(passage)):
        return
    found = gloss_term(block.text)
    if not found:
        return
    name, acronym, start = found
    spans = sentence_spans(block.text)
    end = next((end for _, end in spans if end > start), 0)
    said = said_of_a_term(main_clause(without_full_stop(block.text[start:end])))
    if not said or not _FEWEST_WORDS <= len(said.split()) <= _MOST_WORDS:
        return
    siblings = [one for one in (gloss_term(block.text) for block in items_beside(passage)) if one]
    names = {name_key(one[0]): one[0] for one in siblings if name_key(one[0]) != name_key(name)}
    subject = subject_in_list(passage, name, acronym, tuple(names.values()))
    group = (
        f"gloss:{passage.group}"
        if block.kind == "item"
        else "/".join((f"gloss:{passage.path}", *passage.section))
    )
    yield Told(subject, said, group, "name", passage.source(spans[0][0], end))


@lru_cache(maxsize=10_000)
def gloss_term(text: str) -> tuple[str, str, int] | None:
    """The term of a gloss line, its acronym, and where its description starts; none for other lines."""
    found = _SEPARATOR.search(text)
    if not found or not text[:1].isalpha() or len(text) < found.end() + 8:
        return None
    raw = text[: found.start()].rstrip(" .")
    title = read_title(raw)
    if not title.name or title.facet or title.generic or is_label(raw) or is_topic(title.name):
        return None
    return (title.name, title.acronym, found.end()) if len(raw.split()) <= _MOST_TERM_WORDS else None


def items_beside(passage: Passage) -> tuple[Block, ...]:
    """The nearest items of its list, or paragraphs under its heading, nearest first."""
    own = passage.block
    blocks = passage.siblings if own.kind == "item" else passage.outline.paragraphs(passage.section)
    at = bisect_left(blocks, own.line, key=lambda one: one.line)
    near = [one for one in blocks[max(at - _EACH_WAY, 0) : at + _EACH_WAY + 1] if one is not own]
    return tuple(sorted(near, key=lambda one: (abs(one.line - own.line), one.line)))
