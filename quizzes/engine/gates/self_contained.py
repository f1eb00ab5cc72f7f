"""Stem and options can be read on their own: nothing points to the page around them."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_POINTS = re.compile(
    r"\b(?:above|below(?!\s\d)|aforementioned|previous(?:ly)?|earlier|later|preceding|herein|"
    r"this (?:section|chapter|page|note|table|figure|example|course|lesson|lecture|video|book|case|"
    r"way|is|process|type|method|approach|means|model|service|problem|term)|"
    r"these|those|the following|as follows|as shown|\(see|see (?:also|section|chapter|figure|table|page)|"
    r"figure|fig\.|chapter|link|i|we|our|us|my|let's|he|she|his|her|"
    r"remember|note that|already|former|latter)\b",
    re.IGNORECASE,
)
_THAT_THING = re.compile(
    r"\b(?:(?:at|of|for|to|from|with|by|on|under|within|than|per|into|in) that (?!is\b|are\b|can\b)\w+|"
    r"the (?:other|reverse|opposite|resulting|whole thing|rest)\b(?! side)|"
    r"both (?!.*\band\b)\w+|in contrast|on the (?:left|right)|picture|(?:as|is) (?:follows|shown))\b",
    re.IGNORECASE,
)
_LOOSE_OBJECT = re.compile(
    r"^\w+ (?:it|them|this|these|those|him|her)\b(?! (?:easier|easy|possible|hard|harder|simple))",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:it|they|this|that|these|those|there|here|he|she|also|but|so|then|and|or|too)\b", re.IGNORECASE
)
_OWN_TEMPLATE = re.compile(r"\b[Ww]hich of these\b|\bfits this description\b")


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    said = candidate.draft.whole
    stem = _OWN_TEMPLATE.sub("", candidate.draft.stem)
    if found := _POINTS.search(stem) or _THAT_THING.search(stem):
        yield f"the stem says “{found.group()}”"
    elif _LOOSE_OBJECT.match(said):
        yield "a pronoun follows the verb, and what it stands for is not said"
    elif found := _OPENING.match(said) or re.match(r"\b(?:it|they|this)\b", said, re.IGNORECASE):
        yield f"what is asked begins with “{found.group()}”"


GATE = Gate("self_contained", "reject", _reasons)
