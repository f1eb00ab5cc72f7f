"""Which passage of the new text is which passage of the old one. A pure function of both.

Equal texts are paired first: within their section, then their topic, then the notebook, and last with
passages that had been removed. Among several of the same text, section and neighbours decide, then order.
What is left is paired by likeness: within the section, the topic, the notebook, best pair first, with a
higher threshold the farther apart they are. Each old passage is used once, so that of a split the part
that is most like the old text keeps its key, and of a merge the whole keeps that of its larger part.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from topics.markup.keys import normalise
from topics.services.importing.likeness import Threshold, Worded, alike_pairs

_EQUALS_AT_MOST = 2_500  # pairs of one text that are compared by their surroundings; beyond, by order


@dataclass(frozen=True, slots=True)
class OldPassage:
    """A passage of the database. `topic` and `position` say where it is; a removed one was there."""

    pk: int
    topic: int
    position: int
    kind: str
    text: str
    section: tuple[str, ...]
    removed: bool = False


@dataclass(frozen=True, slots=True)
class NewPassage:
    """A passage of a document. `topic` is the topic that its file continues, negative for a new one."""

    topic: int
    position: int
    kind: str
    text: str
    section: tuple[str, ...]


Place = Callable[[OldPassage | NewPassage], Hashable]


def match_passages(old: Sequence[OldPassage], new: Sequence[NewPassage]) -> dict[int, OldPassage]:
    """The old passage that each new one is, by index into `new`; those that are new are left out."""
    matching = _Matching(old, new)
    matching.pair_equals(removed=False)
    for place, threshold in (
        (_section, Threshold.SECTION),
        (_topic, Threshold.TOPIC),
        (_all, Threshold.NOTEBOOK),
    ):
        matching.pair_alike(place, threshold)
    matching.pair_equals(removed=True)
    return matching.found


def _section(passage: OldPassage | NewPassage) -> Hashable:
    return (passage.topic, passage.section)


def _topic(passage: OldPassage | NewPassage) -> Hashable:
    return passage.topic


def _all(_: OldPassage | NewPassage) -> Hashable:
    return None


class _Matching:
    def __init__(self, old: Sequence[OldPassage], new: Sequence[NewPassage]) -> None:
        self._old = list(old)
        self._new = list(new)
        self._normal_old = [normalise(passage.text) for passage in self._old]
        self._normal_new = [normalise(passage.text) for passage in self._new]
        self._around_old = _neighbours(self._old, self._normal_old)
        self._around_new = _neighbours(self._new, self._normal_new)
        self._worded_old: dict[int, Worded] = {}
        self._worded_new: dict[int, Worded] = {}
        self._free_old = set(range(len(self._old)))
        self._free_new = set(range(len(self._new)))
        self.found: dict[int, OldPassage] = {}

    def _pair(self, old: int, new: int) -> None:
        self._free_old.discard(old)
        self._free_new.discard(new)
        self.found[new] = self._old[old]

    def pair_equals(self, *, removed: bool) -> None:
        """Pair passages of the same text."""
        by_text: dict[str, list[int]] = defaultdict(list)
        for index in sorted(self._free_old):
            if self._old[index].removed == removed:
                by_text[self._normal_old[index]].append(index)
        wanted: dict[str, list[int]] = defaultdict(list)
        for index in sorted(self._free_new):
            if self._normal_new[index] in by_text:
                wanted[self._normal_new[index]].append(index)
        for text, news in wanted.items():
            for old, new in self._pairs_of_equals(by_text[text], news):
                self._pair(old, new)

    def _pairs_of_equals(self, olds: list[int], news: list[int]) -> Iterable[tuple[int, int]]:
        if len(olds) == len(news) == 1:
            return [(olds[0], news[0])]
        if len(olds) * len(news) > _EQUALS_AT_MOST:
            return zip(olds, news, strict=False)
        ranked = sorted(
            (-self._closeness(old, new), abs(at_old - at_new), at_old, at_new, old, new)
            for at_old, old in enumerate(olds)
            for at_new, new in enumerate(news)
        )
        return _each_once((old, new) for *_, old, new in ranked)

    def _closeness(self, old: int, new: int) -> int:
        """How much two passages of the same text have in common around them."""
        was, now = self._old[old], self._new[new]
        same_topic = was.topic == now.topic
        same_section = was.section == now.section
        before, after = self._around_old[old]
        before_now, after_now = self._around_new[new]
        return (
            16 * (same_topic and same_section)
            + 8 * same_topic
            + 4 * (bool(was.section) and was.section[-1:] == now.section[-1:])
            + 2 * (before == before_now)
            + 2 * (after == after_now)
        )

    def pair_alike(self, place: Place, threshold: Threshold) -> None:
        """Pair reworded passages that are in the same place, the most alike first."""
        olds: dict[Hashable, list[int]] = defaultdict(list)
        for index in sorted(self._free_old):
            if not self._old[index].removed:
                olds[place(self._old[index])].append(index)
        news: dict[Hashable, list[int]] = defaultdict(list)
        for index in sorted(self._free_new):
            if (where := place(self._new[index])) in olds:
                news[where].append(index)
        for where, group in news.items():
            self._pair_group(olds[where], group, threshold)

    def _pair_group(self, olds: list[int], news: list[int], threshold: Threshold) -> None:
        for index in olds:
            self._worded_old.setdefault(index, Worded.of(self._normal_old[index], self._old[index].kind))
        for index in news:
            self._worded_new.setdefault(index, Worded.of(self._normal_new[index], self._new[index].kind))
        pairs = alike_pairs(
            {index: self._worded_old[index] for index in olds},
            {index: self._worded_new[index] for index in news},
            threshold,
        )
        ranked = sorted(
            (-score, abs(self._old[old].position - self._new[new].position), old, new)
            for old, new, score in pairs
        )
        for old, new in _each_once((old, new) for *_, old, new in ranked):
            self._pair(old, new)


def _each_once(pairs: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    used_old: set[int] = set()
    used_new: set[int] = set()
    for old, new in pairs:
        if old not in used_old and new not in used_new:
            used_old.add(old)
            used_new.add(new)
            yield old, new


def _neighbours(
    passages: Sequence[OldPassage] | Sequence[NewPassage], texts: Sequence[str]
) -> list[tuple[str, str]]:
    """The texts before and after each passage within its topic ("" at the ends)."""
    order = sorted(range(len(passages)), key=lambda at: (passages[at].topic, passages[at].position, at))
    found = [("", "")] * len(passages)
    for place, at in enumerate(order):
        before = order[place - 1] if place else None
        after = order[place + 1] if place + 1 < len(order) else None
        found[at] = (
            texts[before] if before is not None and passages[before].topic == passages[at].topic else "",
            texts[after] if after is not None and passages[after].topic == passages[at].topic else "",
        )
    return found
