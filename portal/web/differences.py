"""How two texts differ, for a person who is to decide about it. Pure: values in, values out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "removed", "added", "skipped"]
CONTEXT = 2
# Above this many changed lines on both sides together they are listed without being matched: the cost of
# matching grows with their product.
MATCHED = 4_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line or a run of words, and what becomes of it. A *skipped* one says how many lines are left out."""

    kind: Kind
    text: str


def line_difference(before: str, after: str) -> list[Stretch]:
    """The changed lines, each stretch with two lines around it; nothing when the texts are the same."""
    old, new = before.splitlines(), after.splitlines()
    if old == new:
        return []
    return _folded([Stretch(kind, line) for kind, lines in _changes(old, new) for line in lines])


def word_difference(before: str, after: str) -> list[Stretch]:
    """Both texts in one: runs of words that stay, go and come, with the white space between them."""
    old, new = re.findall(r"\s+|\S+", before), re.findall(r"\s+|\S+", after)
    return [Stretch(kind, "".join(words)) for kind, words in _changes(old, new) if words]


def _changes(old: Sequence[str], new: Sequence[str]) -> list[tuple[Kind, Sequence[str]]]:
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    found: list[tuple[Kind, Sequence[str]]] = [("same", old[:head])]
    found += _matched(old[head : len(old) - tail], new[head : len(new) - tail])
    found.append(("same", old[len(old) - tail :]))
    return found


def _matched(old: Sequence[str], new: Sequence[str]) -> list[tuple[Kind, Sequence[str]]]:
    if len(old) + len(new) > MATCHED:
        return [("removed", old), ("added", new)]
    found: list[tuple[Kind, Sequence[str]]] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(("same", old[a:b]))
        else:
            found += [("removed", old[a:b]), ("added", new[c:d])]
    return found


def _folded(lines: Sequence[Stretch]) -> list[Stretch]:
    """Leave out what is far from any change, and say how much."""
    changed = [place for place, line in enumerate(lines) if line.kind != "same"]
    near = {near for place in changed for near in range(place - CONTEXT, place + CONTEXT + 1)}
    found: list[Stretch] = []
    left_out = 0
    for place, line in enumerate(lines):
        if place in near:
            if left_out:
                found.append(_skipped(left_out))
            left_out = 0
            found.append(line)
        else:
            left_out += 1
    if left_out:
        found.append(_skipped(left_out))
    return found


def _skipped(count: int) -> Stretch:
    return Stretch("skipped", "1 line as before" if count == 1 else f"{count} lines as before")
