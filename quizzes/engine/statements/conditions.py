"""Conditions and what follows from them: "If the queue is empty, the poll returns nothing"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.engine import verbs
from quizzes.engine.lexicon import MODALS, PRONOUNS
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.clauses import Clause, read_clause
from quizzes.engine.statements.phrases import finite_verb, head_is_plural, words_of
from quizzes.engine.statements.subjects import inherited_subject
from quizzes.engine.statements.values import Condition, Source
from quizzes.engine.statements.walk import Passage

_OPENER = re.compile(
    r"^(?:(?:However|Therefore|Thus|Also|So|But|And|Similarly|Conversely|In addition|Moreover|Furthermore),?\s)?"
    r"(?P<word>If|When|Whenever|Once|Unless|As soon as|After)\s(?P<rest>.+)$", re.IGNORECASE
)
_CLOSER = re.compile(r"^(?P<main>[^,;:]+?)\s(?:only\s)?(?P<word>if|when|whenever|once|unless)\s(?P<rest>[^,;:]+)$")
_COMMA = re.compile(r",\s(?:then\s)?")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_SPECIFIC = re.compile(r"\b(?:for example|for instance|in this case|in link|in figure|say,)", re.IGNORECASE)
_UNREADABLE = re.compile(r"[?!;{}\[\]=<>|\\`“”\"…*_#@:]|https?:|\b(?:I|[Ww]e|[Uu]s|[Oo]ur|[Mm]y|he|she|his|her)\b|\b(?:etc|e\.g|i\.e)\b")
_POINTS = re.compile(r"\b(?:this|that|these|those|such|it|they|them|its|their|here|there|above|below|one|ones)\b", re.IGNORECASE)
_ACTION = re.compile(r"^you (?P<modal>can|cannot|can't|could|should|must|need to|have to|may|do not need to|don't need to|will need to) (?P<act>.+)$")
_MOST_WORDS, _FEWEST = 18, 3


def read_conditions(passage: Passage) -> Iterator[Condition]:
    """The conditions of a passage's sentences."""
    if passage.block.kind == "row":
        return
    above = inherited_subject(passage)
    for source in passage.sentences():
        if found := _condition(source):
            yield replace(found, topic=above.name if above else "")


def _condition(source: Source) -> Condition | None:
    text = without_full_stop(_BRACKET.sub("", source.quote))
    if _UNREADABLE.search(text) or _SPECIFIC.search(text):
        return None
    opened = _OPENER.match(text)
    if opened:
        for comma in _COMMA.finditer(opened.group("rest")):
            antecedent, consequent = opened.group("rest")[: comma.start()], opened.group("rest")[comma.end() :]
            if found := _joined(opened.group("word").lower(), antecedent, consequent, source):
                return found
        return None
    closed = _CLOSER.match(text)
    return _joined(closed.group("word"), closed.group("rest"), closed.group("main"), source) if closed else None


def _joined(word: str, antecedent: str, consequent: str, source: Source) -> Condition | None:
    if not _FEWEST <= len(antecedent.split()) <= _MOST_WORDS or not _FEWEST - 1 <= len(consequent.split()) <= _MOST_WORDS:
        return None
    about = _subject_of(antecedent)
    if about is None:
        return None
    if acted := _ACTION.match(consequent):
        return Condition(word, antecedent, consequent, "you", acted.group("modal"), acted.group("act"), None, source)
    first = consequent.split()[0].lower()
    if first in ("it", "they"):
        plural = first == "they"
        if about == "you" or (about == "plural") is not plural:
            return None
        clause = read_clause(("The things" if plural else "The thing") + consequent[len(first) :], source)
    elif first in PRONOUNS | {"you"}:
        return None
    else:
        clause = read_clause(consequent, source)
        first = ""
    if clause is None or _POINTS.search(clause.predicate) or (not first and _POINTS.search(clause.subject)):
        return None
    return Condition(word, antecedent, consequent, first or "name", "", "", clause, source)


def _subject_of(antecedent: str) -> str | None:
    """Whether the subject of a condition is "you", singular or plural; None where it is no plain clause."""
    words = words_of(antecedent)
    if words[0].low == "you":
        ok = verbs.is_base(words[1].low) or words[1].low in MODALS | {"are", "want", "need"}
        return "you" if ok and not re.search(r"\b(?:it|they|this|these|those|that)\b", antecedent) else None
    if _POINTS.search(antecedent):
        return None
    finite = finite_verb([*words, words[-1]])
    if finite is None:
        return None
    return "plural" if finite.plural or head_is_plural(words[: finite.at]) else "singular"
