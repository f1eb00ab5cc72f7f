"""What the patterns share that ask which of several things a line tells something of."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.casing import Casing
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.things import Things, counted, is_name, things_beside
from quizzes.engine.language import is_vague, plain_words
from quizzes.engine.names import initials_fit
from quizzes.engine.render import tidy, with_article
from quizzes.engine.statements.values import Told
from quizzes.engine.telling import tells
from topics.markup.words import stems

_FITS_OTHERS = re.compile(r"\b(?:another|one of|part of|similar to|the same|their own|an? example of)\b")
# What one of several things can do or has, the others may as well.
_OTHERS_CAN = re.compile(
    r"(?:can|cannot|could|may|will|must|should|needs?|requires?|has|have|is not|are|works?|does|stands for|"
    r"is (?:used|required|needed|applied|called))\b"
)
_NUMBER = re.compile(r"(?<![\w-])\d")
_FEWEST, _FEWEST_STEMS, _MANY_STEMS = 2, 3, 5


def ask_for_thing(told: Told, corpus: Corpus, pattern: str) -> Iterator[Draft]:
    """The draft that asks for the thing a line speaks of, among those beside it."""
    things = things_beside(told, corpus)
    if len(things.others) < _FEWEST:
        return
    if not _is_specific(told, things, corpus):
        return
    named = is_name(told.subject.context, corpus)
    doubts = _doubts(told, things)
    yield Draft(
        pattern=pattern,
        stem=tidy(f"{_opening(told, things, corpus.casing, named=named)} {with_article(told.body)}?"),
        key=_option(told.subject.name, told.source.quote, corpus, 0),
        pool=tuple(_option(name, _why(name, told, corpus), corpus, things.rank) for name in things.others),
        source=told.source, whole=told.body, kin=things.kind, origin="told",
        defining=not doubts, doubts=doubts,
    )  # fmt: skip


def _is_specific(told: Told, things: Things, corpus: Corpus) -> bool:
    """Whether the line tells without naming: it has a rare word, and no acronym of the thing's name.

    What only has words that stand on every page fits many things. What a thing has or can do fits others,
    unless it says how many, or much, of a thing among others of its kind.
    """
    name = told.subject.name
    if _FITS_OTHERS.search(told.body) or (told.body.startswith("stands for") and name.isupper()):
        return False
    of_a_kind = things.rank == 0 and (_NUMBER.search(told.body) or tells(told.body) >= _MANY_STEMS)
    if _OTHERS_CAN.match(told.body) and not of_a_kind:
        return False
    if any(word.isupper() and initials_fit(word, name) for word in plain_words(told.body) if len(word) > 1):
        return False
    return tells(told.body) >= _FEWEST_STEMS and corpus.has_rare_word(told.body)


def _opening(told: Told, things: Things, casing: Casing, *, named: bool) -> str:
    """The stem's beginning: "Which storage class", or "In load balancing, which of these"."""
    kind = _common(things.kind, casing)
    which = "which of these" if not kind or is_vague(kind) else f"which {kind}"
    context = told.subject.context if not counted(told.subject.context) else ""
    above = set(stems(context))
    if above & set(stems(kind)) or above <= set(stems(told.body)):
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
    """Nothing stands against a line that says what is most, or how much, of things whose kind is told."""
    found = [doubt for doubt in (_HOW.get(told.how, ""), *things.doubts) if doubt]
    if not found and not (things.rank == 0 and things.kind and _TELLS_APART.search(told.body)):
        found.append(_HOLDS_FOR_MORE)
    return tuple(found)


_TELLS_APART = re.compile(
    r"(?<![A-Za-z])\d|\bthe (?:most|least|best|only|sole|default|(?!rest\b|test\b|request\b)\w+est)\b",
    re.IGNORECASE,
)
_HOLDS_FOR_MORE = "the line may hold for more than the thing its heading names"
_HOW = {
    "far": "“it” or “this” may stand for something else than the thing its heading names",
}
