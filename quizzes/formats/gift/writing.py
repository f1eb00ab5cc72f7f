"""Questions to GIFT."""

from quizzes.formats.gift.escapes import escape
from quizzes.formats.text import fold
from quizzes.formats.values import Item

_PLAIN = "[plain]"
"""Of the stem, and so of all its texts: else Moodle takes what looks like HTML for HTML."""


def write_gift(item: Item) -> str:
    """The question as GIFT, each option with its feedback. Several right options share the marks."""
    right = sum(option.correct for option in item.options)
    name = f"::{_one_line(item.name)}::" if item.name else ""
    lines = [f"{name}{_PLAIN}{_one_line(item.stem)} {{"]
    for option in item.options:
        sign = "~" if not option.correct else "=" if right == 1 else f"~%{100 / right:.5f}%"
        feedback = f"#{_part(option.feedback)}" if option.feedback else ""
        lines.append(f"  {sign}{_part(option.text)}{feedback}")
    if item.feedback:
        lines.append(f"  ####{_part(item.feedback)}")
    return "\n".join([*lines, "}"])


def _part(text: str) -> str:
    """An option's text or feedback; one that begins like a format or a weight is kept from being one."""
    written = _one_line(text)
    return _PLAIN + written if written.startswith(("[", "%")) else written


def _one_line(text: str) -> str:
    return escape(fold(text))
