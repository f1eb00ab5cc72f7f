"""Claims: an option put into a stem, and whether some stretch of the notes already says so.

A claim is a set of stems that a text must hold to make it: nearly all of a name, most of a description.
A stretch that says the opposite (below where the stem has above) makes no claim.
The rule counts stems and nothing else, so the term index can answer exactly which claims a new text may
fulfil (`watched`).
"""

from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from quizzes.engine.contrast import opposed
from quizzes.engine.corpus import Corpus
from quizzes.engine.index import Window, content_stems
from quizzes.engine.postings import Musts

NAME_SIZE = 4
_NEEDED = 0.6


def needed(stems: frozenset[str]) -> int:
    """How many of these stems a text must hold: all of a name, six tenths of anything longer."""
    size = len(stems)
    return size if size <= NAME_SIZE else max(NAME_SIZE, ceil(size * _NEEDED))


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
    said = content_stems(option)
    asked = content_stems(stem) - said - content_stems(spare)
    if not asked:
        return None
    enough = needed(asked)
    is_long = len(asked) > NAME_SIZE

    def says(window: Window) -> bool:
        held = len(asked & window.own) >= enough if is_long else window.holds(asked, enough)
        return held and window.content_key not in passed and not opposed(stem, window.text)

    musts = Musts(some_of=asked, count=enough) if is_long else Musts(all_of=asked)
    if len(said) <= NAME_SIZE:
        return corpus.naming(option).first(says, musts)
    if is_long:
        return None
    most = needed(said)
    windows = corpus.index.that_may_hold(replace(musts, some_of=said, count=most))
    return next((one for one in windows if len(said & one.own) >= most and says(one)), None)


def watched(corpus: Corpus, stem: str, options: Iterable[str]) -> frozenset[str]:
    """The terms without one of which no text can fulfil any of these claims.

    Of a name it is the rarest stem under each of its aliases; of a description, the rarest stem of a short
    stem, or as many of its own stems as cannot all be missing.
    """
    found: set[str] = set()
    for option in options:
        said = content_stems(option)
        asked = content_stems(stem) - said
        if len(said) <= NAME_SIZE:
            found.update(corpus.naming(option).stems)
        elif asked and len(asked) <= NAME_SIZE:
            found.add(corpus.index.rarest(asked))
        else:
            found.update(corpus.index.unavoidable(said, needed(said)))
    return frozenset(found)
