"""What can stand in a question by itself: subjects that name something, phrases that tell something."""

import re
from functools import lru_cache

from quizzes.engine.index import content_stems
from quizzes.engine.lexicon import DETERMINERS, HEDGES, PREPOSITIONS, word_set
from quizzes.engine.statements.values import Clause

_POINTS = re.compile(
    r"\b(?:this|these|those|such|it|they|them|here|there|above|below|former|latter|another|following|"
    r"previous|example|examples|chapter|link|figure|video|article|like so|snippet|now|ones|instead|again|me|"
    r"also|I|"
    r"(?:other|one)(?! [a-z])|(?:section|table|step|part|day) \d)\b",
    re.IGNORECASE,
)
_POINT_OF_FIGURE = re.compile(r"\b(?:point|curve|line) [A-Z]\d?\b")
_OPENS_WORD = re.compile(r"-{0,2}[^\W\d_]|_")
_SYMBOL = re.compile(r"[^\W\d_]\d?")
_ONE_OF = re.compile(r"\bone of (?:the|many|several)\b")
_NUMBER = re.compile(r"(?<![\w-])[$€£]?\d[\d.,]+|\d%")
_CUT_OFF = word_set(
    """and or but of the a an to with for in by from as that which is are be so if when than including
    like even only not though"""
)
# Heads that name a part of the text or of an argument, and people in general.
_NO_HEAD = word_set(
    """way reason thing idea example part lot number list one ones second first third problem step issue
    point result option case approach paper book author video article chapter section lecture post note
    notes question answer line code snippet following rest most some many kind type difference advantage
    disadvantage benefit drawback trick command below above solution goal purpose theme lesson time
    today name version change downside upside intuition let lets course default user people person hint
    tip team everyone somebody someone nothing everything something anything"""
)
_NO_OPENING = word_set(
    """two three four five six seven eight nine ten another other second first third next last previous
    following above same such some many most several few more certain various all any every each no only
    additional main whole entire new current said today sometimes notice having using original resulting"""
)
_NOT_INSIDE = DETERMINERS | word_set(
    "everytime that which who when if because it they you your its their his our is are was were not and or"
)
_SAYS_LITTLE = word_set(
    """lot lots thing things useful good great helpful nice several various number way ways important
    work works bit handy worth couple different"""
)
_HEDGING = HEDGES | word_set("almost never always")
_MOST_SUBJECT_WORDS = 6
_FEWEST_STEMS, _FEWEST_WORDS, _MOST_WORDS, _MOST_COMMAS = 2, 2, 16, 2


@lru_cache(maxsize=8192)
def is_subject(phrase: str) -> bool:
    """Whether a noun phrase names something that a question can be about."""
    words = [word.lower().strip("'’") for word in phrase.split()]
    bare = words[1:] if words[:1] and words[0] in ("a", "an", "the") else words
    if not bare or len(bare) > _MOST_SUBJECT_WORDS or bare[0] in _NO_OPENING or _POINTS.search(phrase):
        return False
    if not _OPENS_WORD.match(bare[0]) or any(word in _NOT_INSIDE for word in bare):
        return False
    # "X", "a2", "point J" and "group 3" are known from their figure or page only.
    if _SYMBOL.fullmatch(bare[-1]) or any(
        (len(word) == 1 and word.isalpha()) or word.isdigit() for word in bare[1:]
    ):
        return False
    end = next((at for at, word in enumerate(bare) if at and word in PREPOSITIONS), len(bare))
    return bare[end - 1] not in _NO_HEAD and bare[end - 1].removesuffix("s") not in _NO_HEAD


def is_pointing(text: str) -> bool:
    """Whether a phrase points to the page around it."""
    return bool(_POINTS.search(text))


def is_hedged(one: Clause) -> bool:
    """Whether the clause holds only often or nearly, or claims to hold always."""
    return not _HEDGING.isdisjoint(one.source.quote.lower().split())


@lru_cache(maxsize=20_000)
def tells(text: str) -> int:
    """How many words of a phrase say something of their own."""
    return len(
        content_stems(" ".join(word for word in text.lower().split() if word.strip(",") not in _SAYS_LITTLE))
    )


@lru_cache(maxsize=8192)
def is_answer(text: str) -> bool:
    """Whether a phrase says something of its own, whole and clear of the page around it."""
    words = text.lower().split()
    return (
        _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and tells(text) >= _FEWEST_STEMS
        and words[-1].strip(",") not in _CUT_OFF
        and not any(word in HEDGES for word in words)
        and text.count(",") <= _MOST_COMMAS
        and not any(shape.search(text) for shape in (_POINTS, _NUMBER, _POINT_OF_FIGURE, _ONE_OF))
    )
