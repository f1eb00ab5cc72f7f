"""Noun phrases that recur in the notes, by their head: "boot volume", "shared volume" and "data volume"."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from quizzes.engine import verbs
from quizzes.engine.language import is_plural, singular
from quizzes.engine.lexicon import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, word_set
from quizzes.engine.noun_verbs import NOUN_VERBS
from topics.markup.words import stem, stems

_TOKEN = re.compile(r"-{0,2}[A-Za-z][\w'’/+-]*|[^\w\s]|\d\S*")
_WORD = re.compile(r"-{0,2}[A-Za-z][\w+-]*(?:['’]s)?")
_BREAKS = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | AUXILIARIES
    | word_set(
        """to not also only then more less most least very which who what how than as same other another
    different many much few several following two three four five six seven eight nine ten one first
    second third last next own such just whole entire given certain particular specific each new old
    good bad better best big small large great high low long short main important possible available
    similar whose single multiple various total original current simple common general normal usual
    extra additional separate real actual full final like so if when where while there here now all any
    some no we our us my me let lets e.g i.e etc why how"""
    )
)
# What such a word says of a thing names no kind of it.
_NO_KIND = word_set(
    """default basic built-in remaining additional entire custom wrong right correct popular useful
    interesting specified desired required existing proper higher lower larger smaller quick quicker
    easier easy still indifferent better worse faster slower valid invalid previous final similar equal
    entire double necessary sufficient relevant random classic modern famous"""
)
_MOST_WORDS, _MOST_PHRASES = 3, 24


@dataclass(frozen=True, slots=True)
class Phrase:
    """A recurring noun phrase in the singular, as it is mostly written, and the pages that have it."""

    text: str
    head: str
    count: int
    pages: frozenset[str]


class Phrases:
    """The phrases of some notes by the stem of their head. Made once; nothing in it changes afterwards."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """Of (page, text) pairs."""
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        pages: dict[str, set[str]] = defaultdict(set)
        counted_heads: set[str] = set()
        for page, text in texts:
            for before, words in _runs(text):
                if not 2 <= len(words) <= _MOST_WORDS or not _is_name_of_kind(words, before):
                    continue
                phrase = singular(" ".join(words))
                if is_plural(words[-1]):
                    counted_heads.add(stem(phrase.split()[-1].lower()))
                key = " ".join(stems(phrase))
                forms[key][phrase] += 1
                pages[key].add(page)
        self._counted_heads = frozenset(counted_heads)
        self._by_key: dict[str, Phrase] = {}
        for key, counted in forms.items():
            total = sum(counted.values())
            if total > 1:
                usual = min(counted, key=lambda form: (-counted[form], form))
                head = stem(usual.split()[-1].lower())
                self._by_key[key] = Phrase(usual, head, total, frozenset(pages[key]))
        self._words = _words_by_role(min(counted) for counted in forms.values())
        self._together = frozenset(
            pair for key in forms for pair in combinations(sorted(set(key.split())), 2)
        )
        by_head: dict[str, list[Phrase]] = defaultdict(list)
        on_page: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
        for one in sorted(self._by_key.values(), key=lambda one: (-one.count, one.text)):
            by_head[one.head].append(one)
            for page in sorted(one.pages):
                on_page[one.head, page].append(one)
        self._by_head = {head: tuple(found) for head, found in by_head.items()}
        self._on_page = {place: tuple(found) for place, found in on_page.items()}

    def near(self, head: str, page: str) -> tuple[Phrase, ...]:
        """The phrases with this head that a page has, then the commonest elsewhere."""
        here = self._on_page.get((head, page), ())[:_MOST_PHRASES]
        common = self._by_head.get(head, ())[:_MOST_PHRASES]
        return (*here, *(one for one in common if page not in one.pages))

    def words_of(self, initial: str, *, head: bool) -> tuple[tuple[str, int], ...]:
        """The words with this initial that several phrases have as their head, or else before it.

        Each with how many have it, most first.
        """
        return self._words.get((initial, head), ())

    def together(self, one: str, other: str) -> bool:
        """Whether two words stand in one noun phrase somewhere."""
        first, second = sorted((stem(one.lower()), stem(other.lower())))
        return (first, second) in self._together

    def asks_for(self, head: str) -> str:
        """The opening "which endpoint", but "which kind of elasticity" of what is never put in the plural."""
        return f"which {head}" if stem(head.lower()) in self._counted_heads else f"which kind of {head}"


def _words_by_role(found: Iterable[str]) -> dict[tuple[str, bool], tuple[tuple[str, int], ...]]:
    """The words of phrases by initial, and by whether they are heads, but not those of one phrase only."""
    counted: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
    for one in found:
        *before, last = one.lower().split()
        for word, head in (*((word, False) for word in before), (last, True)):
            if word.isalpha() and len(word) > 2:
                counted[word[0], head][word] += 1
    return {
        role: tuple(sorted((one for one in words.items() if one[1] > 1), key=lambda one: (-one[1], one[0])))
        for role, words in counted.items()
    }


def _is_name_of_kind(words: list[str], before: str) -> bool:
    """Whether a run is a noun phrase: no verb opens it, unless an article shows that it is a noun there."""
    first, last = words[0].lower(), words[-1].lower()
    if first in _NO_KIND or verbs.is_participle(last) or verbs.is_gerund(first) or not words[-1].isalpha():
        return False
    shown = before in DETERMINERS or before in PREPOSITIONS
    return shown if verbs.is_base(first) or verbs.base_of_third(first) else before != "to"


def _runs(text: str) -> Iterator[tuple[str, list[str]]]:
    """Runs of words that can stand in one noun phrase, each with the word before it."""
    run: list[str] = []
    before = previous = ""
    for token in [*_TOKEN.findall(text), "."]:
        low = token.lower()
        verb = verbs.base_of_third(low)
        if (
            not _WORD.fullmatch(token)
            or low in _BREAKS
            or low.endswith("ly")
            or (verb and verb not in NOUN_VERBS)
        ):
            if run:
                yield before, run
            run = []
        else:
            before = before if run else previous
            run.append(token)
        previous = low


def is_countable_head(word: str) -> bool:
    """Whether a head noun can be asked for with "which": no verb form, no number."""
    low = word.lower()
    return (
        low.isalpha()
        and len(low) > 2
        and not verbs.is_gerund(low)
        and (not verbs.is_participle(low) or is_plural(low))
    )
