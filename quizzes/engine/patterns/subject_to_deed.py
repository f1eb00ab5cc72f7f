"""Subject → what it is, does or is used for: "What does the split method do?" among what its kin do."""

from collections.abc import Iterator

from quizzes.engine.asking import asked_of
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.clause_kin import SAME_PAGE, clause_kin
from quizzes.engine.language import upper_first, without_article
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.setting import set_in
from quizzes.engine.statements.values import Clause, Statement


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Clause) or not (asked := asked_of(statement, corpus.casing)):
        return
    pool = []
    for kin in clause_kin(corpus, statement):
        other = asked_of(kin.clause, corpus.casing)
        alike = other and other.kind == asked.kind
        # An object has its verb for kind, whoever does it; a deed has only its doer.
        by_verb = asked.kind.startswith("verb:")
        if other and other.form == asked.form and (alike or not by_verb) and (by_verb or kin.rank < SAME_PAGE):
            pool.append(_option(kin.clause, other.answer, kin.rank))
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(set_in(statement.topic, _after_opener(statement, asked.stem), corpus)),
        key=_option(statement, asked.answer, 0), pool=tuple(pool),
        source=statement.source, whole=statement.predicate, kin="", defining=True, origin="clause",
        doubts=("other things may do the same: see whether only one option is right",),
    )  # fmt: skip


def _after_opener(one: Clause, stem: str) -> str:
    return f"{one.opener}, {stem}" if one.opener else stem


def _option(one: Clause, said: str, rank: int) -> Proposal:
    quote = one.source.quote
    return Proposal(
        text=upper_first(tidy(said)), why=quote if quote.endswith(".") else quote + ".",
        name=without_article(one.subject), said=said, marked=True, rank=rank, source=one.source,
    )  # fmt: skip


PATTERN = Pattern("subject_to_deed", _draft)
