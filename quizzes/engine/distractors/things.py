"""The things that stand beside a thing: under one heading or in one list, with the evidence of a kind."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from quizzes.engine.corpus import Corpus
from quizzes.engine.language import singular
from quizzes.engine.lexicon import NUMBER_WORDS
from quizzes.engine.statements.facets import is_topic
from quizzes.engine.statements.values import Told
from topics.markup.words import stems

_MOST_LOOKED_AT = 40
_LONGEST_OF_A_KIND = 4
_MOST_OF_A_KIND = 7
_FEWEST = 2
_UNCOUNTED = ("ion", "ing", "ity", "ness", "ance", "ence", "ism")


@dataclass(frozen=True, slots=True)
class Things:
    """Names that may stand beside a key, nearest first; their kind where the notes tell it."""

    kind: str
    others: tuple[str, ...]
    rank: int = 0
    doubts: tuple[str, ...] = ()


def things_beside(told: Told, corpus: Corpus) -> Things:
    """Siblings by the kind that their parent names, by a shared head noun, or as names among names."""
    subject = told.subject
    siblings = tuple(one for one in subject.siblings if not _is_group(one))
    if _is_group(subject.name):
        return Things("", ())
    head, alike = _shared_head(subject.name, siblings)
    if len(alike) >= _FEWEST:
        narrower = head and stems(head)[-1] in stems(subject.kind)
        return Things(subject.kind if narrower else head, alike)
    if len(siblings) >= _FEWEST and all(_is_short(one) for one in (subject.name, *siblings)):
        if subject.kind and len(subject.siblings) < _MOST_OF_A_KIND:
            return Things(subject.kind, siblings)
        if subject.peers:
            return Things("", siblings, rank=1, doubts=(_NO_KIND,))
    return _by_name(told, siblings, corpus)


def _by_name(told: Told, siblings: tuple[str, ...], corpus: Corpus) -> Things:
    """Siblings that are names, or of which lines tell something as well."""
    named = is_name(told.subject.name, corpus)
    names = tuple(one for one in siblings if is_name(one, corpus))
    if named and len(names) >= _FEWEST:
        return Things("", names, rank=1)
    told_of = tuple(one for one in siblings if one in names or corpus.told_of(one, told.group))
    if len(told_of) >= _FEWEST:
        return Things("", told_of, rank=1, doubts=(_NO_KIND,))
    return Things("", ())


_NO_KIND = "the notes do not say of what kind the things under these headings are"


def counted(title: str) -> bool:
    """Whether a title counts what stands below it: "Three input modes"."""
    return title.split(" ", 1)[0].lower() in NUMBER_WORDS


def _is_group(name: str) -> bool:
    """Whether a heading stands for several things or a topic ("Three input modes", "Cell theory")."""
    return name.split(maxsplit=1)[0].lower() in NUMBER_WORDS or is_topic(name)


def _is_short(name: str) -> bool:
    return len(name.split()) <= _LONGEST_OF_A_KIND


def _shared_head(name: str, siblings: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The siblings that end in the same noun, and the noun: "mode" of "File mode" and "Pipe mode".

    Of what cannot be counted ("vertical scaling") the noun is left out: one does not ask which scaling it is.
    """
    last = Counter(stems(one)[-1] for one in (name, *siblings) if len(stems(one)) > 1)
    own = stems(name)
    if len(own) < 2 or last[own[-1]] <= _FEWEST:
        return "", ()
    head = singular(name.rsplit(maxsplit=1)[-1])
    alike = tuple(one for one in siblings if len(stems(one)) > 1 and stems(one)[-1] == own[-1])
    return "" if head.lower().endswith(_UNCOUNTED) else head, alike


def is_name(name: str, corpus: Corpus) -> bool:
    """Whether the notes write it with a capital in mid-sentence, or it can only be a name."""
    if len(corpus.aliases.keys(name)) > 1:
        return True
    if any(sign.isdigit() or sign.isupper() for sign in re.sub(r"\b[A-Z]", "", name)):
        return True
    if not name[:1].isupper():
        return False
    inside = re.compile(rf"[a-z,;] {re.escape(name)}\b")
    return any(
        inside.search(window.text) for window in islice(corpus.naming(name).windows(), _MOST_LOOKED_AT)
    )
