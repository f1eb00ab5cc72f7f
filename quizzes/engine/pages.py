"""Which pages of some notes bear on a page: read with these, it is asked as it would be with all of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

# Windows that the neighbours of a page, and pages of the same words, may have; of a long page, its own size.
_AROUND, _RELATED = 40, 80
_FARTHEST, _MOST_RELATED = 12, 8  # pages
_SHARED_BY_FEW = 24  # pages: a stem in more of them tells no relation


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page without reading it: how many windows it has, and which stems are on it."""

    path: str
    windows: int
    stems: frozenset[str]


class PageIndex:
    """The pages of some notes, in reading order, by the stems that they hold."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = tuple(pages)
        self._at = {page.path: number for number, page in enumerate(pages)}
        postings: dict[str, list[int]] = defaultdict(list)
        for number, page in enumerate(pages):
            for stem in page.stems:
                postings[stem].append(number)
        self._postings = dict(postings)

    def size_of(self, paths: Collection[str]) -> int:
        """How many windows these pages have."""
        return sum(self.pages[self._at[path]].windows for path in paths)

    @property
    def size(self) -> int:
        """How many windows all pages have."""
        return sum(page.windows for page in self.pages)

    def only(self, paths: Collection[str]) -> "PageIndex":
        """The index of these pages alone."""
        return PageIndex([page for page in self.pages if page.path in paths])

    def bearing_on(self, paths: Iterable[str]) -> frozenset[str]:
        """These pages, those around them, and those that share their rare stems.

        What a question takes from other pages are mostly distractors of its key's kind, and these stand in
        the same chapter or are spoken of in the same words.
        """
        found: set[int] = set()
        for number in sorted(self._at[path] for path in paths):
            found.add(number)
            own = self.pages[number].windows
            found.update(self._within(self._around(number), max(_AROUND, own)))
            found.update(self._within(self._related(number), max(_RELATED, 2 * own)))
        return frozenset(self.pages[number].path for number in found)

    def holding(self, stems: frozenset[str]) -> list[Page]:
        """The pages that hold all of these stems, in reading order."""
        rarest = min(stems, key=lambda stem: (len(self._postings.get(stem, ())), stem))
        pages = (self.pages[number] for number in self._postings.get(rarest, ()))
        return [page for page in pages if stems <= page.stems]

    def holding_some(self, stems: frozenset[str], count: int) -> list[Page]:
        """The pages that hold at least `count` of these stems, in reading order."""
        ranked = sorted(stems, key=lambda stem: (len(self._postings.get(stem, ())), stem))
        must = ranked[: len(stems) - count + 1]
        numbers = {number for stem in must for number in self._postings.get(stem, ())}
        pages = (self.pages[number] for number in sorted(numbers))
        return [page for page in pages if len(stems & page.stems) >= count]

    def _within(self, numbers: Iterable[int], windows: int) -> Iterator[int]:
        """The first of these pages that together have no more than so many windows."""
        left = windows
        for number in numbers:
            if (size := self.pages[number].windows) <= left:
                left -= size
                yield number
            if left <= 0:
                return

    def _around(self, number: int) -> Iterator[int]:
        """The pages before and after, nearest first."""
        for step in range(1, _FARTHEST + 1):
            yield from (at for at in (number - step, number + step) if 0 <= at < len(self.pages))

    def _related(self, number: int) -> list[int]:
        """The pages that share most with this one; a stem counts the more the fewer pages have it."""
        shared: dict[int, float] = defaultdict(float)
        for stem in sorted(self.pages[number].stems):
            holders = self._postings[stem]
            if len(holders) <= _SHARED_BY_FEW:
                for at in holders:
                    shared[at] += 1 / len(holders)
        shared.pop(number, None)
        return sorted(shared, key=lambda at: (-shared[at], at))[:_MOST_RELATED]
