"""Conditions and what follows from them: "If the queue is empty, the poll returns nothing"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.engine import verbs
from quizzes.engine.lexicon import MODALS
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.clauses import read_clause
from quizzes.engine.statements.finite_verbs import finite_verb, words_of
from quizzes.engine.statements.subjects import inherited_subject
from quizzes.engine.statements.values import Condition, Source
from quizzes.engine.statements.walk import Passage

_OPENER = re.compile(
    r"^(?:(?:However|Therefore|Thus|Also|So|But|And|Similarly|Conversely|In addition|Moreover|Furthermore)"
    r",?\s)?"
    r"(?P<word>If|When|Whenever|Once|Unless|As soon as|After)\s(?P<rest>.+)$",
    re.IGNORECASE,
)
_CLOSER = re.compile(
    r"^(?P<main>[^,;:]+?)\s(?:only\s)?(?P<word>if|when|whenever|once|unless)\s(?P<rest>[^,;:]+)$"
)
# Before "if" or "when" a clause that is not over, or a verb of which the rest is the object.
_OPEN_MAIN = re.compile(
    r"\b(?:that|which|who|where|how|what|because|designed)\b|"
    r"\b(?:identif|check|see|determine|know|decide|tell|ask|verif|test|detect|find out|indicate)\w*$"
)
_COMMA = re.compile(r",\s(?:then\s)?")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_SPECIFIC = re.compile(r"\b(?:for example|for instance|in this case|in link|in figure|say,)", re.IGNORECASE)
_UNREADABLE = re.compile(
    r"[?!;{}\[\]=<>|\\`“”\"…*_#@:]|https?:|\b(?:I|[Ww]e|[Uu]s|[Oo]ur|[Mm]y|he|she|his|her)\b|"
    r"\b(?:etc|e\.g|i\.e)\b"
)
_POINTS = re.compile(
    r"\b(?:this|that|these|those|such|it|they|them|its|their|here|there|above|below|one|ones)\b",
    re.IGNORECASE,
)
_MOST_WORDS, _FEWEST = 18, 3


def read_conditions(passage: Passage) -> Iterator[Condition]:
    """The conditions of a passage's sentences."""
    if passage.block.kind == "row":
        return
    above = inherited_subject(passage)
    for source in passage.sentences:
        if found := _condition(source):
            yield replace(found, topic=above.name if above else "")


def _condition(source: Source) -> Condition | None:
    text = without_full_stop(_BRACKET.sub("", source.quote))
    if _UNREADABLE.search(text) or _SPECIFIC.search(text):
        return None
    opened = _OPENER.match(text)
    if opened:
        for comma in _COMMA.finditer(opened.group("rest")):
            antecedent, consequent = (
                opened.group("rest")[: comma.start()],
                opened.group("rest")[comma.end() :],
            )
            if found := _joined(opened.group("word").lower(), antecedent, consequent, source):
                return found
        return None
    closed = _CLOSER.match(text)
    if closed and _OPEN_MAIN.search(closed.group("main")):
        return None
    if closed is None:
        return None
    return _joined(closed.group("word"), closed.group("rest"), closed.group("main"), source)


def _joined(word: str, antecedent: str, consequent: str, source: Source) -> Condition | None:
    long = max(len(antecedent.split()), len(consequent.split())) > _MOST_WORDS
    if long or len(antecedent.split()) < _FEWEST or not _is_condition(antecedent):
        return None
    clause = read_clause(f"{consequent}.", source)
    if clause is None or _POINTS.search(f"{clause.subject} {clause.predicate}"):
        return None
    return Condition(word, antecedent, clause, source)


def _is_condition(antecedent: str) -> bool:
    """Whether it is a plain clause that points to nothing around it."""
    words = words_of(antecedent)
    if _POINTS.search(antecedent):
        return False
    if words[0].low == "you":
        return verbs.is_base(words[1].low) or words[1].low in MODALS | {"are"}
    return finite_verb(words, whole=True) is not None
