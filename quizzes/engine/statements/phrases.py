"""Verb phrases in the shorthand of notes: "Provides access", "Designed for speed", "No limits"."""

import re

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import joins_plural_verb, to_singular_verb
from quizzes.engine.pasts import base_of_past

_ADVERB = re.compile(
    r"^(?:always|only|automatically|typically|usually|mainly|often|generally|never|not|simply|fully)\s+",
    re.IGNORECASE,
)
_MODALS = lexicon.MODALS | lexicon.word_set("can't won't doesn't isn't needs has is does")
_PLURALS = {"are": "is", "have": "has", "do": "does", "don't": "doesn't", "aren't": "isn't"}
_PASTS = {"was": "was", "were": "was", "had": "had"}
_BETWEEN = re.compile(r"\b(and|or|but) (?:only|so|also|\w+ly) ")
_OF_THEIRS = re.compile(r"\b(?:they|their|them)\b")
_OF_NO_KIND = frozenset({"like", "what", "something", "one"})
_ADJECTIVES = lexicon.word_set(
    """great good useful suitable ideal best perfect available responsible capable similar specific resilient
    better cheaper faster slower equal equivalent able unable compatible prone immune sensitive robust easy
    hard free independent dependent separate different subject visible accessible attached due common known"""
)
_SECOND_CLAUSE = re.compile(
    r"(?:[,;:]\s|\s[–—-]\s|\s\()(?:so\b(?! that)|and (?:the|its|it|they|this|you|we)\b|whereas|"
    r"but (?:it|they|the|this|you|we|there)\b|unlike|which means|"
    r"it|they|this|you|we|e\.?g|i\.?e|for example|see|note)|;\s|:\s|\s—\s|(?<!\d)\s[–-]\s(?!\d)|\s=\s|\.\s"
)
_RELATIVES = ("that", "which", "who", "where", "whose")


def verb_phrase(text: str, *, explicit: bool, plural: bool) -> str:
    """The text as a verb phrase in the third person singular; empty where it is none.

    `explicit`: a subject stood before it; else a base form ("Store logs") tells a reader what to do.
    `plural`: the subject is plural, and a base form may go with it.
    """
    adverb = _ADVERB.match(text)
    start, rest = (text[: adverb.end()].lower(), text[adverb.end() :]) if adverb else ("", text)
    words = rest.split()
    if len(words) < 2 or words[1].lower() in _OF_NO_KIND or words[0].lower() == "lets":
        return ""
    first, after = words[0].lower().strip(",;:"), words[1].lower()
    rest = first + rest[len(first) :]
    if first in _MODALS or (verbs.base_of_third(first) and not _is_noun(words)):
        return start + rest
    if explicit and (first in _PASTS or base_of_past(first)):
        return start + _PASTS.get(first, first) + rest[len(first) :]
    if (plural and explicit) or first in _PLURALS:
        return _of_several(start, rest, first) if explicit or plural else ""
    return "" if explicit else _without_verb(start, rest, first, after)


def _of_several(start: str, rest: str, first: str) -> str:
    """The phrase of a plural subject put into the singular, where one verb is all that must change."""
    if joins_plural_verb(_BETWEEN.sub(r"\1 ", rest)) or _OF_THEIRS.search(rest):
        return ""
    if first in _PLURALS:
        return start + _PLURALS[first] + rest[len(first) :]
    return start + to_singular_verb(rest) if verbs.is_base(first) else ""


def _without_verb(start: str, rest: str, first: str, after: str) -> str:
    """A line that leaves out "is" or "has"."""
    leads_on = after in lexicon.PREPOSITIONS or after in ("to", "as", "by")
    if leads_on and (verbs.is_participle(first) or (first in _ADJECTIVES and not start)):
        return f"is {start}{rest}"
    if first == "no" and not start and after != "need" and is_fragment(rest):
        return f"has {rest}"
    return ""


def noun_phrase(text: str) -> str:
    """Of "A store of logs": "is a store of logs"; empty for anything else."""
    words = text.split()
    if len(words) > 3 and words[0] in ("A", "An", "The") and is_fragment(text):
        return f"is {words[0].lower()} {text.split(' ', 1)[1]}"
    return ""


def main_clause(body: str) -> str:
    """The phrase without a second clause, remark or example that follows it; empty where it is cut off."""
    found = _SECOND_CLAUSE.search(body)
    phrase = (body[: found.start()] if found else body).rstrip(" ,;:!")
    last = phrase.rsplit(" ", 1)[-1].lower()
    return "" if last in _OPEN_ENDS or (last in _TRANSITIVE and last != phrase) else phrase


_OPEN_ENDS = (
    lexicon.CONJUNCTIONS | lexicon.DETERMINERS | lexicon.word_set("of to with from it them such its their")
)
_TRANSITIVE = lexicon.word_set(
    "contains has includes needs allows provides uses is are have does requires supports"
)


def _is_noun(words: list[str]) -> bool:
    """Whether a word that could be a verb is the subject of another: "Streams store a window"."""
    after, then = (*(word.lower() for word in words[1:3]), "", "")[:2]
    return after in lexicon.AUXILIARIES | {"of"} or (verbs.is_base(after) and then in lexicon.DETERMINERS)


def is_fragment(text: str) -> bool:
    """Whether no finite verb follows but in a relative clause: "a store of logs that are kept"."""
    for word in text.lower().split():
        if word in _RELATIVES:
            return True
        if word in lexicon.AUXILIARIES:
            return False
    return True
