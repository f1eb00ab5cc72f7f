"""Clauses turned round to be asked: "does the store keep copies" of "The store keeps copies"."""

import re

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import inverted, is_plural
from quizzes.engine.statements.phrases import main_clause

_FEWEST_WORDS = 5
_OPENING = frozenset({"the", "a", "an", "each", "every", "all", "both", "only", "no"})
# Two of them are two clauses, and one question asks one.
_FINITE = lexicon.word_set("is are was were has have had can could will must should")
_VAGUE = lexicon.word_set(
    "idea way reason problem paper goal main trick thing point example following author first next"
)
_SIGNS = re.compile(r"[=<>{}\\^#*]|\bnumber of\b")
_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|this|these|that|those|we|our|i|he|she|his|her|there|here|such|same|above|below"
    r"|not|cannot|another|other|also|then|last|previous)\b",
    re.IGNORECASE,
)


def turned_clause(text: str) -> str:
    """A clause in the order of a question; empty where it points elsewhere.

    Its subject has a determiner, is plural, or is "you" before a modal: bare singulars are headlines.
    """
    words = text.split()
    if len(words) < _FEWEST_WORDS or _POINTING.search(text) or _SIGNS.search(text) or not _opens(words):
        return ""
    if sum(word in _FINITE for word in words) > 1:
        return ""
    first = words[0].lower()
    start = first if first in _OPENING or first == "you" else words[0]
    return inverted(main_clause(" ".join((start, *words[1:])))).strip()


def _opens(words: list[str]) -> bool:
    first, second = words[0].lower(), words[1].lower()
    if first == "you":
        return second in lexicon.MODALS
    if first in _OPENING:
        vague = _VAGUE.intersection(word.lower() for word in words[1:4])
        return second not in lexicon.AUXILIARIES and not vague
    plural = is_plural(words[0]) and words[0].istitle()
    return plural and (second in ("are", "have") or verbs.is_base(second))
