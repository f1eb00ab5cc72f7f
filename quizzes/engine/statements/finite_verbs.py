"""Words of a sentence and its subject: where a noun phrase ends and the finite verb begins."""

import re
from dataclasses import dataclass
from typing import Literal

from quizzes.engine import verbs
from quizzes.engine.language import is_plural
from quizzes.engine.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    word_set,
)
from quizzes.engine.noun_verbs import NOUN_VERBS

_TOKEN = re.compile(r"\S+")
_BE = word_set("is are was were")
_HAVE, _DO = word_set("has have had"), word_set("does do did")
_RELATIVE = word_set("that which who whose whom where when if because while than what how why whether")
_NO_SUBJECT = (
    PRONOUNS
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | _RELATIVE
    | word_set(
        "not please note let see remember also then thus therefore however so no nothing both each every"
    )
)
_FOLLOWS_VERB = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | word_set(
        "to only more less fewer higher lower multiple several many two three four five one not both new "
        "different almost nearly about directly"
    )
)
_ADVERBS = word_set(
    "also only now then often always never still usually just even both therefore thus first almost sometimes"
)
# Participles before a noun: "has limited access".
_ADJECTIVES = ("limited", "advanced", "shared", "fixed", "known")
_BETWEEN = word_set("also only then always never be been")
_SAID = word_set("not be been never only always")
_MOST_WORDS, _LOOK_AHEAD = 10, 5


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, without marks around it; `low` in lower case, `ends` that a comma follows."""

    text: str
    low: str
    start: int
    end: int
    ends: bool


@dataclass(frozen=True, slots=True)
class Finite:
    """The finite verb of a clause: `at` its first word, `after` the first word behind the whole verb.

    `verb` is the base form, `auxiliary` what stands before it ("can", "does not"), empty for a plain verb.
    """

    at: int
    after: int
    verb: str
    auxiliary: str
    voice: Literal["active", "passive", "copula"]
    negated: bool
    plural: bool


def words_of(text: str) -> list[Word]:
    """The words of a sentence."""
    found = []
    for token in _TOKEN.finditer(text):
        bare = token.group().strip("(),;:“”\"'.")
        ends = token.group().endswith((",", ";", ":"))
        found.append(Word(bare, bare.lower(), token.start(), token.end(), ends))
    return found


def finite_verb(words: list[Word], *, whole: bool = False) -> Finite | None:
    """The finite verb behind a subject that opens the words; none where the reading is not certain.

    `whole`: the words are known to be a clause, so that its last word is a verb if no other is.
    """
    if len(words) < 3 or not _opens_subject(words):
        return None
    for at in range(1, min(len(words) - (not whole), _MOST_WORDS + 1)):
        word = words[at]
        if words[at - 1].ends or word.low in _RELATIVE or word.low.endswith(("n't", "n’t")):
            return None
        if word.low in MODALS | _BE | _HAVE | _DO:
            return _with_auxiliary(words, at) if words[at - 1].low not in PREPOSITIONS else None
        plural = head_is_plural(words[:at])
        base = verbs.base_of_third(word.low) if plural is not True else ""
        if not base and plural is not False and verbs.is_base(word.low):
            base = word.low
        if not base:
            continue
        if _is_verb_here(words, at, base):
            return Finite(
                _before_adverb(words, at), at + 1, base, "", "active", negated=False, plural=word.low == base
            )
        # What can hardly be anything but a verb, and is not the one looked for, leaves two readings.
        noun = words[at - 1].low in DETERMINERS | PREPOSITIONS
        if base not in NOUN_VERBS and word.low != base and not noun:
            return None
    return None


def _opens_subject(words: list[Word]) -> bool:
    first = words[0].low
    if first in _NO_SUBJECT or _is_command(words) or first.endswith("ly"):
        return False
    return not verbs.is_participle(first) or words[1].low not in DETERMINERS | PREPOSITIONS


def head_is_plural(words: list[Word]) -> bool | None:
    """Whether a noun phrase is plural; None where its form does not tell (data, series)."""
    head = len(words)
    for position, word in enumerate(words):
        if position and word.low in PREPOSITIONS:
            head = position
            break
    phrase = words[:head]
    if any(word.low == "and" for word in phrase) and not verbs.is_gerund(phrase[0].low):
        return True
    if verbs.is_gerund(phrase[0].low) and len(phrase) > 1:
        return False
    last = phrase[-1].text
    if last.lower() in ("data", "series", "species", "people", "media", "bacteria", "most", "many"):
        return None
    return is_plural(last) or (last.endswith("s") and last[:-1].isupper() and len(last) > 2)


def _is_command(words: list[Word]) -> bool:
    """Whether a base form opens the sentence: "Use the …". "Process memory holds …" is left out as well."""
    first, second = words[0], words[1]
    return verbs.is_base(first.low) and (
        first.low not in NOUN_VERBS
        or first.text == first.low
        or second.low in DETERMINERS | PREPOSITIONS | PRONOUNS
    )


def _is_verb_here(words: list[Word], at: int, base: str) -> bool:
    before, after = words[at - 1].low, words[at + 1].low if at + 1 < len(words) else ""
    if before in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES or after in AUXILIARIES:
        return False
    if before in ("to", "not") or words[at].text != words[at].low or words[at].ends:
        return False
    for word in words[at + 1 : at + _LOOK_AHEAD]:
        if word.low in _RELATIVE | CONJUNCTIONS or word.low in ("you", "they", "it") or word.ends:
            break
        if word.low in AUXILIARIES:
            return False
    if base not in NOUN_VERBS:
        return after != "of" or base in ("consist", "dispose")
    # The last word of a clause in which nothing before it was a verb.
    return not after or (after in _FOLLOWS_VERB and after != "that") or after.endswith("ly")


def _with_auxiliary(words: list[Word], at: int) -> Finite | None:
    first = words[at].low
    position, said, negated = at + 1, [first], first == "cannot"
    while position < len(words) and (
        words[position].low in _BETWEEN | {"not"} or words[position].low.endswith("ly")
    ):
        word = words[position].low
        negated = negated or word in ("not", "never")
        if word in _SAID:
            said.append(word)
        position += 1
    if position >= len(words):
        return None
    word, plural, auxiliary = words[position].low, first in ("are", "were", "have", "do"), " ".join(said)
    after = position + 1
    if first in _BE or "be" in said or "been" in said:
        if verbs.is_participle(word):
            return Finite(at, after, word, auxiliary, "passive", negated, plural)
        return (
            None
            if verbs.is_gerund(word)
            else Finite(at, position, "be", auxiliary, "copula", negated, plural)
        )
    if first in _HAVE:
        perfect = verbs.is_participle(word) and word not in _ADJECTIVES
        return None if perfect else Finite(at, position, "have", "", "active", negated, plural)
    return Finite(at, after, word, auxiliary, "active", negated, plural) if verbs.is_base(word) else None


def _before_adverb(words: list[Word], at: int) -> int:
    """Where the subject ends: an adverb before the verb belongs to the verb."""
    while at > 1 and (words[at - 1].low in _ADVERBS or words[at - 1].low.endswith("ly")):
        at -= 1
    return at
