"""Other things of which a clause could speak: of one head noun, or spoken of on the same page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from quizzes.engine import verbs
from quizzes.engine.corpus import Corpus
from quizzes.engine.language import singular, without_article
from quizzes.engine.names import name_key
from quizzes.engine.statements.values import Clause
from quizzes.engine.telling import is_subject

# Things of one section or page come first.
NEAR, FAR = 1, 2
_LONGEST_NAME, _LONGEST_CONCEPT = 4, 3


@dataclass(frozen=True, slots=True)
class Thing:
    """Another thing, and the clause that the notes make about it; none where they only name it."""

    name: str
    rank: int
    clause: Clause | None = None


def things_of_head(one: Clause, corpus: Corpus) -> list[Thing]:
    """Things of the same head noun: first those of which the notes say something as well."""
    own = _words(one.subject)
    said: list[Thing] = []
    for other in corpus.clauses_like(one):
        if not in_one_folder(one.source.path, other.source.path):
            continue
        name = singular(without_article(other.subject))
        opens = name.split()[0].lower()
        if is_subject(other.subject) and len(name.split()) <= _LONGEST_NAME and not verbs.is_gerund(opens):
            said.append(Thing(name, NEAR if other.source.path == one.source.path else FAR, other))
    named = [
        Thing(phrase.text, NEAR)
        for phrase in corpus.phrases_near(one.head, one.source.path)
        if one.source.path in phrase.pages
    ]
    return _apart(
        thing for thing in (*said, *named) if not (_words(thing.name) <= own or own <= _words(thing.name))
    )


def in_one_folder(page: str, other: str) -> bool:
    """Whether two pages stand in one folder: notes of many folders speak of a subject in each."""
    return page == other or _folder(page) == _folder(other)


@lru_cache(maxsize=8192)
def _folder(page: str) -> str:
    return str(PurePosixPath(page).parent)


@lru_cache(maxsize=8192)
def is_name(subject: str) -> bool:
    """Whether a subject is a name: capitals or digits after its first letter."""
    return any(sign.isupper() or sign.isdigit() for sign in without_article(subject)[1:])


@lru_cache(maxsize=8192)
def _words(name: str) -> frozenset[str]:
    return frozenset(name_key(name).split())


def _apart(things: Iterable[Thing]) -> list[Thing]:
    """Nearest first, without those that only add a word to an earlier one, or leave one out."""
    kept: list[Thing] = []
    kept_words: list[frozenset[str]] = []
    for thing in sorted(things, key=lambda one: one.rank):
        words = _words(thing.name)
        if words and not any(words <= other or other <= words for other in kept_words):
            kept.append(thing)
            kept_words.append(words)
    return kept
