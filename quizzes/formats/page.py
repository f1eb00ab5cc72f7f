"""Questions to a page of notes, in the syntax that a person writes by hand.

What is written is read back as the same plain text: whatever Markdown could take for its own is escaped.
"""

import re
from collections.abc import Iterable, Iterator

from quizzes.formats.text import fold
from quizzes.formats.values import Item

# The front matter of a page on which each list of boxes is asked, though no question mark stands above it.
_ONLY_QUESTIONS = "---\nquestions: all\n---"
_DEEPEST = 6  # levels of headings; the title has the first
# Signs that mean something wherever they stand. The reader knows \(…\) and \[…\] as formulas, so that a
# backslash before a bracket has to be named.
_ANYWHERE = re.compile(r"\\(?=[\[\]()])|[\\`*_\[<$&{]|~~|(?<=!)\[")
# Signs that mean something where a block begins.
_AT_START = re.compile(r"[#>+\-=:|~^!]|(\d{1,9})(?=[.)])|[•●◦▪■‣·○⁃]")


def as_page(title: str, items: Iterable[Item]) -> str:
    """A page with these questions, a heading for each category."""
    blocks = [_ONLY_QUESTIONS, f"# {_heading(title)}"]
    above: tuple[str, ...] = ()
    for item in items:
        blocks += _headings(above, item.category)
        above = item.category
        blocks += _question(item)
    return "\n\n".join(blocks) + "\n"


def _headings(above: tuple[str, ...], category: tuple[str, ...]) -> Iterator[str]:
    """The headings that lead from one category to the next."""
    if category == above:
        return
    if not category:
        yield "## Other questions"
        return
    same = next((at for at, (old, new) in enumerate(zip(above, category, strict=False)) if old != new), None)
    start = same if same is not None else min(len(above), len(category) - 1)
    for at, level in enumerate(category[start:], start):
        yield f"{'#' * min(at + 2, _DEEPEST)} {_heading(level)}"


def _question(item: Item) -> Iterator[str]:
    yield _block(item.stem)
    lines = []
    for option in item.options:
        lines.append(f"- [{'x' if option.correct else ' '}] {_inline(option.text)}")
        if option.feedback:
            lines.append(f"  - {_block(option.feedback)}")
    yield "\n".join(lines)
    if item.feedback:
        yield f"> {_block(item.feedback)}"


def _inline(text: str) -> str:
    """A text within a line: nothing in it can begin a block."""
    return _ANYWHERE.sub(_escaped, fold(text))


def _heading(text: str) -> str:
    """A text after the signs of a heading, which may also end it."""
    return re.sub(r"(?<!&)#", r"\\#", _inline(text))


def _block(text: str) -> str:
    """A text that begins a block."""
    written = _ANYWHERE.sub(_escaped, fold(text))
    start = _AT_START.match(written)
    if not start:
        return written
    sign = start.group()
    if start.group(1):
        return f"{sign}\\{written[len(sign) :]}"
    return (f"\\{sign}" if sign.isascii() else f"&#{ord(sign)};") + written[len(sign) :]


def _escaped(match: re.Match[str]) -> str:
    sign = match.group()
    if sign == "\\" and match.string[match.end() : match.end() + 1] in {"[", "]", "(", ")"}:
        return "&#92;"
    return "".join(f"\\{one}" for one in sign)
