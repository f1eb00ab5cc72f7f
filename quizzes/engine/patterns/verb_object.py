"""Subject and verb → object: "What do read replicas provide?" among what stands in like places of the page."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.language import upper_first, without_article
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.setting import set_in
from quizzes.engine.slots import Slot, slot_of
from quizzes.engine.statements.values import Clause, Statement

_SAME_VERB, _SAME_HEAD, _SAME_PLACE, _SAME_PAGE = 0, 1, 2, 3


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Clause) or not (asked := slot_of(statement, corpus.casing)):
        return
    pool = []
    for other in corpus.clauses_near(statement.source):
        slot = slot_of(other, corpus.casing)
        if slot and other is not statement and slot.plural == asked.plural and (slot.form == asked.form or "the" in (slot.form, asked.form)):
            pool.append(_option(other, slot, _rank(statement, asked, other, slot), corpus))
    pool.sort(key=lambda one: (one.rank, abs(one.source.order[1] - statement.source.order[1]) if one.source else 0))
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(set_in(statement.topic, f"{statement.opener}, {asked.stem}" if statement.opener else asked.stem, corpus)),
        key=_option(statement, asked, 0, corpus), pool=tuple(pool), source=statement.source,
        whole=statement.predicate, kin="", defining=True, origin="clause",
        doubts=("another option may be right as well: see what else the notes say of it",),
    )  # fmt: skip


def _rank(one: Clause, asked: Slot, other: Clause, slot: Slot) -> int:
    if asked.head == slot.head:
        return _SAME_HEAD
    if one.verb == other.verb and asked.preposition == slot.preposition:
        return _SAME_VERB
    return _SAME_PLACE if asked.preposition == slot.preposition and other.source.section == one.source.section else _SAME_PAGE


def _option(one: Clause, slot: Slot, rank: int, corpus: Corpus) -> Proposal:
    quote = one.source.quote
    text = upper_first(slot.answer)
    return Proposal(
        text=text, why=quote if quote.endswith(".") else quote + ".", name=without_article(slot.answer),
        marked=True, rank=rank, source=one.source,
    )  # fmt: skip


PATTERN = Pattern("verb_object", _draft)
