"""Praise is no fact: "a great way to …" and "a solid choice" are said of anything."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_PRAISE = re.compile(
    r"\b(?:(?:[Aa]n?|couple|few|some|is|are|the|more|very) (?:\w+ly )?(?:great|handy|nice|wonderful|solid|"
    r"favou?rite|interesting|neat|cool|speedy|fast) (?:way|tool|idea|choice|plugin|utility|feature|option|"
    r"alternative|method|shortcuts?|replacement|library|gem|command|trick|thing|place)|"
    r"[Hh]andy|wonderfully|worth adding|a ton of|a bunch of|best practice|"
    r"(?:great|good|perfect|ideal) (?:for|as)|(?:good|easy|better|quick|convenient) (?:way|idea|choice|tool)|"
    r"(?:works?|does|do) (?:fine|very well|well with)|(?:is|are) so important|(?:likes?|wants?) to|"
    r"important (?:part|thing|idea|tool|feature))\b"
)


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    for said in (candidate.draft.stem, *(option.text for option in candidate.options)):
        if found := _PRAISE.search(said):
            yield f"“{found.group()}” praises and tells nothing"
            return


GATE = Gate("praise", "reject", _reasons)
