"""What a gloss says of its term, as a verb phrase: "is used to ingest data", "says how long to wait"."""

import re

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import lower_first
from quizzes.engine.statements.phrases import is_fragment, noun_phrase, verb_phrase

_PRONOUN = re.compile(r"^(?:It|This|These|They)\s+(?=[a-z])")
_OF = re.compile(r"(?:[A-Za-z-]+\s){1,2}of\s")
_ASKING = frozenset({"how", "when", "what", "which", "where", "who", "whether"})
_POINTS_BACK = lexicon.word_set("not same similar as also other both again like")
_NO_USE = lexicon.word_set(
    "use be have do need see note let try think remember look learn know start end go read"
)
_FEWEST = 4
_MOSTLY = 0.75


def said_of_a_term(text: str) -> str:
    """The gloss as a verb phrase, bare nouns and clauses quoted; empty where it says too little."""
    if pronoun := _PRONOUN.match(text):
        plural = pronoun.group().startswith("The")
        return verb_phrase(text[pronoun.end() :], explicit=True, plural=plural)
    verbal = verb_phrase(text, explicit=False, plural=False) or noun_phrase(text)
    words = text.split()
    if verbal or len(words) < _FEWEST:
        return verbal
    first = words[0].lower()
    if first in _ASKING:
        return f"says {first}{text[len(first) :]}"
    plain = sum(word.strip(",.").isalpha() for word in words)
    return _of_words(text, words) if plain >= max(_FEWEST, len(words) * _MOSTLY) else ""


def _of_words(text: str, words: list[str]) -> str:
    first, after = words[0].lower(), words[1].lower()
    if not _is_quotable(first):
        return ""
    if verbs.is_base(first) and first not in lexicon.COMMON_WORDS | _NO_USE and not _follows_noun(after):
        return f"is used to {lower_first(text)}"
    if _OF.match(text) and is_fragment(text):
        return f"is the {lower_first(text)}"
    return f"is described as “{lower_first(text)}”"


def _follows_noun(word: str) -> bool:
    """Whether a word shows the one before it to be a noun: "access is", "process of"."""
    return word in lexicon.AUXILIARIES | lexicon.PREPOSITIONS or bool(verbs.base_of_third(word))


def _is_quotable(first: str) -> bool:
    return (
        first == "one"
        or first not in lexicon.PRONOUNS | lexicon.CONJUNCTIONS | lexicon.PREPOSITIONS | _POINTS_BACK
    )
