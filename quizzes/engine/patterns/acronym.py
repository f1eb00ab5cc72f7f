"""Acronym: what it stands for, among expansions with one word or two changed for others of the initial."""

from collections.abc import Iterator

from quizzes.engine import fingerprint
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.words import confusable_with, words_like
from quizzes.engine.language import upper_first
from quizzes.engine.names import name_key
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.statements.values import Acronym, Statement
from topics.markup.words import stem

_FEWEST_LETTERS = 3


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Acronym) or len(statement.short) < _FEWEST_LETTERS:
        return
    said = corpus.expansions_of(statement.short)
    # Spelt out twice, it is asked where a sentence does so first.
    if next((one for one in said if one.expansion in one.source.quote), said[0]) is not statement:
        return
    words = statement.expansion.split()
    near = [confusable_with(word) for word in words]
    others = [
        close or words_like(word, lambda one: corpus.index.frequency(stem(one)) > 0)
        for word, close in zip(words, near, strict=True)
    ]
    changes = sorted(
        (position for position in range(len(words)) if others[position]),
        key=lambda at: (not near[at], fingerprint.digest(statement.expansion, str(at))),
    )[:2]
    pool = []
    quote = statement.source.quote
    for changed in _combinations(words, others, changes):
        why = f"{statement.short} stands for {statement.expansion}: {quote}"
        pool.append(Proposal(text=upper_first(" ".join(changed)), why=why, name="", marked=True))
    yield Draft(
        pattern=PATTERN.name,
        stem=f"What does {statement.short} stand for?",
        key=Proposal(text=upper_first(" ".join(words)), why=quote, name="", marked=True),
        pool=tuple(pool), source=statement.source, whole=statement.expansion, kin="", defining=True,
        origin="acronym",
        doubts=tuple(_doubts(statement, said, [near[at] for at in changes])),
    )  # fmt: skip


def _doubts(statement: Acronym, said: tuple[Acronym, ...], changes: list[tuple[str, ...]]) -> Iterator[str]:
    if len(changes) < 2:
        yield "only one word of the expansion could be changed"
    elif not all(changes):
        yield "the words put in may make no sense in the subject"
    if statement.expansion not in statement.source.quote:
        yield "only the heading spells it out"
    if len({name_key(one.expansion) for one in said}) > 1:
        yield f"the notes spell {statement.short} out in more than one way"


def _combinations(words: list[str], others: list[tuple[str, ...]], changes: list[int]) -> Iterator[list[str]]:
    """The two-by-two of changes: the one, the other, both. With one place to change, three words for it."""
    if len(changes) == 1:
        for word in others[changes[0]][:3]:
            yield [*words[: changes[0]], word, *words[changes[0] + 1 :]]
    elif changes:
        first, second = changes
        for swap in ((first,), (second,), (first, second)):
            yield [others[at][0] if at in swap else word for at, word in enumerate(words)]


PATTERN = Pattern("acronym", _draft)
