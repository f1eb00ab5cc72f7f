"""Consequence → condition: "When is the key discarded?" among the conditions of which the page speaks."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.language import upper_first
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import quoted, tidy
from quizzes.engine.setting import inside, set_in
from quizzes.engine.statements.values import Clause, Condition, Statement
from quizzes.engine.telling import is_hedged, is_pointing, is_subject, tells

SAME_SECTION, SAME_PAGE = 1, 2
_FEWEST_STEMS = 2
_WISH = re.compile(r"^you (?:want|need|would|see|think|are interested)\b")
_MODALS = {
    "can": "can", "could": "can", "may": "can", "should": "should", "must": "must", "need to": "must",
    "have to": "must", "will need to": "must",
}  # fmt: skip


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Condition) or not _is_usable(statement, advice=statement.clause is None):
        return
    clause = statement.clause
    asked = _of_event(clause, corpus) if clause else _of_advice(statement)
    if not asked:
        return
    pool = [
        _option(
            other, SAME_SECTION if other.source.section == statement.source.section else SAME_PAGE, corpus
        )
        for other in corpus.conditions_near(statement.source)
        if other is not statement and _is_usable(other, advice=clause is None)
    ]
    yield Draft(
        pattern=PATTERN.name, stem=tidy(set_in(statement.topic, f"when {asked}?", corpus)),
        key=_option(statement, 0, corpus), pool=tuple(sorted(pool, key=lambda one: one.rank)),
        source=statement.source, whole=asked, kin="", defining=True, origin="condition",
        doubts=("it may hold in other cases as well: see that only one option is right",),
    )  # fmt: skip


def _is_usable(one: Condition, *, advice: bool) -> bool:
    """Whether a condition can be an option: what someone wants is one for advice only."""
    return one.word != "unless" and (advice or not _WISH.match(one.antecedent))


def _of_advice(one: Condition) -> str:
    modal = _MODALS.get(one.modal, "")
    said = f"{modal} you {one.act}"
    return said if modal and not is_pointing(said) and tells(one.act) >= _FEWEST_STEMS else ""


def _of_event(clause: Clause, corpus: Corpus) -> str:
    """The consequence in the order of a question; empty where it has no subject of its own."""
    if not is_subject(clause.subject) or is_hedged(clause) or tells(clause.predicate) < 1:
        return ""
    subject = inside(clause.subject, corpus.casing)
    first, _, rest = clause.auxiliary.partition(" ")
    if first:
        return f"{first} {subject} {rest} {clause.act}"
    return f"{'do' if clause.plural else 'does'} {subject} {clause.verb} {clause.act.partition(' ')[2]}"


def _option(one: Condition, rank: int, corpus: Corpus) -> Proposal:
    text = tidy(f"{upper_first(one.word)} {corpus.casing.inside(one.antecedent)}")
    return Proposal(
        text=text, why=quoted(one.source), name="", said=one.antecedent, marked=True, rank=rank,
        source=one.source,
    )  # fmt: skip


PATTERN = Pattern("condition", _draft)
