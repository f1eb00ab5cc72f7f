"""Subject and verb → object: "Which instance does the record point at?" among phrases with its head noun."""

import re
from collections.abc import Iterator

from quizzes.engine import verbs
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.clause_things import Thing, phrases_beside
from quizzes.engine.language import is_vague
from quizzes.engine.lexicon import word_set
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.phrases import is_countable_head
from quizzes.engine.render import quoted, tidy
from quizzes.engine.setting import inside, set_in
from quizzes.engine.statements.values import Clause, Statement
from quizzes.engine.telling import is_hedged, is_pointing, is_subject
from topics.markup.words import stems

_PREPOSITIONS = word_set("to from in on with by into through onto between against at of for as via")
_END = re.compile(
    r"\s(?=(?:in|on|at|for|to|by|from|with|into|when|if|that|which|using|via|during|and|or|as|through|so|who|"
    r"than)\b)"
)
_GOES_ON = ("and ", "or ", "than ", "as ")
_MOST_WORDS_AFTER, _MOST_WORDS_OF_SUBJECT = 10, 2


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Clause) or not _is_askable(statement):
        return
    before, answer, after = _parts(statement, inside(statement.subject, corpus.casing))
    phrase = corpus.phrase_in(answer)
    if phrase is None or after.startswith(_GOES_ON) or len(after.split()) > _MOST_WORDS_AFTER:
        return
    head = phrase.text.split()[-1]
    if not is_countable_head(head) or is_vague(head) or phrase.head in stems(statement.subject):
        return
    opening = corpus.asks_for(corpus.casing.inside(head, common=True))
    asked = ", ".join(part for part in (statement.opener, f"{opening} {before} {after}".strip()) if part)
    # A subject of a word or two may be anything's.
    topic = statement.topic if len(statement.subject.split()) <= _MOST_WORDS_OF_SUBJECT else ""
    others = phrases_beside(phrase, statement.source.path, corpus)
    yield Draft(
        pattern=PATTERN.name, stem=tidy(set_in(topic, f"{asked}?", corpus)),
        key=_option(Thing(phrase.text, 0), statement, corpus),
        pool=tuple(_option(thing, statement, corpus) for thing in others), source=statement.source,
        whole=statement.predicate, kin="", defining=True, origin="clause",
        doubts=("another option may be right as well: see what else the notes say of it",),
    )  # fmt: skip


def _is_askable(one: Clause) -> bool:
    return (
        one.voice != "copula"
        and not one.negated
        and not one.past
        and is_subject(one.subject)
        and not is_hedged(one)
        and not is_pointing(one.predicate)
    )


def _parts(one: Clause, subject: str) -> tuple[str, str, str]:
    """What stands before the phrase that is asked for, in the order of a question; the phrase; the rest."""
    auxiliary, _, rest = one.auxiliary.partition(" ")
    plain = not auxiliary or (auxiliary == "will" and not rest)
    opening = ("do" if one.plural else "does") if plain else auxiliary
    before = f"{opening} {subject} {rest} {one.verb}"
    if one.object and one.voice == "active":
        of = "of " if one.object.startswith("of ") else ""
        return f"{before} {of}", one.object.removeprefix(of), one.tail
    preposition, _, after = one.tail.partition(" ")
    is_infinitive = preposition == "to" and verbs.is_base(after.split(" ")[0].lower())
    if one.object or preposition.lower() not in _PREPOSITIONS or is_infinitive:
        return "", "", ""
    answer, *further = _END.split(after, maxsplit=1)
    return f"{before} {preposition}", answer, further[0] if further else ""


def _option(thing: Thing, one: Clause, corpus: Corpus) -> Proposal:
    said = quoted(one.source)
    return Proposal(
        text=corpus.casing.as_option(corpus.casing.inside(thing.name), code=False),
        why=f"The notes speak of it elsewhere; here they say: {said}" if thing.rank else said,
        name=thing.name, marked=True, rank=thing.rank, source=None if thing.rank else one.source,
    )  # fmt: skip


PATTERN = Pattern("verb_object", _draft)
