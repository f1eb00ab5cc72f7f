"""Verb phrases in the shorthand of notes: "Provides access", "Designed for speed", "No limits", "Great for tests"."""

import re

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import joins_plural_verb, lower_first, to_singular_verb

_ADVERB = re.compile(
    r"^(?:always|only|automatically|typically|usually|mainly|often|generally|never|not|simply|fully)\s+",
    re.IGNORECASE,
)
_MODALS = lexicon.MODALS | lexicon.word_set("can't won't doesn't isn't needs has is does")
_PLURALS = {
    "are": "is",
    "have": "has",
    "do": "does",
    "don't": "doesn't",
    "aren't": "isn't",
    "haven't": "hasn't",
}
_ADJECTIVES = lexicon.word_set(
    """great good useful suitable ideal best perfect available responsible capable similar specific resilient better
    cheaper faster slower equal equivalent able unable compatible prone immune sensitive robust easy hard free
    independent dependent separate different subject visible accessible attached due common known"""
)
_SECOND_CLAUSE = re.compile(
    r"(?:[,;:]\s|\s[–—-]\s|\s\()(?:so\b(?! that)|and (?:the|its|it|they|this|you|we)\b|whereas|"
    r"but (?:it|they|the|this|you|we|there)\b|unlike|which means|"
    r"it|they|this|you|we|e\.?g|i\.?e|for example|see|note)|;\s|:\s|\s[–—]\s|\s-\s|\s=\s|\.\s"
)
_RELATIVES = ("that", "which", "who", "where", "whose")


def verb_phrase(text: str, *, explicit: bool, plural: bool) -> str:
    """The text as a verb phrase in the third person singular; empty where it is none.

    `explicit`: a subject stood before it; else a base form ("Store logs") tells a reader what to do. `plural`:
    the subject is plural, and a base form may go with it.
    """
    adverb = _ADVERB.match(text)
    start, rest = (text[: adverb.end()].lower(), text[adverb.end() :]) if adverb else ("", text)
    words = rest.split()
    if len(words) < 2:
        return ""
    first, after = words[0].lower().strip(",;:"), words[1].lower()
    rest = first + rest[len(first) :]
    if words[1].lower() in ("like", "what", "something", "one") or first == "lets":
        return ""
    if first in _MODALS or (verbs.base_of_third(first) and not _is_noun(words)):
        return start + rest
    if plural and joins_plural_verb(rest):
        return ""
    if first in _PLURALS and (explicit or plural):
        return start + _PLURALS[first] + rest[len(first) :]
    if explicit:
        return start + to_singular_verb(rest) if verbs.is_base(first) and plural else ""
    return _without_verb(start, rest, first, after)


def _without_verb(start: str, rest: str, first: str, after: str) -> str:
    """A line that leaves out "is" or "has"."""
    leads_on = after in lexicon.PREPOSITIONS or after in ("to", "as", "by")
    if leads_on and (verbs.is_participle(first) or (first in _ADJECTIVES and not start)):
        return f"is {start}{rest}"
    if first == "no" and not start and after != "need" and _is_noun_phrase(rest):
        return f"has {rest}"
    return ""


def noun_phrase(text: str) -> str:
    """Of "A store of logs": "is a store of logs"; empty for anything else."""
    words = text.split()
    if len(words) > 3 and words[0] in ("A", "An") and _is_noun_phrase(text):
        return f"is {words[0].lower()} {text.split(' ', 1)[1]}"
    return ""


def said_of_a_term(text: str) -> str:
    """What a gloss says, as a verb phrase: bare nouns and clauses are quoted, questions are what it tells."""
    pronoun = _PRONOUN.match(text)
    if pronoun:
        return verb_phrase(text[pronoun.end() :], explicit=True, plural=pronoun.group().startswith("The"))
    verbal = verb_phrase(text, explicit=False, plural=False) or noun_phrase(text)
    if verbal:
        return verbal
    words = text.split()
    first = words[0].lower() if words else ""
    if first in ("how", "when", "what", "which", "where", "who", "whether") and len(words) > 3:
        return f"says {first}{text[len(first) :]}"
    if sum(word.strip(",.").isalpha() for word in words) < max(_FEWEST_PLAIN, len(words) * 0.75):
        return ""
    if _OF.match(text) and _is_fragment(text):
        return f"is the {lower_first(text)}"
    if used := used_to(text):
        return used
    if verbs.is_base(first) and first not in lexicon.COMMON_WORDS and not _is_verb_of(words[1].lower()):
        return f"is used to {lower_first(text)}"
    return f"is described as “{lower_first(text)}”" if _is_quotable(first) else ""


def _is_verb_of(word: str) -> bool:
    return word in lexicon.AUXILIARIES | lexicon.PREPOSITIONS or bool(verbs.base_of_third(word))


def _is_quotable(first: str) -> bool:
    return first not in lexicon.PRONOUNS | lexicon.CONJUNCTIONS | lexicon.PREPOSITIONS | _POINTS_BACK


_PRONOUN = re.compile(r"^(?:It|This|These|They)\s+(?=[a-z])")
_POINTS_BACK = lexicon.word_set("not same similar as also other both again like")
_FEWEST_PLAIN = 4
_OF = re.compile(r"(?:[A-Za-z-]+\s){1,2}of\s")


def _is_fragment(text: str) -> bool:
    """Whether it is a noun phrase without a finite verb of its own."""
    words = text.lower().replace(",", " ").split()
    return len(words) >= _FEWEST_PLAIN - 1 and _is_quotable(words[0]) and _is_noun_phrase(text)


def used_to(text: str) -> str:
    """Of the advice "Store logs for a year": "is used to store logs for a year"; empty for anything else."""
    words = text.replace(",", " ").split()
    if len(words) < 4 or not verbs.is_base(words[0].lower()) or words[0].lower() in _NO_USE:
        return ""
    follows = words[1].lower()
    joined = follows in ("and", "or") and verbs.is_base(words[2].lower())
    if not (joined or follows in lexicon.DETERMINERS or verbs.is_base(follows) or follows in _OBJECTS):
        return ""
    return f"is used to {text[0].lower()}{text[1:]}"


_NO_USE = lexicon.word_set(
    "use be have do need see note let try think remember look learn know start end go read"
)
_OBJECTS = lexicon.word_set(
    "multiple many several different existing new up down in out on off over between from to"
)


def main_clause(body: str) -> str:
    """The phrase without a second clause, a remark or an example that follows it; empty where it is cut off."""
    found = _SECOND_CLAUSE.search(body)
    phrase = body[: found.start()].rstrip(" ,;:") if found else body
    last = phrase.rsplit(" ", 1)[-1].lower()
    return "" if last in _OPEN_ENDS or (last in _TRANSITIVE and last != phrase) else phrase


_OPEN_ENDS = (
    lexicon.CONJUNCTIONS | lexicon.DETERMINERS | lexicon.word_set("of to with from it them such its their")
)
_TRANSITIVE = lexicon.word_set(
    "contains has includes needs allows provides uses is are have does requires supports"
)


def _is_noun(words: list[str]) -> bool:
    """Whether a word that could be a verb is the subject of another: "Streams store a window", "Stores are"."""
    after, then = (*(word.lower() for word in words[1:3]), "", "")[:2]
    return after in lexicon.AUXILIARIES | {"of"} or (verbs.is_base(after) and then in lexicon.DETERMINERS)


def _is_noun_phrase(text: str) -> bool:
    """Whether no finite verb follows but in a relative clause: "a store of logs that are kept"."""
    for word in text.lower().split():
        if word in _RELATIVES:
            return True
        if word in lexicon.AUXILIARIES:
            return False
    return True
