"""Direction: "What effect does caching have on latency?", up, down or none."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.clause_things import is_name
from quizzes.engine.language import upper_first
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import quoted, tidy
from quizzes.engine.setting import inside, set_in
from quizzes.engine.statements.comparisons import comparison_of
from quizzes.engine.statements.directions import Way, effect_of, movement_of
from quizzes.engine.statements.values import Clause, Condition, Statement
from quizzes.engine.telling import is_hedged, is_pointing, is_subject

_WAYS = ("up", "down", "none")
# Plural and singular.
_MOVES = (
    (("increase", "decrease", "stay the same"), ("increases", "decreases", "stays the same")),
    (("rise", "fall", "stay the same"), ("rises", "falls", "stays the same")),
    (("go up", "go down", "stay the same"), ("goes up", "goes down", "stays the same")),
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and its options, the key first."""

    stem: str
    options: tuple[str, ...]


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    asked: _Asked | None = None
    if isinstance(statement, Clause) and is_subject(statement.subject) and not is_hedged(statement):
        asked = _effect(statement, corpus) if statement.voice == "active" else _comparison(statement, corpus)
    elif isinstance(statement, Condition):
        asked = _movement(statement, corpus)
    if asked is None or not isinstance(statement, Clause | Condition):
        return
    options = [
        Proposal(text=text, why=quoted(statement.source), name="", marked=True, source=statement.source)
        for text in asked.options
    ]
    yield Draft(
        pattern=PATTERN.name, stem=tidy(set_in(statement.topic, asked.stem, corpus)), key=options[0],
        pool=tuple(options[1:]), source=statement.source, whole=asked.stem.rstrip("?"), kin="", defining=True,
        origin="direction", wanted=2, doubts=("the effect may depend on more than the sentence says",),
    )  # fmt: skip


def _effect(one: Clause, corpus: Corpus) -> _Asked | None:
    """What the subject does to something: "It increases it" and the like."""
    effect = effect_of(one.verb, one.act.partition(" ")[2]) if one.auxiliary in ("", "will", "can") else None
    if (
        effect is None
        or is_pointing(effect.target)
        or is_name(one.subject)
        or "." in one.subject
        or " " not in effect.target
    ):
        return None
    it, object_ = ("They" if one.plural else "It"), ("them" if effect.plural else "it")
    if one.auxiliary == "can":
        do, says = "can", {"up": "can increase", "down": "can reduce", "none": "cannot change"}
    elif one.plural:
        do, says = "do", {"up": "increase", "down": "reduce", "none": "do not change"}
    else:
        do, says = "does", {"up": "increases", "down": "reduces", "none": "does not change"}
    subject, target = inside(one.subject, corpus.casing), corpus.casing.inside(effect.target)
    asked = f"what effect {do} {subject} have on {target}?"
    ways = _from(effect.way)
    stem = f"{one.opener}, {asked}" if one.opener else asked
    return _Asked(stem, tuple(f"{it} {says[way]} {object_}" for way in ways))


def _comparison(one: Clause, corpus: Corpus) -> _Asked | None:
    """How one thing compares with another: "Faster", "Slower", "Equally fast"."""
    if one.auxiliary not in ("is", "are") or one.negated:
        return None
    found = comparison_of(one.object, one.tail)
    if found is None or not is_subject(found.other):
        return None
    subject = inside(one.subject, corpus.casing)
    stem = f"how {found.adjective} {one.auxiliary} {subject} compared with {found.other}?"
    return _Asked(stem, (upper_first(found.said), upper_first(found.opposite), f"Equally {found.adjective}"))


def _movement(one: Condition, corpus: Corpus) -> _Asked | None:
    """Which way something moves when something else happens: "It rises", "It falls", "It stays the same"."""
    clause = one.clause
    if clause.voice != "active" or not is_subject(clause.subject):
        return None
    way = movement_of(clause.verb, clause.act.partition(" ")[2])
    if way is None or clause.auxiliary not in ("", "will"):
        return None
    subject, when = inside(clause.subject, corpus.casing), corpus.casing.inside(one.antecedent)
    stem = f"what happens to {subject} {one.word} {when}?"
    # Words that the stem has already would point to an option.
    said = next((words for words in _MOVES if not any(word in stem for word in words[0])), _MOVES[-1])
    it, forms = ("They", said[0]) if clause.plural else ("It", said[1])
    ways = dict(zip(_WAYS, forms, strict=True))
    return _Asked(stem, tuple(f"{it} {ways[each]}" for each in _from(way)))


def _from(way: Way) -> tuple[str, ...]:
    """All ways, this one first."""
    return (way, *(other for other in _WAYS if other != way))


PATTERN = Pattern("direction", _draft)
