"""Topics beside a topic: what the lines around speak of, of the same shape, with the evidence of a kind."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from quizzes.engine.candidate import Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import UNPROVEN
from quizzes.engine.index import content_stems
from quizzes.engine.language import singular
from quizzes.engine.names import initials_fit, name_key
from quizzes.engine.render import quoted
from quizzes.engine.topics import Topic, is_acronym
from topics.markup.words import stems

PARALLEL, SAME_SECTION, SAME_PAGE = 0, 1, 2
_FEWEST_RECURS, _OFTEN = 2, 3
_MOST_APART = 30
_MOST = 6
_EVERYWHERE = 20
_LETTERS = re.compile(r"[^a-z0-9]")
_ALIKE = 5


def options_beside(own: Topic, corpus: Corpus) -> Iterator[Proposal]:
    """The other topics as options, closest first."""
    for rank, topic in topics_beside(own, corpus):
        yield topic_option(topic, corpus, plural=own.plural, rank=rank)


def topic_option(topic: Topic, corpus: Corpus, *, plural: bool, rank: int = 0) -> Proposal:
    """A topic as an option, acronyms in the number of the key; its why is its line."""
    name, code = topic.name, topic.shape == "code"
    if is_acronym(name):
        name = name.removesuffix("s") + "s" * plural
    return Proposal(
        text=corpus.casing.as_option(name, code=code), why=quoted(topic.source), name=topic.name,
        said=topic.said, marked=True, rank=rank, code=code, source=topic.source,
    )  # fmt: skip


def topics_beside(own: Topic, corpus: Corpus) -> list[tuple[int, Topic]]:
    """Other topics with the rank of their kinship."""
    found: dict[str, tuple[int, int, Topic]] = {}
    key = name_key(own.name)
    for other in corpus.topics.near(own.source):
        at = name_key(other.name)
        if at == key or not _alike(own, other):
            continue
        placed = (_rank(own, other, corpus), abs(own.source.order[1] - other.source.order[1]), other)
        if placed[0] < UNPROVEN and (at not in found or placed[:2] < found[at][:2]):
            found[at] = placed
    kept: list[tuple[int, Topic]] = []
    for rank, _, other in sorted(found.values(), key=lambda one: (*one[:2], one[2].name)):
        if len(kept) == _MOST:
            break
        if any(_is_same(one.name, other.name) for one in (own, *(topic for _, topic in kept))):
            continue
        if _may_stand_beside(own, other, rank, corpus):
            kept.append((rank, other))
    return kept


def _alike(own: Topic, other: Topic) -> bool:
    """Whether two topics are of one shape and number."""
    return own.shape == other.shape and (own.plural == other.plural or is_acronym(other.name))


def _rank(own: Topic, other: Topic, corpus: Corpus) -> int:
    """Names stand beside names of their section, and beside those with headings of their own.

    Common nouns need more: a line that tells in the same manner, or the same head.
    """
    here, there = own.source, other.source
    together = here.section == there.section and abs(here.order[1] - there.order[1]) <= _MOST_APART
    if together and own.manner == other.manner:
        return PARALLEL
    if own.shape in ("name", "code"):
        if together:
            return SAME_SECTION
        return SAME_PAGE if corpus.topics.leads(other.name) and corpus.recurs(own.name, _OFTEN) else UNPROVEN
    return SAME_SECTION if _head(own.name) and _head(own.name) == _head(other.name) else UNPROVEN


@lru_cache(maxsize=16_384)
def _head(name: str) -> str:
    found = stems(name) if " " in name else ()
    return found[-1] if len(found) > 1 else ""


def _may_stand_beside(own: Topic, other: Topic, rank: int, corpus: Corpus) -> bool:
    """Whether the other is a term, and none of the kind that the first is."""
    if content_stems(own.name) <= content_stems(other.said) or _is_everywhere(other.name, corpus):
        return False
    if rank != PARALLEL and not corpus.recurs(other.name, _FEWEST_RECURS if rank == SAME_SECTION else _OFTEN):
        return False
    return not corpus.misspelt_in(other.name)


def _is_everywhere(name: str, corpus: Corpus) -> bool:
    """Whether many passages name a thing, so that it is what the notes are about. A rare word says no."""
    most = max(corpus.size // _EVERYWHERE, _EVERYWHERE)
    rarest = min(map(corpus.index.frequency, content_stems(name)), default=0)
    return rarest > most and corpus.naming(name).is_in_more_than(most)


def _abbreviates(short: str, full: str) -> bool:
    """Whether an acronym is that of a name or of its end: an LB is any load balancer."""
    words = full.split()
    return is_acronym(short) and any(
        initials_fit(short, " ".join(words[at:])) for at in range(len(words) - 1)
    )


def _is_same(one: str, other: str) -> bool:
    """Whether two names may be one, or one a kind of the other: "Cloud HSM", "CloudHSM" and "HSM"."""
    if any(_abbreviates(short, full) for short, full in ((one, other), (other, one))):
        return True
    first, second = (_LETTERS.sub("", singular(name).lower()) for name in (one, other))
    if first == second or (is_acronym(one) and is_acronym(other) and (first in second or second in first)):
        return True
    return min(len(first), len(second)) >= _ALIKE and OSA.distance(first, second, score_cutoff=1) <= 1
