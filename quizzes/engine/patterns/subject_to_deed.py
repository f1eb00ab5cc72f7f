"""Subject → what it is, does or is used for: "What does the split method do?" among what its kin do."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.clause_questions import Asked, asked_of
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.clause_kin import clause_kin
from quizzes.engine.language import singular, upper_first, without_article
from quizzes.engine.lexicon import PASSING_HEADS
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import quoted, tidy
from quizzes.engine.setting import inside, set_in
from quizzes.engine.statements.values import Clause, Statement
from quizzes.engine.telling import tells

_FEWEST, _FEWEST_STEMS = 2, 3


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Clause) or corpus.defines(statement) or not _is_askable(statement, corpus):
        return
    for asked in asked_of(statement, inside(statement.subject, corpus.casing)):
        pool = tuple(_pool(statement, asked, corpus))
        if len(pool) < _FEWEST or tells(asked.answer) < _FEWEST_STEMS:
            continue
        yield Draft(
            pattern=PATTERN.name,
            stem=tidy(set_in(_topic(statement), _after_opener(statement, asked.stem), corpus)),
            key=_option(statement, asked.answer), pool=pool,
            source=statement.source, whole=statement.predicate, kin="", defining=True, origin="clause",
            doubts=("other things may do the same: see whether only one option is right",),
        )  # fmt: skip
        return


def _is_askable(one: Clause, corpus: Corpus) -> bool:
    """Whether the subject is a lasting thing of a kind, and what is said fits few others."""
    head = without_article(one.subject).split()[-1].lower()
    return singular(head) not in PASSING_HEADS and corpus.has_rare_word(one.predicate)


def _pool(one: Clause, asked: Asked, corpus: Corpus) -> Iterator[Proposal]:
    """What is said in the same form of things of the same kind."""
    by_verb = asked.kind.startswith("verb:")
    for kin in clause_kin(corpus, one):
        for other, option in corpus.once(_options, kin):
            if (
                other.form == asked.form
                and other.kind.startswith("verb:") is by_verb
                and (not by_verb or other.kind == asked.kind)
            ):
                yield option


def _options(kin: Clause) -> tuple[tuple[Asked, Proposal], ...]:
    """What a clause says, as options of questions about its kin."""
    return tuple(
        (asked, _option(kin, asked.answer))
        for asked in asked_of(kin, kin.subject)
        if tells(asked.answer) >= _FEWEST_STEMS
    )


def _topic(one: Clause) -> str:
    """The thing above, where the subject alone may be anything: "the agent", "the key"."""
    return one.topic if one.subject.lower().startswith("the ") and len(one.subject.split()) < 3 else ""


def _after_opener(one: Clause, stem: str) -> str:
    return f"{one.opener}, {stem}" if one.opener else stem


def _option(one: Clause, said: str) -> Proposal:
    return Proposal(
        text=upper_first(tidy(said)), why=quoted(one.source),
        name=without_article(one.subject), said=said, marked=True, source=one.source,
    )  # fmt: skip


PATTERN = Pattern("subject_to_deed", _draft)
