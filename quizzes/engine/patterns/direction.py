"""Direction: "What effect does caching have on latency?", up, down or none."""

from collections.abc import Iterator

from quizzes.engine.asking import is_hedged, is_pointing, is_subject
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.setting import set_in
from quizzes.engine.statements.directions import Way, effect_of, movement_of
from quizzes.engine.statements.values import Clause, Condition, Source, Statement

_WORDS = (("increase", "decrease"), ("raise", "lower"), ("rise", "fall"), ("go up", "go down"))


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if isinstance(statement, Clause):
        yield from _of_clause(statement, corpus)
    elif isinstance(statement, Condition):
        yield from _of_condition(statement, corpus)


def _of_clause(one: Clause, corpus: Corpus) -> Iterator[Draft]:
    plain = one.auxiliary in ("", "will", "can")
    if one.voice != "active" or not plain or not is_subject(one.subject) or is_hedged(one):
        return
    effect = effect_of(one.verb, one.act.partition(" ")[2])
    if effect is None or is_pointing(effect.target):
        return
    can = "can" if one.auxiliary == "can" else "do" if one.plural else "does"
    target = corpus.casing.inside(effect.target)
    stem = f"what effect {can} {corpus.casing.inside(one.subject)} have on {target}?"
    subject, object_ = ("They" if one.plural else "It"), ("them" if effect.plural else "it")
    said = {way: f"{subject} {'can ' if can == 'can' else ''}{_verb(verb, plural=one.plural or can == 'can')} {object_}"
            for way, verb in (("up", "increase"), ("down", "reduce"))}  # fmt: skip
    none = f"{subject} {'cannot' if can == 'can' else 'do not' if one.plural else 'does not'} change {object_}"
    stem = f"{one.opener}, {stem}" if one.opener else stem
    yield _make(one.source, one.topic, stem, effect.way, {**said, "none": none}, corpus)


def _of_condition(one: Condition, corpus: Corpus) -> Iterator[Draft]:
    clause = one.clause
    if clause is None or one.speaker != "name" or clause.voice != "active" or clause.auxiliary not in ("", "will"):
        return
    way = movement_of(clause.verb, clause.act.partition(" ")[2])
    if way is None or not is_subject(clause.subject):
        return
    stem = f"what happens to {corpus.casing.inside(clause.subject)} {one.word} {corpus.casing.inside(one.antecedent)}?"
    up, down = next((pair for pair in _WORDS if not any(word in stem for word in pair)), _WORDS[-1])
    subject = "They" if clause.plural else "It"
    said = {"up": f"{subject} {_verb(up, plural=clause.plural)}", "down": f"{subject} {_verb(down, plural=clause.plural)}",
            "none": f"{subject} {_verb('stay', plural=clause.plural)} the same"}  # fmt: skip
    yield _make(one.source, one.topic, stem, way, said, corpus)


def _make(source: Source, topic: str, stem: str, way: Way, said: dict[str, str], corpus: Corpus) -> Draft:
    def option(text: str) -> Proposal:
        quote = source.quote
        return Proposal(text=text, why=quote if quote.endswith(".") else quote + ".", name="", marked=True, source=source)

    return Draft(
        pattern=PATTERN.name, stem=tidy(set_in(topic, stem, corpus)), key=option(said[way]),
        pool=tuple(option(text) for other, text in said.items() if other != way), source=source, whole=stem, kin="",
        defining=True, origin="direction", wanted=2,
        doubts=("the effect may depend on more than the sentence says",),
    )  # fmt: skip


def _verb(base: str, *, plural: bool) -> str:
    first, space, rest = base.partition(" ")
    third = {"go": "goes", "stay": "stays"}.get(first, first + "s")
    return (first if plural else third) + space + rest


PATTERN = Pattern("direction", _draft)
