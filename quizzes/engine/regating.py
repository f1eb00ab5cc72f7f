"""Asking again, of a question that stands, the gates that other passages can break."""

from collections.abc import Sequence
from typing import Protocol

from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.truth_check import contradiction
from quizzes.engine.values import Choice, Evidence, GateFinding


class Standing(Protocol):
    """What `regate` needs of a question; `GeneratedQuestion` has it."""

    @property
    def pattern(self) -> str: ...
    @property
    def stem(self) -> str: ...
    @property
    def options(self) -> Sequence[Choice]: ...
    @property
    def evidence(self) -> Evidence: ...


def regate(question: Standing, corpus: Corpus) -> tuple[GateFinding, ...]:
    """What the notes as they are now say against the question; empty while it may stand.

    Truth check and sameness of options, each a "reject". The question's `terms` say when to ask: only a
    passage that holds one of them (`Corpus.terms_of`) can change the answer.
    """
    key = next(one.text for one in question.options if one.key)
    findings: list[GateFinding] = []
    for option in question.options:
        if option.key:
            continue
        if reason := contradiction(
            corpus, question.pattern, question.stem, key, option.text, question.evidence.content_key
        ):
            findings.append(GateFinding("truth_check", "reject", reason))
        if question.pattern != "acronym" and corpus.aliases.same(option.text, key):
            reason = f"“{option.text}” and “{key}” are two names of one thing"
            findings.append(GateFinding("same_thing", "reject", reason))
    return tuple(findings)
