"""Company: terms that one page sets off and that are of one make. Weak evidence, and enough for a draft."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from quizzes.engine.cohorts.noted import Pair
from quizzes.engine.cohorts.values import Cohort
from quizzes.engine.language import is_plural, without_article
from quizzes.engine.lexicon import COMMON_WORDS, HEDGES, LOOSE_MODIFIERS, STOP_WORDS, word_set
from quizzes.engine.statements.terms import split_acronym
from quizzes.engine.statements.values import Description, Statement
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import base_of_third, is_base, is_participle

_WORD = re.compile(r"[A-Za-z][\w'’+-]*")
_ARTICLED = re.compile(r"\b(?:an?|the)\s((?:[a-z][\w-]*\s?){1,3})", re.IGNORECASE)
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]{1,5}\b")
_OFTEN = 3
_NO_TERMS = (
    STOP_WORDS | HEDGES | LOOSE_MODIFIERS
    | word_set(
        """always never first second third last manual important good well note notes conclusion
        considerations overview introduction summary intuition key exam tips examples history background
        references best same pricing architecture basics concepts features limitations requirements
        questions chapter section part"""
    )
)  # fmt: skip
_FEWEST, _MOST = 3, 30
_MOST_WORDS = 3


def company(
    read: Sequence[Passage], statements: Sequence[Statement], pairs: Sequence[Sequence[Pair]]
) -> Iterator[Cohort]:
    """The terms of each page by make, in reading order."""
    nouns = _nouns(read)
    pages: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    terms = [
        (one.source.path, one.source.order, one.term) for one in statements if isinstance(one, Description)
    ]
    terms += [(one.path, one.order, name) for one in read for name in (*_set_off(one), *one.section[-1:])]
    terms += [*_recurring_acronyms(read), *_recurring_pairs(read, pairs)]
    for path, _, raw in sorted(terms, key=lambda one: (one[1], one[2])):
        name = without_article(split_acronym(raw.strip(' .,:;“”"'))[0])
        if _is_term(name, nouns):
            pages[path, _make(name)].setdefault(name.lower(), name)
    for (path, _), names in pages.items():
        members = tuple(names.values())
        for at in range(0, len(members), _MOST):
            # The last few join those before them.
            block = members[max(0, min(at, len(members) - _MOST)) : at + _MOST]
            if len(block) >= _FEWEST:
                yield Cohort("", block, "page", f"It is another term of the page {path}.")


def _set_off(passage: Passage) -> Iterator[str]:
    for span in passage.block.spans:
        if span.kind in ("strong", "emphasis"):
            yield passage.block.text[span.start : span.end]


def _recurring_acronyms(read: Sequence[Passage]) -> list[tuple[str, tuple[int, int], str]]:
    """Words in capitals that a page has often, at every place."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for passage in read:
        for word in set(_ACRONYM.findall(passage.block.text)):
            found[passage.path, word].append(passage.order)
    return [(path, orders[0], word) for (path, word), orders in found.items() if len(orders) >= _OFTEN]


def _recurring_pairs(
    read: Sequence[Passage], pairs: Sequence[Sequence[Pair]]
) -> list[tuple[str, tuple[int, int], str]]:
    """Names of two words that a page has often, at every place."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for passage, named in zip(read, pairs, strict=True):
        for modifier, head in dict.fromkeys(named):
            found[passage.path, f"{modifier} {head}"].append(passage.order)
    return [(path, orders[0], name) for (path, name), orders in found.items() if len(orders) >= _OFTEN]


def _nouns(read: Sequence[Passage]) -> frozenset[str]:
    """What the notes put after an article somewhere: one to three words each."""
    found: set[str] = set()
    for passage in read:
        for match in _ARTICLED.finditer(passage.block.text):
            words = match.group(1).lower().split()
            found.update(" ".join(words[:count]) for count in range(1, len(words) + 1))
    return frozenset(found)


def _is_term(name: str, nouns: frozenset[str]) -> bool:
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not all(_WORD.fullmatch(word) for word in words):
        return False
    lower = [word.lower() for word in words]
    if any(word in _NO_TERMS for word in lower) or lower[-1].endswith("ly"):
        return False
    if len(words) == 1:
        word = lower[0]
        verb = is_base(word) or bool(base_of_third(word)) or is_participle(word)
        known = word in nouns or is_plural(word) or name[1:] != name[1:].lower()
        return len(word) > 2 and known and not verb and word.rstrip("s") not in COMMON_WORDS
    return not is_base(lower[0]) or name.lower() in nouns


def _make(name: str) -> str:
    """Number, capitals and length: what two terms must share to stand side by side."""
    last = name.rsplit(maxsplit=1)[-1]
    if name.isupper():
        return "acronym"
    inner = any(word[1:] != word[1:].lower() for word in name.split())
    size = "one" if " " not in name else "more"
    return f"{'name' if inner else 'word'} {size} {'many' if is_plural(last) else 'one'}"
