"""A GIFT file cut into blocks: what stands between blank lines, without its comments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.formats.gift.escapes import hide

_TAGGED = re.compile(r"\[tag:([^\]\n]{1,200})\]")
_GOES_ON = ("~", "=", "}", "#")


@dataclass(frozen=True, slots=True)
class GiftBlock:
    """Lines that belong together, escaped signs hidden; the line of the first, and the tags of its comments.

    `run_on` says that no blank line stands between it and the question before it.
    """

    text: str
    line: int
    tags: tuple[str, ...] = ()
    run_on: bool = False


def blocks_of(text: str) -> Iterator[GiftBlock]:
    """The blocks of a file in order.

    A blank line ends a block, unless braces are open and the next line goes on with an answer.
    """
    lines: list[str] = []
    tags: list[str] = []
    first = 0
    is_open = blank = False
    for number, raw in enumerate(text.split("\n"), start=1):
        line = hide(raw).strip()
        if not line:
            blank = bool(lines)
            tags = tags if lines else []
            continue
        if blank and not (is_open and line.startswith(_GOES_ON)):
            yield from _cut(lines, first, tags)
            lines, tags, is_open = [], [], False
        blank = False
        if line.startswith("//"):
            tags += _TAGGED.findall(raw)
            continue
        first = first if lines else number
        lines += [""] * (number - first - len(lines))
        lines.append(line)
        is_open = line.rfind("{") > line.rfind("}") or (is_open and "}" not in line)
    yield from _cut(lines, first, tags)


def _cut(lines: list[str], first: int, tags: list[str]) -> Iterator[GiftBlock]:
    """The block; two, where a line that ends an answer is followed by another question."""
    rest = sum(line.count("{") for line in lines)
    start, run_on = 0, False
    for at, line in enumerate(lines):
        rest -= line.count("{")
        if line.endswith("}") and rest:
            yield GiftBlock("\n".join(lines[start : at + 1]).strip(), first + start, tuple(tags), run_on)
            start, run_on = _next(lines, at + 1), True
    if lines:
        yield GiftBlock("\n".join(lines[start:]).strip(), first + start, tuple(tags), run_on)


def _next(lines: list[str], at: int) -> int:
    while at < len(lines) and not lines[at]:
        at += 1
    return at
