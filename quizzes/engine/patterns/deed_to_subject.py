"""What is said of a subject → the subject: "Which endpoint reaches services of the same region?"."""

import re
from collections.abc import Iterator

from quizzes.engine import verbs
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.clause_things import Thing, things_of_head
from quizzes.engine.index import content_stems
from quizzes.engine.language import is_vague, joins_plural_verb, singular, to_singular_verb, without_article
from quizzes.engine.lexicon import PASSING_HEADS, PREPOSITIONS
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.phrases import is_countable_head
from quizzes.engine.render import quoted, tidy
from quizzes.engine.setting import set_in
from quizzes.engine.statements.values import Clause, Statement
from quizzes.engine.telling import is_answer, is_hedged, is_subject, tells
from topics.markup.words import stem

_FEWEST_STEMS = 4
_SAYS_LITTLE = ("stand", "become")


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Clause) or not _is_askable(statement) or corpus.defines(statement):
        return
    subject = without_article(statement.subject)
    head = singular(subject.split()[-1])
    said = _of_one(statement)
    if stem(head.lower()) in content_stems(said):
        return
    if not is_countable_head(head) or is_vague(head) or head.lower() in PASSING_HEADS:
        return
    if not corpus.is_topic(statement.subject) or not corpus.has_rare_word(said):
        return
    others = things_of_head(statement, corpus)
    opening, key = corpus.asks_for(corpus.casing.inside(head, common=True)), singular(subject)
    asked = ", ".join(part for part in (statement.opener, f"{opening} {said}?") if part)
    topic = "" if content_stems(statement.topic) & content_stems(subject) else statement.topic
    yield Draft(
        pattern=PATTERN.name, stem=tidy(set_in(topic, asked, corpus)),
        key=_option(Thing(key, 0, statement), statement, corpus),
        pool=tuple(_option(thing, statement, corpus) for thing in others),
        source=statement.source, whole=said, kin="", defining=True, origin="clause",
        doubts=("the sentence may hold for more than what it names",),
    )  # fmt: skip


def _is_askable(one: Clause) -> bool:
    words = one.subject.lower().split()
    return (
        is_subject(one.subject)
        and not re.search(r"\byou\b", one.opener)
        and not one.negated
        and not one.past
        and one.verb not in _SAYS_LITTLE
        and not is_hedged(one)
        and not any(word in PREPOSITIONS for word in words)
        and not verbs.is_gerund(words[0])
        and not (one.plural and joins_plural_verb(one.predicate))
        and is_answer(one.predicate.partition(" ")[2])
        and tells(one.predicate) >= _FEWEST_STEMS
    )


def _of_one(one: Clause) -> str:
    """The predicate as it is said of one thing, now."""
    if one.auxiliary == "will":
        return f"{verbs.third_person(one.verb)} {one.act.partition(' ')[2]}"
    return to_singular_verb(one.predicate) if one.plural else one.predicate


def _option(thing: Thing, one: Clause, corpus: Corpus) -> Proposal:
    said = (
        quoted(thing.clause.source)
        if thing.clause
        else f"The notes say this of another thing: {quoted(one.source)}"
    )
    return Proposal(
        text=corpus.casing.as_option(thing.name, code=False), why=said, name=thing.name, marked=True,
        rank=thing.rank, source=thing.clause.source if thing.clause else None,
    )  # fmt: skip


PATTERN = Pattern("deed_to_subject", _draft)
