"""Heading's thing: which of the things under one heading a line speaks of."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.casing import Casing
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import UNPROVEN
from quizzes.engine.distractors.things import Things, is_name, things_beside
from quizzes.engine.index import content_stems
from quizzes.engine.language import is_vague
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy, with_article
from quizzes.engine.statements.values import Statement, Told

_SELDOM = 6
_SHARE = 80


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Told):
        return
    things = things_beside(statement, corpus)
    if (
        len(things.others) < 2
        or (statement.glossed and things.rank == UNPROVEN)
        or not _is_specific(statement.body, corpus)
    ):
        return
    named = is_name(statement.subject.context, corpus)
    yield Draft(
        pattern="gloss_line" if statement.glossed else PATTERN.name,
        stem=tidy(f"{_opening(statement, things, corpus.casing, named=named)} {with_article(statement.body)}?"),
        key=_option(statement.subject.name, statement.source.quote, corpus, 0),
        pool=tuple(
            _option(name, _why(name, statement, corpus), corpus, things.rank) for name in things.others
        ),
        source=statement.source, whole=statement.body, kin=things.kind,
        origin="told", doubts=_doubts(statement, things),
    )  # fmt: skip


def _is_specific(body: str, corpus: Corpus) -> bool:
    """Whether a word of the line is rare in the notes: what only has words of every page fits many things."""
    most = max(_SELDOM, corpus.index.size // _SHARE)
    return any(corpus.index.frequency(stem) <= most for stem in content_stems(body))


def _opening(told: Told, things: Things, casing: Casing, *, named: bool) -> str:
    """ "Which storage class", or "In load balancing, which of these"."""
    kind = _common(things.kind, casing)
    which = "which of these" if not kind or is_vague(kind) else f"which {kind}"
    context = told.subject.context
    said = content_stems(f"{kind} {told.body}")
    if not context or content_stems(context) <= said:
        return which[:1].upper() + which[1:]
    return f"In {context if named else _common(context, casing)}, {which}"


def _common(phrase: str, casing: Casing) -> str:
    """A title as it is written inside a sentence: words that are no names in lower case."""
    return " ".join(casing.inside(word, common=True) for word in phrase.split())


def _option(name: str, why: str, corpus: Corpus, rank: int) -> Proposal:
    return Proposal(
        text=corpus.casing.as_option(name, code=False), why=why, name=name, marked=True, rank=rank
    )


def _why(name: str, told: Told, corpus: Corpus) -> str:
    """What the notes say of another thing, or else whose line this is."""
    own = corpus.told_of(name, told.group)
    return own.source.quote if own else f"The notes say this of {told.subject.name}: {told.source.quote}"


def _doubts(told: Told, things: Things) -> tuple[str, ...]:
    return tuple(doubt for doubt in (_HOW.get(told.how, ""), *things.doubts) if doubt) or (_HOLDS_FOR_MORE,)


_HOLDS_FOR_MORE = "the line may hold for more than the thing its heading names"
_HOW = {
    "far": "“it” or “this” may stand for something else than the thing its heading names",
}
PATTERN = Pattern("heading_subject", _draft)
