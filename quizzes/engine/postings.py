"""Where each stem stands: the numbers of its windows, as sets that cost little however common it is."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

# A stem in no more windows than these, or than one of so many, is looked up window by window.
_FEW, _SHARE = 64, 1024
# Of a stretch that may lack some of its stems, so many are crossed before it is looked at itself.
_MOST_CROSSED = 3
_PART_BITS = 1 << 14
_PART = (1 << _PART_BITS) - 1


@dataclass(frozen=True, slots=True)
class Musts:
    """What a text must hold: each of some stems, and `count` of others. One of the two is not empty."""

    all_of: frozenset[str] = frozenset()
    some_of: frozenset[str] = frozenset()
    count: int = 0


@dataclass(slots=True)
class _Most:
    """So many of some stems, rarest first, and the numbers that have them once they are known."""

    some_of: frozenset[str]
    count: int
    ranked: tuple[str, ...]
    having: int | None = None

    @property
    def one_of(self) -> tuple[str, ...]:
        """The stems without one of which no text has so many."""
        return self.ranked[: len(self.ranked) - self.count + 1]


class Postings:
    """Ascending numbers by stem. Made once; of common stems the sets are kept, as bits of a number."""

    def __init__(self, held: Iterable[Iterable[str]]) -> None:
        """Of the stems that each window holds, in order."""
        found: dict[str, array[int]] = defaultdict(lambda: array("I"))
        number = -1
        for number, terms in enumerate(held):
            for term in terms:
                found[term].append(number)
        self._found = dict(found)
        self._size = number + 1
        self._few = max(_FEW, self._size // _SHARE)
        self._bits: dict[str, int] = {}
        self._latest = _Most(frozenset(), 0, ())

    def count(self, term: str) -> int:
        """How many numbers a stem has."""
        found = self._found.get(term)
        return 0 if found is None else len(found)

    def rarest_first(self, terms: Iterable[str]) -> list[str]:
        """The stems in order of their counts; equals are settled by the alphabet."""
        return sorted(terms, key=self._rank)

    def _rank(self, term: str) -> tuple[int, str]:
        return self.count(term), term

    def of_any(self, terms: Iterable[str]) -> Sequence[int]:
        """The numbers that one of these stems has."""
        found = [self._found[term] for term in terms if term in self._found]
        return found[0] if len(found) == 1 else sorted(set[int]().union(*found))

    def that_may_meet(self, musts: Musts) -> Iterable[int]:
        """All numbers of texts that hold what they must, and maybe a few others.

        The rarest stem is asked first, and alone where it is rare. Where nothing is, whole sets are crossed.
        """
        most = self._most_of(musts.some_of, musts.count)
        rarest = (min(musts.all_of, key=self._rank),) if musts.all_of else ()
        cheapest = min(filter(None, (rarest, most.one_of)), key=self._cost)
        if self._cost(cheapest) <= self._few or (len(musts.all_of) == 1 and not most.ranked):
            return self.of_any(cheapest)
        sets = list(map(self._set_of, musts.all_of))
        if most.ranked:
            sets.append(self._crossed(most))
        return _ones(reduce(and_, sets))

    def _cost(self, terms: Iterable[str]) -> int:
        return sum(map(self.count, terms))

    def _most_of(self, some_of: frozenset[str], count: int) -> "_Most":
        """The latest is kept, for all options of a question are asked with one stem."""
        latest = self._latest
        if (latest.some_of, latest.count) != (some_of, count):
            self._latest = latest = _Most(some_of, count, tuple(self.rarest_first(some_of)))
        return latest

    def _crossed(self, most: "_Most") -> int:
        """The numbers that have so many of the stems, or nearly so many."""
        if most.having is None:
            depth = min(most.count, _MOST_CROSSED)
            # At each place the numbers that have so many of the stems met so far.
            having = [0] * depth
            for term in most.ranked[: len(most.ranked) - most.count + depth]:
                own = self._set_of(term)
                for place in range(depth - 1, 0, -1):
                    having[place] |= having[place - 1] & own
                having[0] |= own
            most.having = having[-1]
        return most.having

    def _set_of(self, term: str) -> int:
        """A stem's numbers as the ones of a number."""
        bits = self._bits.get(term)
        if bits is None:
            row = bytearray(self._size // 8 + 1)
            for number in self._found.get(term, ()):
                row[number >> 3] |= 1 << (number & 7)
            bits = int.from_bytes(row, "little")
            if self.count(term) > self._few:
                self._bits[term] = bits
        return bits


def _ones(bits: int) -> Iterator[int]:
    """The places of the ones of a number, ascending. Part by part, for a long number is slow to work with."""
    start = 0
    while bits:
        part = bits & _PART
        while part:
            lowest = part & -part
            yield start + lowest.bit_length() - 1
            part ^= lowest
        bits >>= _PART_BITS
        start += _PART_BITS
