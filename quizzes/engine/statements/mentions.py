"""Mentions: sentences that name a term of a known kind near their end, or just after an opening "In"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from quizzes.engine.language import is_vague
from quizzes.engine.lexicon import AUXILIARIES, PREPOSITIONS
from quizzes.engine.names import without_maker
from quizzes.engine.statements.values import Description, Mention, Source
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import base_of_third

_WORD = re.compile(r"[A-Za-z][\w'’.-]*\w|[A-Za-z]")
_MOST_WORDS, _FEWEST_WORDS = 30, 7
_FEWEST_BEFORE, _MOST_AFTER = 4, 5
_ARTICLE = re.compile(r"\b(?:an?|the)\s$", re.IGNORECASE)
_OPENING = re.compile(r"(?:Under|In|With|On|By|For|Without)\s")
_CLAUSE_FOLLOWS = re.compile(r"(?:,\s|\s(?:an?|the|each|one|every|two|several|most|many|all)\s)")
_BAD_BEFORE = re.compile(
    r"(?:[A-Z]\w*|\b(?:or|and|but|which|what|before|after|than|kind of|type of|example of|"
    r"such as|like|called|named))\s$"
)
_NO_SUBJECT = re.compile(
    r"^(?:it|they|this|that|these|those|there|he|she|we|you|if|when|so|but|and|or|also)\b", re.IGNORECASE
)


class _Known:
    """The terms of a known kind by name, and how long those are that begin with a word, longest first."""

    def __init__(self) -> None:
        self._named: dict[tuple[int, str], tuple[str, Description]] = {}
        self._sizes: dict[str, list[int]] = defaultdict(list)

    def add(self, name: str, one: Description) -> None:
        """Add a term; of several of one name the first in the notes is it."""
        self._named.setdefault((len(name), name.lower()), (name, one))
        sizes = self._sizes[name.split(maxsplit=1)[0].lower()]
        if len(name) not in sizes:
            sizes.append(len(name))
            sizes.sort(reverse=True)

    def at(self, quote: str, start: int, first: str) -> Iterator[tuple[str, Description]]:
        """The terms that a text may have at a place where it has a first word, longest first."""
        for size in self._sizes.get(first.lower(), ()):
            found = self._named.get((size, quote[start : start + size].lower()))
            if found:
                yield found


def read_mentions(read: Sequence[Passage], described: Sequence[Description]) -> Iterator[Mention]:
    """A term of a known kind that stands once in a sentence, late or after its first preposition."""
    known = _by_first_word(described)
    for passage in read:
        if passage.block.kind == "paragraph":
            for source in passage.sentences:
                if found := _mention(source, known):
                    yield found


def _by_first_word(described: Sequence[Description]) -> _Known:
    known = _Known()
    named: list[tuple[str, Description]] = []
    for one in described:
        if one.marked and one.group and one.origin in ("definition", "gloss") and not is_vague(one.kind):
            names = sorted({one.term, without_maker(one.term)})
            named += [(name, one) for name in names if name[:1].isupper() or " " in name]
    for name, one in sorted(named, key=lambda pair: pair[1].source.order):
        known.add(name, one)
    return known


def _mention(source: Source, known: _Known) -> Mention | None:
    quote = source.quote
    words = list(_WORD.finditer(quote))
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or _NO_SUBJECT.match(quote):
        return None
    found = [_starting_at(quote, word.start(), known) for word in words]
    named = [each for each in found if each is not None]
    if len(named) != 1:
        return None
    one, start, end = named[0]
    article = _ARTICLE.search(quote[:start])
    at = article.start() if article else start
    before, after = quote[:at], quote[end:]
    opens = bool(_OPENING.fullmatch(before))
    late = len(before.split()) >= _FEWEST_BEFORE and len(after.split()) <= _MOST_AFTER
    if opens:
        return Mention(one, at, end, opens, source) if _CLAUSE_FOLLOWS.match(after) else None
    if not late or _BAD_BEFORE.search(before) or not _stands_alone(after):
        return None
    return Mention(one, at, end, opens, source)


def _stands_alone(after: str) -> bool:
    """Whether the term is the whole noun: "S3 objects", "Spark ML" and a list "MXNet, PyTorch" go on."""
    word = after.strip().split(" ", 1)[0].lower() if after.strip() else ""
    if word.startswith(","):
        return False
    bare = word.strip(".;:)")
    return (
        not bare
        or bare
        in PREPOSITIONS | AUXILIARIES | frozenset({"that", "which", "who", "instead", "itself", "only"})
        or bool(base_of_third(bare))
    )


def _starting_at(quote: str, start: int, known: _Known) -> tuple[Description, int, int] | None:
    first = _WORD.match(quote, start)
    for name, one in known.at(quote, start, first.group()) if first else ():
        end = start + len(name)
        begins = quote[start].isupper() >= (" " not in name)
        if begins and not quote[end : end + 1].isalnum() and quote[end : end + 1] not in ("-", "_"):
            return one, start, end
    return None
