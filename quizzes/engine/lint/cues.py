"""Cues: what lets somebody choose the key who does not know the answer."""

import re
from collections.abc import Iterator

from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural, plain_words
from quizzes.engine.lint.options import is_number
from quizzes.engine.lint.values import Check, LintItem
from quizzes.engine.names import MAKER_STEMS

_ABSOLUTE = frozenset({"always", "never"})
_VAGUE = frozenset({"often", "usually", "sometimes", "frequently", "generally", "occasionally", "rarely"})
_ENDS_IN_ARTICLE = re.compile(r"(?<!/)\b(an?)\s*(?:_+|…|\.{3,})?\s*[.:?]?$", re.IGNORECASE)
_ASKS_NUMBER = re.compile(
    r"\b(?:how (?:many|much|long|far|often)|what (?:percentage|number|share|fraction)|(?:which|what) year)\b",
    re.IGNORECASE,
)
_ASKS_PLURAL = re.compile(r"^(?:which|what)(?: of these)? are\b", re.IGNORECASE)
_VOWEL_SOUND = re.compile(
    r"^(?:[aeiou](?!ni[^nm]|se|ti|ne\b|u)|h(?:our|onest|eir)|[fhlmnrsx](?=[A-Z]))", re.IGNORECASE
)
_MUCH_LONGER, _SLACK = 1.5, 12
_FEWEST_OPTIONS, _FEWEST_STEMS = 4, 2


def _longest_key(item: LintItem) -> Iterator[str]:
    keys, others = [len(text) for text in item.keys], [len(text) for text in item.distractors]
    if keys and others and min(keys) > _MUCH_LONGER * max(others) and min(keys) > max(others) + _SLACK:
        yield "the key is much the longest option: shorten it, or say as much in the others"


def _stem_word_in_key(item: LintItem) -> Iterator[str]:
    stem = content_stems(item.stem)
    keys = frozenset[str]().union(*(content_stems(text) for text in item.keys))
    others = frozenset[str]().union(*(content_stems(text) for text in item.distractors))
    for word in sorted(((keys - others) & stem) - MAKER_STEMS):
        yield f"“{word}” stands in the stem and in the key alone"


def _convergence(item: LintItem) -> Iterator[str]:
    """The key shares a third of itself with every other option, and these share nothing with each other."""
    sets = [content_stems(text) for text in item.texts]
    if len(item.keys) != 1 or len(sets) < _FEWEST_OPTIONS or any(len(one) < _FEWEST_STEMS for one in sets):
        return
    common = frozenset[str].intersection(*sets)
    places = sorted(range(len(sets)), key=lambda at: not item.options[at].key)
    key, *others = (sets[at] - common for at in places)
    met = all(key and len(key & other) * 3 >= len(key) for other in others)
    apart = not any(one & other for at, one in enumerate(others) for other in others[:at])
    if met and apart:
        yield "the key shares words with every other option, and they share none: vary the others too"


def _logical(item: LintItem) -> Iterator[str]:
    """A stem that asks for a number, and one option alone that gives one."""
    if not _ASKS_NUMBER.search(item.stem):
        return
    fitting = [
        text for text in item.texts if any(sign.isdigit() for sign in text) or _NUMBER_WORD.search(text)
    ]
    if len(fitting) == 1 and fitting == item.keys:
        yield "the stem asks for a number, and only the key has one"


_NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|half|none|no|every|each|daily|hourly|any|"
    r"unlimited|dozens?|hundreds?|thousands?|millions?|billions?)\b",
    re.IGNORECASE,
)


def _grammatical(item: LintItem) -> Iterator[str]:
    """An article or a number in the stem that only the key goes with."""
    if found := _ENDS_IN_ARTICLE.search(item.stem):
        vowel = found.group(1).lower() == "an"
        fitting = [text for text in item.texts if bool(_VOWEL_SOUND.match(text)) == vowel]
        if fitting == item.keys and len(item.texts) > 1:
            yield f"only the key goes with “{found.group(1)}” at the end of the stem: write “a/an”"
    if _ASKS_PLURAL.match(item.stem) and not any(is_number(text) for text in item.texts):
        plural = [text for text in item.texts if (words := plain_words(text)) and is_plural(words[-1])]
        if plural == item.keys and len(item.texts) > 2 and all(len(text.split()) <= 4 for text in item.texts):
            yield "the stem asks in the plural, and only the key is one"


def _words(name: str, wanted: frozenset[str], why: str) -> Check:
    def reasons(item: LintItem) -> Iterator[str]:
        for text in (item.stem, *item.texts):
            folded = text.lower()
            if any(word in folded for word in wanted):
                yield from (f"“{word}” {why}" for word in plain_words(text) if word.lower() in wanted)

    return Check(name, "flaw", reasons)


CHECKS = (
    Check("longest_key", "flaw", _longest_key),
    Check("stem_word_only_in_key", "flaw", _stem_word_in_key),
    Check("convergence_cue", "flaw", _convergence),
    Check("logical_cue", "flaw", _logical),
    Check("grammatical_cue", "flaw", _grammatical),
    _words("absolute_terms", _ABSOLUTE, "gives the option away: few things hold without exception"),
    _words("vague_terms", _VAGUE, "means something else to every reader: say how many, or when"),
)
