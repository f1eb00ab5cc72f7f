"""What is said of a subject → the subject: "Which endpoint reaches services in the same region?"."""

from collections.abc import Iterator

from quizzes.engine import verbs
from quizzes.engine.asking import is_answer, is_hedged, is_subject, tells
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.clause_kin import is_name
from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural, is_vague, joins_plural_verb, singular, to_singular_verb, without_article
from quizzes.engine.lexicon import COMMON_WORDS, PREPOSITIONS
from quizzes.engine.names import name_key
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.phrases import is_countable_head
from quizzes.engine.render import tidy
from quizzes.engine.setting import set_in
from quizzes.engine.statements.values import Clause, Statement
from topics.markup.words import stem

_FEWEST_STEMS, _LONGEST_NAME = 3, 4
_LONGEST_CONCEPT = 3
_SAME_PAGE, _ELSEWHERE = 1, 2


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Clause) or not _is_askable(statement):
        return
    said = _said(statement)
    subject = without_article(statement.subject)
    words = subject.split()
    if stem(words[-1]) in content_stems(said):
        return
    headed = len(words) > 1 and is_countable_head(words[-1]) and not is_vague(words[-1])
    pool = _of_head(statement, subject, corpus) if headed else []
    opening = corpus.phrases.asks_for(corpus.casing.inside(singular(words[-1]), common=True))
    if len(pool) < 2 and _is_pure_name(subject):
        pool, opening = _names(statement, subject, corpus), "which of these"
    if len(pool) < 2:
        pool, opening = _concepts(statement, subject, corpus), "which of these"
        said = statement.predicate if statement.plural and statement.auxiliary != "will" else said
    asked = f"{opening} {said}?"
    asked = f"{statement.opener}, {asked}" if statement.opener else asked
    topic = "" if content_stems(statement.topic) & content_stems(subject) else statement.topic
    yield Draft(
        pattern=PATTERN.name, stem=tidy(set_in(topic, asked, corpus)),
        key=_option(subject if opening == "which of these" else singular(subject), _quoted(statement), 0, corpus, statement), pool=tuple(pool),
        source=statement.source, whole=said, kin="", defining=True, origin="clause",
        doubts=("the sentence may hold for more than what it names",),
    )  # fmt: skip


def _is_askable(one: Clause) -> bool:
    words = one.subject.lower().split()
    said = one.predicate
    if one.plural and joins_plural_verb(said):
        return False
    return (
        is_subject(one.subject)
        and not one.negated
        and one.auxiliary not in ("was", "were", "had")
        and one.verb not in ("stand", "become")
        and not is_hedged(one)
        and not any(word in PREPOSITIONS for word in words)
        and not verbs.is_gerund(words[0])
        and is_answer(said.split(" ", 1)[-1])
        and tells(said) >= _FEWEST_STEMS
    )


def _said(one: Clause) -> str:
    """The predicate as it is said of one thing, now."""
    if one.auxiliary == "will":
        return f"{verbs.third_person(one.verb)} {one.act.partition(' ')[2]}"
    return to_singular_verb(one.predicate) if one.plural else one.predicate


def _is_pure_name(subject: str) -> bool:
    """Whether every word of a subject is a name's: no common noun stands in it."""
    return is_name(subject) and subject[:1].isalpha() and len(subject) > 2 and any(sign.isupper() for sign in subject) and all(not word[:1].islower() or not word.isalpha() for word in subject.split())


def _of_head(one: Clause, subject: str, corpus: Corpus) -> list[Proposal]:
    """Things of the same head noun: first those of which the notes say something as well."""
    own = set(name_key(subject).split())
    found: dict[str, Proposal] = {}
    for other in corpus.clauses_by_head(one):
        name = singular(without_article(other.subject))
        if is_subject(other.subject) and len(name.split()) <= _LONGEST_NAME and not verbs.is_gerund(name.split()[0].lower()):
            rank = _SAME_PAGE if other.source.path == one.source.path else _ELSEWHERE
            found.setdefault(name_key(name), _option(name, _quoted(other), rank, corpus, other))
    for phrase in corpus.phrases.of_head(one.head):
        why = f"The notes speak of “{phrase.text}” elsewhere; they say this of “{subject}”: {_quoted(one)}"
        rank = _SAME_PAGE if one.source.path in phrase.pages else _ELSEWHERE
        found.setdefault(name_key(phrase.text), _option(phrase.text, why, rank, corpus, None))
    apart = [each for key, each in found.items() if not (set(key.split()) <= own or own <= set(key.split()))]
    return _without_broader(sorted(apart, key=lambda option: option.rank))


def _without_broader(options: list[Proposal]) -> list[Proposal]:
    """The options without those that only add a word to an earlier one, or leave one out."""
    kept: list[Proposal] = []
    for option in options:
        words = set(name_key(option.name).split())
        if not any(words <= set(name_key(one.name).split()) or set(name_key(one.name).split()) <= words for one in kept):
            kept.append(option)
    return kept


def _names(one: Clause, subject: str, corpus: Corpus) -> list[Proposal]:
    """Other names of which the page says something; those of which it says the like first."""
    found: dict[str, Proposal] = {}
    for other in corpus.clauses_near(one.source):
        name = without_article(other.subject)
        if _is_pure_name(name) and is_subject(other.subject) and name_key(name) != name_key(subject):
            near = other.source.section == one.source.section or other.voice == one.voice
            found.setdefault(name_key(name), _option(name, _quoted(other), _SAME_PAGE if near else _ELSEWHERE, corpus, other))
    return _without_broader(sorted(found.values(), key=lambda option: option.rank))


def _concepts(one: Clause, subject: str, corpus: Corpus) -> list[Proposal]:
    """Other things, of the same number, that the page makes statements about again and again."""
    found: dict[str, Proposal] = {}
    for other in corpus.clauses_near(one.source):
        name = without_article(other.subject)
        if (
            is_plural(name) is is_plural(subject)
            and not _is_common(name)
            and is_subject(other.subject)
            and len(name.split()) <= _LONGEST_CONCEPT
            and _is_pure_name(name) is _is_pure_name(subject)
            and corpus.is_topic(other.subject)
            and name_key(name) != name_key(subject)
        ):
            rank = _SAME_PAGE if other.source.section == one.source.section else _ELSEWHERE
            found.setdefault(name_key(name), _option(name, _quoted(other), rank, corpus, other))
    return _without_broader(sorted(found.values(), key=lambda option: option.rank)) if corpus.is_topic(one.subject) and not _is_common(subject) else []


def _is_common(name: str) -> bool:
    """Whether a name is an everyday word, which stands for too much to be asked for."""
    return singular(name).lower() in COMMON_WORDS


def _option(text: str, why: str, rank: int, corpus: Corpus, one: Clause | None) -> Proposal:
    return Proposal(
        text=corpus.casing.as_option(text, code=False), why=why, name=text, marked=True, rank=rank,
        source=one.source if one else None,
    )  # fmt: skip


def _quoted(one: Clause) -> str:
    quote = one.source.quote
    return quote if quote.endswith(".") else quote + "."


PATTERN = Pattern("deed_to_subject", _draft)
