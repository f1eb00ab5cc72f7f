"""What is said to be "one of …" or "an example of …" may be said of others as well."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_ONE_OF = re.compile(
    r"\b(?:one of|an? (?:good |common |typical )?examples? of|such an?|"
    r"^another|(?:is|are) another|another (?:kind|type|way|form|name)|a kind of|"
    r"similar to|the other|"
    r"part of|like (?:a|an|the)|also|the same (?:as|way|thing))\b",
    re.IGNORECASE,
)


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    if found := _ONE_OF.search(candidate.draft.whole):
        yield f"“{found.group()}”: other options may fit as well"


GATE = Gate("one_of", "draft", _reasons)
