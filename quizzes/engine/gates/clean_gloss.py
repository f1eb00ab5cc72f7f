"""What is said is one clean phrase: no list, no formula, no address, nothing cut off."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.lexicon import CONJUNCTIONS, DETERMINERS

_UNCLEAN = re.compile(
    r"https?://|www\.|[{}\\^~=<>|*_]{1}|`|==|->|\betc\b|\w- (?!and\b|or\b|to\b)|\be\.g|\bi\.e|;|\.\.\.|…|\?|!"
)
_OPEN_ENDS = CONJUNCTIONS | DETERMINERS | {"of", "such", "its", "their"}
_FEWEST, _MOST = 3, 32
_MOST_COMMAS = 3


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    said = candidate.draft.whole
    words = said.split()
    if not _FEWEST <= len(words) <= _MOST and candidate.draft.origin not in ("cell", "acronym"):
        yield f"what is said of the key has {len(words)} words"
    if found := _UNCLEAN.search(said):
        yield f"what is said of the key holds “{found.group()}”"
    if said.count(",") > _MOST_COMMAS:
        yield "what is said of the key is a list"
    if said.count("(") != said.count(")") or said.count("“") != said.count("”") or said.count('"') % 2:
        yield "a bracket or quotation is left open"
    if words and words[-1].lower() in _OPEN_ENDS:
        yield "what is said of the key is cut off"


GATE = Gate("clean_gloss", "draft", _reasons)
