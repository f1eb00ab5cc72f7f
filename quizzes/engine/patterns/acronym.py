"""Acronym: what it stands for, among expansions with one word or two changed for others of the initial."""

from collections.abc import Iterator

from quizzes.engine import fingerprint
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.expansions import Change, changes_of
from quizzes.engine.language import upper_first
from quizzes.engine.lexicon import PRONOUNS
from quizzes.engine.names import name_key
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.statements.values import Acronym, Statement

_FEWEST_LETTERS = 3
_FEWEST_CHANGES = 3
_FEWEST_MENTIONS = 3


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Acronym) or len(statement.short) < _FEWEST_LETTERS:
        return
    said = corpus.expansions_of(statement.short)
    # Spelt out twice, it is asked where a sentence does so first.
    if next((one for one in said if one.expansion in one.source.quote), said[0]) is not statement:
        return
    words = statement.expansion.split()
    changes = _chosen(statement, changes_of(words, corpus))
    pool = []
    quote = statement.source.quote
    for changed in _combinations(words, changes):
        why = f"{statement.short} stands for {statement.expansion}: {quote}"
        pool.append(Proposal(text=upper_first(" ".join(changed)), why=why, name="", marked=True))
    yield Draft(
        pattern=PATTERN.name,
        stem=f"What does {statement.short} stand for?",
        key=Proposal(text=upper_first(" ".join(words)), why=quote, name="", marked=True),
        pool=tuple(pool), source=statement.source, whole=statement.expansion, kin="", defining=True,
        origin="acronym",
        doubts=tuple(_doubts(statement, said, changes, corpus)),
    )  # fmt: skip


def _chosen(statement: Acronym, changes: list[Change]) -> list[Change]:
    """Two places to change words at, or one with three proven rivals where no other is proven."""
    order = sorted(
        changes,
        key=lambda one: (
            not one.linked,
            not one.proven,
            fingerprint.digest(statement.expansion, str(one.position)),
        ),
    )
    proven = [one for one in order if one.proven]
    alone = len(proven) == 1 and len(proven[0].rivals) >= _FEWEST_CHANGES
    return proven if alone else order[:2]


def _doubts(
    statement: Acronym, said: tuple[Acronym, ...], changes: list[Change], corpus: Corpus
) -> Iterator[str]:
    if len(changes) == 1 and len(changes[0].rivals) < _FEWEST_CHANGES:
        yield "only one word of the expansion could be changed"
    if not all(one.proven for one in changes):
        yield "a word in a wrong answer is not of these notes: put in one that could tempt"
    if not all(one.linked for one in changes):
        yield "the notes have no names like the wrong answers: put in some that could tempt"
    if len({name_key(one.expansion) for one in said}) > 1:
        yield f"the notes spell {statement.short} out in more than one way"
    if f" {name_key(statement.expansion)} " not in f" {name_key(statement.source.quote)} ":
        yield "only the heading spells it out, and not the sentence"
    if PRONOUNS & set(statement.expansion.lower().split()):
        yield "the expansion is a saying, in which no word can be changed for another"
    if not corpus.recurs(statement.short, _FEWEST_MENTIONS):
        yield f"the notes hardly speak of {statement.short}, so that it may not be worth asking"


def _combinations(words: list[str], changes: list[Change]) -> Iterator[list[str]]:
    """The two-by-two of changes: the one, the other, both. With one place to change, three words for it."""
    if len(changes) == 1:
        (only,) = changes
        for word in only.rivals:
            yield [*words[: only.position], word, *words[only.position + 1 :]]
    elif changes:
        first, second = changes
        for swap in ((first,), (second,), (first, second)):
            rivals = {one.position: one.rivals[0] for one in swap}
            yield [rivals.get(at, word) for at, word in enumerate(words)]


PATTERN = Pattern("acronym", _draft)
