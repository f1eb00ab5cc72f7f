"""Whether a passage states a fact: decided before anything is asked of it, by rules that can be read.

Not content-bearing are: links alone, code alone, questions and exercises, sources and other boilerplate,
captions, leads that only announce a list, and lines without a verb unless they are a gloss
("Term: description"), a table row, a definition or name a quantity.
"""

import re
from collections.abc import Sequence

from topics.markup.document import Heading, Span
from topics.markup.idle import SENTENCE_END, is_idle, is_idle_section, only_announces
from topics.markup.verbs import has_verb
from topics.markup.words import words

# "Term: description", "Term - description", "Term (ACR): description", "name = value".
_GLOSS = re.compile(r"(\S(?:[^.!?:=]|\.(?=\w)){0,59}?)(?:\s?:\s+|\s+[-–—=]+>?\s+|\s?[–—]\s)(\S.*)", re.DOTALL)
_QUANTITY = re.compile(r"\d(?:[\d.,]*\d)?\s?(?:%|°|[^\W\d_])|[$€£]\s?\d")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
# "n1 = 37 and nc1 = 10", "Filter: 3x3x3": the numbers of a worked case, without a word of meaning.
_WORKED = re.compile(r"(?:[A-Za-z]\w{0,9}(?:\[\w+\])?\s?[:=]\s?[\d(][\d\s.,x×*/+()-]*(?:and|,)?\s*)+")
_LONGEST_TERM = 9
_FEWEST = 3
_MOSTLY = 0.8


def is_content_bearing(
    text: str, kind: str, spans: Sequence[Span], section: Sequence[Heading], *, leads: bool, info: str = ""
) -> bool:
    """Whether a passage states at least one fact.

    `kind` is that of its block, `section` the headings above it, `leads` whether a list, code or a table
    follows it, `info` what its reader says of it ("caption").
    """
    if info == "caption" or any(is_idle_section(heading.text) for heading in section):
        return False
    if _share(text, spans, "link") > _MOSTLY or _share(text, spans, "code") > _MOSTLY:
        return False
    return _row_states(text) if kind == "row" else _text_states(text, kind, leads=leads)


def _row_states(text: str) -> bool:
    cells = sum(any(char.isalnum() for char in cell) for cell in text.split(" | "))
    return cells > 1 and bool(_LETTERS.search(text))


def _text_states(text: str, kind: str, *, leads: bool) -> bool:
    said = _without_ends(text, leads=leads)
    tokens = words(said)
    if not tokens or is_idle(said, len(tokens)) or _WORKED.fullmatch(said):
        return False
    if kind == "definition" or _is_gloss(said):
        return True
    return len(tokens) >= _FEWEST and (has_verb(tokens) or bool(_QUANTITY.search(said)))


def _share(text: str, spans: Sequence[Span], kind: str) -> float:
    return sum(span.end - span.start for span in spans if span.kind == kind) / max(len(text), 1)


def _without_ends(text: str, *, leads: bool) -> str:
    """The text without questions and announcements at its end; empty when nothing else is left."""
    if not text.endswith(("?", ":", "：")):
        return text
    end = len(text)
    for start in reversed([0, *(match.end() for match in SENTENCE_END.finditer(text))]):
        last = text[start:end].rstrip()
        if not last.endswith(("?", ":", "：")):
            break
        is_said = not last.endswith("?") and not only_announces(last)
        if is_said and (has_verb(words(last)) or not leads):
            break
        end = start
    return text[:end].rstrip()


def _is_gloss(text: str) -> bool:
    match = _GLOSS.fullmatch(text)
    if not match:
        return False
    term, gloss = match.groups()
    named = len(term.split()) <= _LONGEST_TERM and _LETTERS.search(term)
    return bool(named and (_LETTERS.search(gloss) or gloss[0].isdigit()))
