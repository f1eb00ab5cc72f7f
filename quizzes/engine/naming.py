"""Which stretches of the notes name a thing, under any of its names."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from quizzes.engine.index import STOP_STEMS, TermIndex, Window
from quizzes.engine.names import Aliases
from quizzes.engine.postings import Musts


class Naming:
    """One name as texts may have it: the keys of the thing, each with the stem by which it is found."""

    def __init__(self, name: str, index: TermIndex, aliases: Aliases) -> None:
        self._name = name.lower()
        self._index = index
        self._keys: dict[str, frozenset[str]] = {}
        for key in aliases.keys(name):
            if parts := frozenset(key.split()) - STOP_STEMS:
                self._keys[key] = parts
        self.stems = tuple(dict.fromkeys(map(index.rarest, self._keys.values())))
        """The stems without one of which no text can name the thing."""

    def windows(self) -> Iterator[Window]:
        """The windows that name the thing, key after key; a text that a passage has twice but once."""
        met: set[tuple[str, str]] = set()
        for window in self._by_key():
            place = (window.content_key, window.text)
            if place not in met:
                met.add(place)
                yield window

    def first(self, says: Callable[[Window], bool], musts: Musts) -> Window | None:
        """The first window that names the thing and says what is asked, which must hold so much for it.

        Both are looked up together, for a name may be everywhere in the notes.
        """
        for key, parts in self._keys.items():
            for window in self._index.that_may_hold(replace(musts, all_of=parts | musts.all_of)):
                if says(window) and window.names(key):
                    return window
        return None

    def is_in(self, count: int) -> bool:
        """Whether so many passages name the thing."""
        passages: set[str] = set()
        for window in self._by_key():
            passages.add(window.content_key)
            if len(passages) >= count:
                return True
        return False

    def is_in_more_than(self, count: int) -> bool:
        """Whether more windows than these have the name as it is written here."""
        at_most = sum(min(map(self._index.frequency, parts)) for parts in self._keys.values())
        return at_most > count and self._written > count

    @cached_property
    def _written(self) -> int:
        return sum(self._name in window.text.lower() for window in self.windows())

    def _by_key(self) -> Iterator[Window]:
        for key, parts in self._keys.items():
            for window in self._index.that_may_hold(Musts(parts)):
                if window.names(key):
                    yield window


class Namings:
    """Namings by name. Each is read once: options recur."""

    def __init__(self, index: TermIndex, aliases: Aliases) -> None:
        self._index = index
        self._aliases = aliases
        self._known: dict[str, Naming] = {}

    def of(self, name: str) -> Naming:
        """How the notes may name this thing."""
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = Naming(name, self._index, self._aliases)
        return found
