"""Condition → consequence: "What happens if the queue is empty?" among what follows from other conditions."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.language import upper_first
from quizzes.engine.opposites import turned
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.setting import set_in
from quizzes.engine.statements.values import Condition, Statement

_ASKED = {
    "can": "can you do", "could": "can you do", "may": "can you do", "should": "should you do",
    "must": "must you do", "need to": "must you do", "have to": "must you do", "will need to": "must you do",
}  # fmt: skip
_STATES = ("have", "need", "require", "contain", "mean")
_SAME_SECTION, _SAME_PAGE = 1, 2


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Condition) or not (asked := _asked(statement)):
        return
    when = f"{statement.word} {corpus.casing.inside(statement.antecedent)}"
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(set_in(statement.topic, f"what {asked} {when}?", corpus)),
        key=_option(statement, _said(statement), 0),
        pool=tuple(_pool(statement, asked, corpus)),
        source=statement.source, whole=f"{statement.antecedent}, {statement.consequent}", kin="", defining=True,
        origin="condition", doubts=("what follows from other conditions may follow from this one as well",),
    )  # fmt: skip


def _asked(one: Condition) -> str:
    """What is asked of the condition; empty where no question fits."""
    if one.clause is None:
        return _ASKED.get(one.modal, "")
    return "follows" if one.clause.voice == "copula" or one.clause.verb in _STATES else "happens"


def _said(one: Condition) -> str:
    return one.act if one.clause is None else one.consequent


def _pool(one: Condition, asked: str, corpus: Corpus) -> Iterator[Proposal]:
    if one.clause is not None and (other := turned(one.clause.predicate)):
        said = one.consequent.removesuffix(one.clause.predicate)
        yield _option(one, f"{said}{other}", 0)
    for other in corpus.conditions_near(one.source):
        if other is one or _asked(other) != asked or (other.speaker == "name") != (one.speaker == "name"):
            continue
        near = other.source.section == one.source.section
        yield _option(other, _said(other), _SAME_SECTION if near else _SAME_PAGE)


def _option(one: Condition, said: str, rank: int) -> Proposal:
    return Proposal(
        text=upper_first(tidy(said)), why=_why(one), name="", said=said, marked=True, rank=rank, source=one.source
    )


def _why(one: Condition) -> str:
    quote = one.source.quote
    return quote if quote.endswith(".") else quote + "."


PATTERN = Pattern("condition", _draft)
