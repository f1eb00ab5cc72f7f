"""Other names in code font of the same kind: flags beside a flag, methods beside a method."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.index import content_stems
from quizzes.engine.render import quoted
from quizzes.engine.statements.values import CodeName

ON_PAGE, IN_FOLDER = 0, 1
_MUCH = 0.34


def names_beside(one: CodeName, corpus: Corpus) -> Iterator[Proposal]:
    """The nearest names of its kind and make, those of its page first.

    A flag such as -x has no stem by which the notes could be searched, so that what they say of it is
    compared here: a name of which any sentence says much of what is asked may be the key as well.
    """
    others: dict[str, CodeName] = {}
    unfit = {_bare(one.name)}
    for other in sorted(corpus.code_names.near(one), key=lambda each: _distance(one, each, corpus)):
        if _says_as_much(one, other) or _shortens(one.name, other.name):
            unfit.add(_bare(other.name))
        elif _make(other.name) == _make(one.name) and other.source.quote != one.source.quote:
            others.setdefault(_bare(other.name), other)
    for bare, other in others.items():
        if bare not in unfit:
            yield option(other, ON_PAGE if other.source.path == one.source.path else IN_FOLDER)


def option(one: CodeName, rank: int = ON_PAGE) -> Proposal:
    """The name as an option; its why is its sentence."""
    return Proposal(
        text=one.name, why=quoted(one.source), name=one.name, marked=True, rank=rank, code=True,
        source=one.source,
    )  # fmt: skip


def _distance(one: CodeName, other: CodeName, corpus: Corpus) -> tuple[tuple[bool, ...], int, int, str]:
    """Names of the page first, then those of the very kind and form, then those that are spoken of."""
    here, there = one.source, other.source
    pages, blocks = abs(here.order[0] - there.order[0]), abs(here.order[1] - there.order[1])
    kinds = {corpus.code_names.kind_of(each) for each in (one, other)}
    worded = (" " in one.name) != (" " in other.name)
    return (here.path != there.path, len(kinds) > 1, worded, not other.asked), pages, blocks, other.name


def _bare(name: str) -> str:
    return re.sub(r"[^\w-]", "", name.replace(" ", "-")) or name


def _make(name: str) -> str:
    """How a name is written: a short or long flag, a sign; other words are all of one make."""
    if name.startswith("-"):
        return name[: len(name) - len(name.lstrip("-"))]
    return "word" if re.search(r"\w", name) else "sign"


def _shortens(one: str, other: str) -> bool:
    """Whether a name of several words is another one cut off, or one with more behind it."""
    short, full = sorted((one, other), key=len)
    return " " in short and full.startswith(short)


def _says_as_much(one: CodeName, other: CodeName) -> bool:
    """Whether the other's sentence says much of what is asked: both may do it."""
    asked = content_stems(one.asked)
    return len(asked & content_stems(other.source.quote)) > _MUCH * len(asked)
