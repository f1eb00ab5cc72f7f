"""Cohorts that the notes themselves give: enumerations, sibling headings, shared head nouns, code names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from quizzes.engine import verbs
from quizzes.engine.cohorts.values import Cohort
from quizzes.engine.language import is_vague, singular, without_article
from quizzes.engine.lexicon import COMMON_WORDS, DETERMINERS, LOOSE_MODIFIERS, PREPOSITIONS, STOP_WORDS
from quizzes.engine.statements.terms import split_acronym
from quizzes.engine.statements.values import Enumeration, Statement
from quizzes.engine.statements.walk import Passage

_TOKEN = re.compile(r"[A-Za-z][\w'’-]*|[^\sA-Za-z]+")
_WORD = re.compile(r"[A-Za-z][\w-]*")
_CODE = re.compile(r"\.?[a-z_][\w.]*\(\)")
_OPENS_NOUN = (DETERMINERS | PREPOSITIONS) - {"to"}
_NO_NAMES = STOP_WORDS | LOOSE_MODIFIERS
_FEWEST, _MOST = 3, 40
_OFTEN, _OFTEN_UNMARKED = 1, 2


Pair = tuple[str, str]


def noted_cohorts(
    read: Sequence[Passage], statements: Sequence[Statement], pairs: Sequence[Sequence[Pair]]
) -> Iterator[Cohort]:
    """Every cohort of the notes, in an order that does not depend on chance; `pairs` are of each passage."""
    for one in statements:
        if isinstance(one, Enumeration):
            yield Cohort(
                one.kind, one.members, "enumeration", f"The notes name them together: {one.source.quote}"
            )
    yield from _by_headings(read)
    yield from _by_head(read, pairs)
    yield from _by_code(read)


def _by_headings(read: Sequence[Passage]) -> Iterator[Cohort]:
    """Headings under one heading whose names share their first or last word, or are single words."""
    children: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    parents: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for passage in read:
        section = passage.section
        for depth in range(1, len(section)):
            above = (passage.path, *section[:depth])
            children[above][section[depth]] = None
            parents[section[depth].lower()].add(above)
    for above, headings in children.items():
        names = [_heading_name(one) for one in headings if len(parents[one.lower()]) == 1]
        families: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for name in filter(None, names):
            words = singular(name.lower()).split()
            families["last" if len(words) > 1 else "", words[-1] if len(words) > 1 else ""][name] = None
            families["first", words[0]][name] = None
        for (shared, word), members in families.items():
            if _FEWEST <= len(members) <= _MOST:
                why = f"They are headings side by side under “{above[-1]}”."
                kind = word if shared == "last" and not is_vague(word) else ""
                yield Cohort(kind, tuple(members), "headings", why)


def _heading_name(heading: str) -> str:
    """A heading that is the name of one thing, without acronym and number; empty for other headings."""
    name = without_article(split_acronym(re.sub(r"^[\d.]+\s", "", heading))[0]).strip()
    words = name.split()
    if not 0 < len(words) <= 4 or not all(_WORD.fullmatch(word) for word in words):
        return ""
    lower = [word.lower() for word in words]
    if any(word in STOP_WORDS for word in lower) or verbs.is_gerund(lower[0]) or verbs.is_base(lower[0]):
        return ""
    return "" if len(words) == 1 and (lower[0].rstrip("s") in COMMON_WORDS or is_vague(lower[0])) else name


def _by_head(read: Sequence[Passage], pairs: Sequence[Sequence[Pair]]) -> Iterator[Cohort]:
    """Names of two words with one head noun on one page: primary, secondary and tertiary structure."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    marked: set[str] = set()
    for passage, named in zip(read, pairs, strict=True):
        for modifier, head in named:
            seen[passage.path, head][modifier] += 1
        marked |= {singular(one.lower()) for one in _marked_in(passage)}
    for (_, head), modifiers in seen.items():
        often = tuple(
            f"{one} {head}"
            for one, count in modifiers.items()
            if count >= (_OFTEN if f"{one} {head}" in marked else _OFTEN_UNMARKED)
        )
        if _FEWEST <= len(often) <= _MOST:
            yield Cohort(head, often, "head", f"The notes speak of each as a {head}.")


def pairs_in(passage: Passage) -> Iterator[Pair]:
    """(modifier, head noun in the singular) of the names of two words in a passage."""
    tokens = _TOKEN.findall(passage.block.text)
    for before, (modifier, head) in zip(["", *tokens], pairwise(tokens), strict=False):
        if _is_head(head) and _modifies(modifier, before) and not _extends(before):
            name = modifier if modifier[1:] != modifier[1:].lower() else modifier.lower()
            yield name, singular(head.lower())


def _marked_in(passage: Passage) -> Iterator[str]:
    """What the author set off: headings, terms of glossaries, and words in bold, italics or links."""
    yield from passage.section
    yield passage.block.term
    for span in passage.block.spans:
        if span.kind in ("strong", "emphasis", "link"):
            yield passage.block.text[span.start : span.end].strip(" .,:;")


@lru_cache(maxsize=20_000)
def _is_head(word: str) -> bool:
    lower = word.lower()
    one = singular(lower)
    return (
        len(word) > 3
        and bool(_WORD.fullmatch(word))
        and word == lower
        and lower not in _NO_NAMES
        and one not in LOOSE_MODIFIERS
        and not lower.endswith(("ly", "ing", "ed"))
        and not is_vague(one)
        and (not verbs.is_base(one) or one in COMMON_WORDS)
    )


def _modifies(word: str, before: str) -> bool:
    """Whether a word can open a name. What may be a verb is one unless a determiner precedes it."""
    lower = word.lower()
    may_be_verb = verbs.is_base(lower) or verbs.is_gerund(lower)
    return (
        len(word) > 2
        and bool(_WORD.fullmatch(word))
        and lower not in _NO_NAMES
        and not lower.endswith(("ly", "est"))
        and not verbs.base_of_third(lower)
        and not (may_be_verb and before.lower() not in _OPENS_NOUN)
    )


@lru_cache(maxsize=20_000)
def _extends(before: str) -> bool:
    """Whether the word before belongs to the name: "neural network" in "convolutional neural network"."""
    lower = before.lower()
    return (
        bool(_WORD.fullmatch(before))
        and lower not in _NO_NAMES
        and not verbs.base_of_third(lower)
        and not verbs.is_base(lower)
        and not lower.endswith("ly")
    )


def _by_code(read: Sequence[Passage]) -> Iterator[Cohort]:
    """Names of calls that one page writes as code."""
    pages: dict[str, dict[str, None]] = defaultdict(dict)
    for passage in read:
        for span in passage.block.spans:
            text = passage.block.text[span.start : span.end]
            if span.kind == "code" and _CODE.fullmatch(text):
                pages[passage.path][text] = None
        for heading in passage.section:
            if _CODE.fullmatch(heading):
                pages[passage.path][heading] = None
    for path, names in pages.items():
        if len(names) >= _FEWEST:
            yield Cohort("method", tuple(names)[:_MOST], "code", f"They are calls on the page {path}.")
