"""Who: what a person did, asked among other people of the same notes."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import SAME_KIND
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.statements.values import Deed, Statement

# Who "was a visitor" was one of many; who "was the founder" was not.
_ONE_OF_SEVERAL = re.compile(r"(?:was|were|is|became) an? ")
_YEAR = re.compile(r"\b1[0-9]\d\d\b|\b20\d\d\b")
_AGE = 100
_RUN_TOGETHER = re.compile(r"\w\(\w|\)\w|\w[,;]\w*[a-z]")


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Deed):
        return
    subject = f"{corpus.casing.inside(statement.subject)} " if statement.subject else ""
    quote = statement.source.quote
    pool = [
        Proposal(
            text=name, why=f"The notes say it of {statement.person}: {quote}", name=name, marked=True,
            rank=SAME_KIND,
        )
        for name in _people(statement, corpus)
        if name != statement.person and name not in quote
    ]  # fmt: skip
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(f"{statement.opening} {subject}{statement.predicate}?"),
        key=Proposal(text=statement.person, why=quote, name=statement.person, marked=True),
        pool=tuple(pool), source=statement.source, whole=f"{subject}{statement.predicate}",
        kin="person", defining=True, origin="event",
        doubts=tuple(_doubts(statement.predicate)),
    )  # fmt: skip


def _people(statement: Deed, corpus: Corpus) -> list[str]:
    """People near by, first those who did something in about the same age.

    After whom a page is named has written the book that its notes are on.
    """
    age = _age(statement.person, corpus)
    pages = " ".join(sorted({path.lower() for path, _ in corpus.by_key}))
    return sorted(
        corpus.people_near(statement.source),
        key=lambda name: (
            name.rsplit(maxsplit=1)[-1].lower() in pages,
            _is_of_another_age(age, _age(name, corpus)),
            not corpus.is_doer(name),
        ),
    )


def _age(name: str, corpus: Corpus) -> int:
    """The middle one of the years that the notes give where they name a person, or 0."""
    windows = corpus.naming(name).windows()
    years = sorted(int(year) for window in windows for year in _YEAR.findall(window.text))
    return years[len(years) // 2] if years else 0


def _is_of_another_age(one: int, other: int) -> bool:
    return bool(one and other) and abs(one - other) > _AGE


def _doubts(predicate: str) -> Iterator[str]:
    if _ONE_OF_SEVERAL.match(predicate):
        yield "it may be true of several people: say what only this one did"
    if _RUN_TOGETHER.search(predicate):
        yield "two words are run together"


PATTERN = Pattern("who", _draft)
