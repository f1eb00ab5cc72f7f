"""Other things of which a clause could speak: of one head noun, or spoken of on the same page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from quizzes.engine import verbs
from quizzes.engine.corpus import Corpus
from quizzes.engine.language import is_plural, singular, without_article
from quizzes.engine.lexicon import COMMON_WORDS
from quizzes.engine.names import name_key
from quizzes.engine.phrases import Phrase
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
        name = singular(without_article(other.subject))
        opens = name.split()[0].lower()
        if is_subject(other.subject) and len(name.split()) <= _LONGEST_NAME and not verbs.is_gerund(opens):
            said.append(Thing(name, NEAR if other.source.path == one.source.path else FAR, other))
    named = _named(corpus.phrases_near(one.head, one.source.path), one.source.path)
    return _apart(
        thing for thing in (*said, *named) if not (_words(thing.name) <= own or own <= _words(thing.name))
    )


def phrases_beside(phrase: Phrase, page: str, corpus: Corpus) -> list[Thing]:
    """Other phrases with the same head, those of the page first."""
    own = _words(phrase.text)
    others = _named(corpus.phrases_near(phrase.head, page), page)
    return _apart(thing for thing in others if not (_words(thing.name) <= own or own <= _words(thing.name)))


def _named(phrases: Iterable[Phrase], page: str) -> list[Thing]:
    return [Thing(one.text, NEAR if page in one.pages else FAR) for one in phrases]


def things_beside(one: Clause, corpus: Corpus) -> list[Thing]:
    """Things of the page of which it says something: other names for a name, other concepts for a concept."""
    subject = without_article(one.subject)
    named = is_pure_name(subject)
    if not named and not _is_concept(one, subject, corpus):
        return []
    found: list[Thing] = []
    for other in corpus.clauses_near(one.source):
        name = without_article(other.subject)
        alike = is_pure_name(name) is named and is_plural(name) is is_plural(subject)
        if not alike or not is_subject(other.subject) or _words(name) == _words(subject):
            continue
        if named or _is_concept(other, name, corpus):
            near = other.source.section == one.source.section or (named and other.voice == one.voice)
            found.append(Thing(name, NEAR if near else FAR, other))
    return _apart(found)


@lru_cache(maxsize=8192)
def is_name(subject: str) -> bool:
    """Whether a subject is a name: capitals or digits after its first letter."""
    return any(sign.isupper() or sign.isdigit() for sign in without_article(subject)[1:])


def is_pure_name(subject: str) -> bool:
    """Whether every word of a subject is a name's: no common noun stands in it."""
    return (
        is_name(subject)
        and subject[:1].isalpha()
        and len(subject) > 2
        and any(sign.isupper() for sign in subject)
        and all(word[:1].isupper() or not word.isalpha() for word in subject.split())
        and not any(word[:1].isdigit() for word in subject.split())
    )


def _is_concept(one: Clause, name: str, corpus: Corpus) -> bool:
    """Whether the notes speak of it more than once, and it is no everyday word, which stands for too much."""
    common = singular(name).lower() in COMMON_WORDS
    return not common and len(name.split()) <= _LONGEST_CONCEPT and corpus.is_topic(one.subject)


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
