"""An entry of a source: a path, and a way to read at most so many of its bytes."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """`read(most)` returns at most that many bytes, or raises EntryRefused. `path` has slashes."""

    path: str
    read: Callable[[int], bytes]
