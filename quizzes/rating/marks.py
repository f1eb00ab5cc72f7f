"""What a rater says of a question: the blind answer, eight marks, and how grave what is wrong is."""

import re
from dataclasses import dataclass
from typing import Literal

MARKS = (
    "focused",
    "true",
    "only_key",
    "self_contained",
    "grammatical",
    "plausible",
    "no_cue",
    "worth_asking",
)
"""The eight marks, in the order in which they are written down."""

Verdict = Literal["as is", "minor", "bad"]
_FLAGS = ("minor", "wrong", "second")
_LINE = re.compile(
    r"(?P<number>\d+)[.:)]?\s+(?P<blind>[A-Ia-i?])\s+(?P<marks>\S+)(?P<flags>[^#]*)(?:#(?P<remark>.*))?$"
)


class RatingsError(ValueError):
    """A ratings file that cannot be taken: which line, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Rating:
    """One rated item. `blind` is the letter chosen before the key was seen ("?" for none)."""

    number: int
    blind: str
    marks: tuple[bool, ...]
    minor: bool = False
    wrong: bool = False
    second: bool = False
    remark: str = ""

    @property
    def verdict(self) -> Verdict:
        """As is: all eight marks. Minor: one small wording edit away. Bad: the rest, and every wrong key."""
        if self.wrong or self.second:
            return "bad"
        if all(self.marks):
            return "as is"
        return "minor" if self.minor else "bad"


def parse_ratings(text: str, numbers: frozenset[int]) -> list[Rating]:
    """Read a ratings file: a line an item, `12 B yyynyyyy minor # remark`; empty lines and `#` lines pass.

    Args:
        text: the file.
        numbers: the numbers of the sheet's items, each of which must be rated once.

    Raises:
        RatingsError: naming the line, or the items that are missing.

    """
    found: dict[int, Rating] = {}
    for place, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            rating = _rating(place, line.strip())
            if rating.number not in numbers:
                raise RatingsError(f"line {place}: the sheet has no item {rating.number}")
            if rating.number in found:
                raise RatingsError(f"line {place}: item {rating.number} has been rated before")
            found[rating.number] = rating
    if missing := sorted(numbers - set(found)):
        raise RatingsError(f"not rated: {', '.join(map(str, missing))}")
    return [found[number] for number in sorted(found)]


def _rating(place: int, line: str) -> Rating:
    parts = _LINE.match(line)
    if not parts:
        raise RatingsError(
            f"line {place}: write “number letter marks flags # remark”, as in “12 B yyynyyyy minor”"
        )
    marks = parts["marks"].lower()
    if len(marks) != len(MARKS) or set(marks) - {"y", "n"}:
        raise RatingsError(f"line {place}: “{marks}” must be eight times y or n ({', '.join(MARKS)})")
    flags = parts["flags"].lower().split()
    if unknown := [flag for flag in flags if flag not in _FLAGS]:
        raise RatingsError(f"line {place}: “{unknown[0]}” is none of {', '.join(_FLAGS)}")
    said = tuple(mark == "y" for mark in marks)
    if all(said) and flags:
        raise RatingsError(f"line {place}: “{flags[0]}” does not go with eight times y")
    return Rating(
        int(parts["number"]), parts["blind"].upper(), said, "minor" in flags, "wrong" in flags,
        "second" in flags, (parts["remark"] or "").strip(),
    )  # fmt: skip
