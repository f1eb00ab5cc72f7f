"""Definition → term: the stem describes, the options are terms of the same kind."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors import Kin, kin_of
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import as_sentence, ask_for_term, option_of
from quizzes.engine.statements.values import Description, Statement

_ORIGINS = ("definition", "gloss", "called", "fact")


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Description) or statement.origin not in _ORIGINS:
        return
    kin = kin_of(corpus, statement)
    name = "fact_to_term" if statement.origin == "fact" else "definition_to_term"
    yield Draft(
        pattern=name,
        stem=ask_for_term(statement, corpus.casing),
        key=Proposal(
            text=option_of(statement, corpus.casing),
            why=as_sentence(statement, corpus.casing),
            name=statement.term,
            said=statement.body,
            marked=statement.marked,
            source=statement.source,
        ),
        pool=tuple(_proposal(one, corpus) for one in kin),
        source=statement.source,
        whole=statement.body,
        kin=statement.kind,
        defining=statement.form in ("verb", "relative", "participle", "noun"),
        origin=statement.origin,
    )


def _proposal(kin: Kin, corpus: Corpus) -> Proposal:
    other = kin.description
    return Proposal(
        text=option_of(other, corpus.casing),
        why=as_sentence(other, corpus.casing),
        name=other.term,
        said=other.body,
        marked=other.marked,
        rank=kin.rank,
        source=other.source,
    )


PATTERN = Pattern("definition_to_term", _draft)
