"""Enumerations: names of one kind that a sentence puts side by side ("glucose, fructose and galactose")."""

import re
from collections.abc import Iterator, Sequence

from quizzes.engine.language import is_plural, is_vague, singular, without_article
from quizzes.engine.lexicon import (
    AUXILIARIES,
    EMPTY_ADJECTIVES,
    HEDGES,
    LOOSE_MODIFIERS,
    STOP_WORDS,
    word_set,
)
from quizzes.engine.statements.values import Enumeration, Source
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import base_of_third, is_base, is_gerund, is_participle

_JOINT = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or|vs\.?|versus)\s+")
_CLAUSE = re.compile(r"[;:()“”\"–—|]|\s-\s|\.\s|(?<=\w)\.$")
_KIND_BEFORE = re.compile(
    r"(?P<kind>(?:[A-Za-z][\w'’-]*\s){1,3})(?:,\s)?(?:such as|like|including|includes|include|are)\s$"
)
_LEAD = re.compile(
    r"(?:types?|kinds?|forms?|classes|sorts?|examples?) of (?P<of>[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*)?)"
    r"|(?:two|three|four|five|six|seven|eight|main|common|primary|basic)\s"
    r"(?P<kind>[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*)?)"
)
_WORD = re.compile(r"[A-Za-z][\w'’./+*#()-]*")
_BEFORE_VERBS = re.compile(
    r"\b(?:they|we|you|i|he|she|it|who|to|can|will|must|may|should|could)\s$", re.IGNORECASE
)
_NO_MEMBERS = word_set("thus together rather closer now then well good better negative positive left right")
_MOST_WORDS = 3
_FEWEST, _MOST = 3, 12
_NO_NOUN_ENDS = ("ly", "able", "ible", "ful", "ous", "less", "ish")
_FILLERS = (
    STOP_WORDS | HEDGES | EMPTY_ADJECTIVES
    | word_set("etc more eg ie et al example others please etc. includes including include whatever see so")
)  # fmt: skip


def read_enumerations(passage: Passage) -> Iterator[Enumeration]:
    """The lists of three names or more in the sentences of a passage."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences:
        for before, stretch in _stretches(source.quote):
            yield from _enumerated(before, stretch, source)


def _stretches(quote: str) -> Iterator[tuple[str, str]]:
    """The parts of a sentence between marks that no list goes across, each with the part before it."""
    at, before = 0, ""
    for found in [*_CLAUSE.finditer(quote), None]:
        end = found.start() if found else len(quote)
        yield before, quote[at:end]
        before = quote[at:end] if found and found.group() == ":" else ""
        at = found.end() if found else end


def _enumerated(before: str, stretch: str, source: Source) -> Iterator[Enumeration]:
    parts = [part.strip() for part in _JOINT.split(stretch)]
    if len(parts) < _FEWEST:
        return
    run: list[str] = []
    opening = ""
    for number, part in enumerate(parts):
        member = part if number > 0 and _is_name(part) else ""
        if member and not run:
            first = _tail(parts[number - 1])
            opening = parts[number - 1][: len(parts[number - 1]) - len(first)]
            run = [first] if first else []
        if member:
            run.append(without_article(member))
            continue
        if run and (last := _head(part)):
            run.append(last)
        if found := _made(run, opening, before, source):
            yield found
        run = []
    if found := _made(run, opening, before, source):
        yield found


def _made(run: Sequence[str], opening: str, before: str, source: Source) -> Enumeration | None:
    members = tuple(dict.fromkeys(run))
    if _BEFORE_VERBS.search(opening):
        return None
    if not _FEWEST <= len(members) <= _MOST or not _alike(members):
        return None
    return Enumeration(_kind(opening, before), members, source)


def _kind(opening: str, before: str) -> str:
    """What the members are, from the words before "such as", or from the lead before a colon."""
    if found := _KIND_BEFORE.search(opening):
        words = found.group("kind").split()
        kept: list[str] = []
        for word in reversed(words):
            if word.lower() in _FILLERS or base_of_third(word.lower()):
                break
            kept.insert(0, word)
        if kept and is_plural(kept[-1]):
            return _telling(" ".join(kept))
    for found in _LEAD.finditer(before + opening):
        phrase = (found.group("of") or found.group("kind")).split()
        plural = next((at for at, word in enumerate(phrase) if is_plural(word)), None)
        if plural is not None:
            return _telling(" ".join(phrase[: plural + 1]))
    return ""


def _telling(plural: str) -> str:
    """The kind without what only counts or praises it: "nation" of "top five coffee-exporting nations"."""
    words = singular(plural).split()
    if len(words) > 1 and words[0].lower() in LOOSE_MODIFIERS:
        words = words[1:]
    kind = " ".join(words)
    return "" if is_vague(kind) else kind.lower() if kind[1:] == kind[1:].lower() else kind


def _is_name(part: str) -> bool:
    words = without_article(part).split()
    return 0 < len(words) <= _MOST_WORDS and all(_may_stand_in_name(word) for word in words)


def _may_stand_in_name(word: str) -> bool:
    lower = word.lower()
    plain = lower not in _FILLERS and lower not in AUXILIARIES
    return bool(_WORD.fullmatch(word)) and plain and not (word.islower() and base_of_third(word))


def _tail(part: str) -> str:
    """The name at the end of the words before a first comma: "insulin" of "the pancreas makes insulin"."""
    kept: list[str] = []
    for word in reversed(part.split()):
        # Inside a name nothing ends as verbs do: "the mill grinds rye".
        verb = word.islower() and bool(base_of_third(word) or (kept and re.search(r"[^s]s$", word)))
        if not _may_stand_in_name(word) or verb:
            break
        kept.insert(0, word)
    return " ".join(kept) if 0 < len(kept) <= _MOST_WORDS else ""


def _head(part: str) -> str:
    """The name at the beginning of the words after the last joint: "galactose" of "galactose in milk"."""
    kept: list[str] = []
    for word in without_article(part).split():
        if not _may_stand_in_name(word) or (kept and (base_of_third(word.lower()) or is_base(word.lower()))):
            break
        kept.append(word)
    return " ".join(kept) if 0 < len(kept) <= _MOST_WORDS else ""


def _alike(members: tuple[str, ...]) -> bool:
    """Whether the members are names of one make: all nouns, in the same number."""
    heads = [member.split()[-1] for member in members]
    if any(head.lower().endswith(_NO_NOUN_ENDS) for head in heads):
        return False
    if any(is_base(member) or member.lower() in _NO_MEMBERS for member in members if " " not in member):
        return False
    if any(is_gerund(head) or is_participle(head) or base_of_third(head) for head in heads):
        return False
    plural = sum(is_plural(head) for head in heads)
    return plural in (0, len(heads))
