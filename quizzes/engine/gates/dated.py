"""A fact with a date is not asked without it, nor one that its sentence calls past; an event stays so."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_PAST = re.compile(
    r"\b(?:until (?:\d{4}|recently|now|then|today|version|the (?:release|introduction))|"
    r"(?:is|are|has|have) no longer|no longer (?:available|supported|offered|accept\w*|exists?)|"
    r"formerly|previously|used to be|at the time|currently|now|today|recently|so far|"
    r"as of|deprecated|discontinued|retired|legacy|newer|newest)\b",
    re.IGNORECASE,
)
# In notes on what is, these say that it is no longer so; in a narrative they say what happened.
_WAS = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:
    quote, asked = candidate.draft.source.quote, candidate.draft.stem
    if candidate.draft.pattern == "acronym" or candidate.draft.origin == "event":
        return
    years = set(_YEAR.findall(quote))
    if not years <= set(_YEAR.findall(asked)) and candidate.draft.pattern != "quantity":
        yield "the sentence gives a date and the stem does not"
    elif not years and (found := _PAST.search(quote) or _no_longer(candidate, corpus)):
        yield f"“{found.group()}” says that this has changed or may change"


def _no_longer(candidate: Candidate, corpus: Corpus) -> re.Match[str] | None:
    source = candidate.draft.source
    return None if corpus.narrates(source.path) else _WAS.search(source.quote)


GATE = Gate("dated", "draft", _reasons)
