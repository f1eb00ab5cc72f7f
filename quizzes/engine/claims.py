"""Claims: an option put into a stem, and whether some stretch of the notes already says so.

A claim is a set of stems that a text must hold to make it: nearly all of a name, most of a description.
The rule counts stems and nothing else, so the term index can answer exactly which claims a new text may
fulfil (`watched`).
"""

from collections.abc import Iterable
from math import ceil

from quizzes.engine.corpus import Corpus
from quizzes.engine.index import STOP_STEMS, Window, content_stems

_NAME_SIZE = 4
_NEEDED = 0.6


def needed(stems: frozenset[str]) -> int:
    """How many of these stems a text must hold: all of a name, six tenths of anything longer."""
    size = len(stems)
    return size if size <= _NAME_SIZE else max(_NAME_SIZE, ceil(size * _NEEDED))


def covers(stems: frozenset[str], held: frozenset[str]) -> bool:
    """Whether a text with the stems `held` says what `stems` stand for."""
    return bool(stems) and len(stems & held) >= needed(stems)


def supporting(
    corpus: Corpus, option: str, stem: str, *, spare: str = "", skip: Iterable[str] = ()
) -> Window | None:
    """The first stretch of the notes that names or says `option` together with the content of `stem`.

    `spare` is text whose stems count for nothing (the kind that all options share); passages with a content
    key in `skip` are not asked.
    """
    passed = frozenset(skip)
    asked = content_stems(stem) - content_stems(option) - content_stems(spare)
    if not asked:
        return None
    said = content_stems(option)
    if len(said) <= _NAME_SIZE:
        windows = corpus.mentions(option)
    else:
        asked_windows = corpus.index.holding(asked) if len(asked) <= _NAME_SIZE else ()
        windows = [window for window in asked_windows if covers(said, window.own)]
    for window in windows:
        held = window.own if len(asked) > _NAME_SIZE else window.around
        if window.content_key not in passed and covers(asked, held):
            return window
    return None


def watched(corpus: Corpus, stem: str, options: Iterable[str]) -> frozenset[str]:
    """The terms without one of which no text can fulfil any of these claims.

    Of a name it is the rarest stem under each of its aliases; of a description, the rarest stem of a short
    stem, or as many of its own stems as cannot all be missing.
    """
    found: set[str] = set()
    for option in options:
        said = content_stems(option)
        asked = content_stems(stem) - said
        if len(said) <= _NAME_SIZE:
            for key in corpus.aliases.keys(option):
                stems = frozenset(key.split()) - STOP_STEMS
                if stems:
                    found.add(corpus.index.rarest(stems))
        elif asked and len(asked) <= _NAME_SIZE:
            found.add(corpus.index.rarest(asked))
        else:
            found |= _unavoidable(corpus, said)
    return frozenset(found)


def _unavoidable(corpus: Corpus, stems: frozenset[str]) -> set[str]:
    """The rarest stems, one of which any text must hold that covers the set."""
    ranked = sorted(stems, key=lambda term: (corpus.index.frequency(term), term))
    return set(ranked[: len(stems) - needed(stems) + 1])
