"""What every gate is: one of options has a distractor exchanged, one of candidates judges the whole."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizzes.engine.candidate import Candidate, Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.values import Severity


@dataclass(frozen=True, slots=True)
class OptionGate:
    """`refuse` gives the reason why this option must not stand beside that key, or an empty string."""

    name: str
    refuse: Callable[[Draft, Proposal, Corpus], str]


@dataclass(frozen=True, slots=True)
class Gate:
    """`reasons` yields what is wrong with a candidate; `severity` says what that means for it."""

    name: str
    severity: Severity
    reasons: Callable[[Candidate, Corpus], Iterator[str]]
