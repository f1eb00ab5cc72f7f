"""Tool → purpose: "What is MLeap used to do?", and the other way round where the tool's kind is known."""

from collections.abc import Iterator
from dataclasses import replace

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors import Kin, kin_of
from quizzes.engine.language import upper_first
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.definition_to_term import ask
from quizzes.engine.render import as_sentence
from quizzes.engine.statements.values import Description, Statement
from quizzes.engine.verbs import base_of_third


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Description) or statement.origin != "purpose":
        return
    known = corpus.description_of(statement.term)
    if known is None or not known.group:
        return
    placed = replace(statement, term=known.term, kind=known.kind, group=known.group, marked=known.marked)
    kin = kin_of(corpus, placed)
    yield Draft(
        pattern=PATTERN.name,
        stem=f"What is {statement.term} used to do?",
        key=_purpose(placed, statement.body, corpus, 0),
        pool=tuple(one for one in (_of_kin(each, corpus) for each in kin) if one is not None),
        source=statement.source, whole=statement.body, kin=known.kind, defining=True, origin="purpose",
    )  # fmt: skip
    yield ask(placed, corpus, PATTERN.name)


def _of_kin(kin: Kin, corpus: Corpus) -> Proposal | None:
    """What a relative does, put as a purpose; none where its description is no verb phrase."""
    one = kin.description
    if one.form == "infinitive":
        return _purpose(one, one.body, corpus, kin.rank)
    first, space, rest = one.body.partition(" ")
    base = base_of_third(first.lower())
    if one.form != "verb" or not base or " and " in rest:
        return None
    return _purpose(one, base + space + rest, corpus, kin.rank)


def _purpose(one: Description, body: str, corpus: Corpus, rank: int) -> Proposal:
    return Proposal(
        text=upper_first(body), why=as_sentence(one, corpus.casing), name=one.term, said=body,
        marked=one.marked, rank=rank, source=one.source,
    )  # fmt: skip


PATTERN = Pattern("tool_to_purpose", _draft)
