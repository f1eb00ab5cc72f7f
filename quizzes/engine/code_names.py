"""Names in code font, by folder and by what the notes call them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from quizzes.engine.nearby import nearby
from quizzes.engine.statements.values import CodeName, Statement

# Notes call one thing by several names.
_FAMILY = {
    "subcommand": "command", "utility": "command", "tool": "command",
    "method": "function", "helper": "function", "class method": "function", "instance method": "function",
    "library": "package", "gem": "package", "extension": "plugin", "property": "attribute",
}  # fmt: skip
_SEVERAL = 3


class CodeNames:
    """The code names of some notes. Made once; nothing in it changes afterwards."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        """Of statements in reading order."""
        names = [one for one in statements if isinstance(one, CodeName)]
        called: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for one in names:
            if one.kind:
                called[folder_of(one), one.name][one.kind] += 1
        self._called = {
            place: min(kinds, key=lambda kind: (-kinds[kind], kind)) for place, kinds in called.items()
        }
        found: dict[tuple[str, str], list[CodeName]] = defaultdict(list)
        for one in names:
            if kind := self.kind_of(one):
                found[folder_of(one), family_of(one.name, kind)].append(one)
        self._found = dict(found)
        # "git" of "git stash" and "git log": what begins several names of a folder.
        first = Counter(
            (folder, name.split(" ", 1)[0]) for folder, name in {(folder_of(one), one.name) for one in names}
        )
        self._makers = frozenset(place for place, count in first.items() if count >= _SEVERAL)

    def begins_names(self, folder: str, word: str) -> bool:
        """Whether several names of a folder begin with this word, as those of the parts of one tool do."""
        return (folder, word) in self._makers

    def kind_of(self, one: CodeName) -> str:
        """What its sentence calls a name, or else what other sentences of its folder mostly do."""
        return one.kind or self._called.get((folder_of(one), one.name), "")

    def near(self, one: CodeName) -> Sequence[CodeName]:
        """The names of its kind that stand closest in the notes of its folder."""
        return nearby(
            self._found.get((folder_of(one), family_of(one.name, self.kind_of(one))), ()), one.source
        )


def family_of(name: str, kind: str) -> str:
    """The kind under which a name stands with others: whatever it is called, a dash makes it a flag."""
    return "flag" if name.startswith("-") else _FAMILY.get(kind, kind)


def folder_of(one: CodeName) -> str:
    """The folder of the page that has a name."""
    return str(PurePosixPath(one.source.path).parent)
