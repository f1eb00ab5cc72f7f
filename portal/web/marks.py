"""The row of strokes over a question: how the questions of an attempt stand."""

from django.utils.safestring import SafeString, mark_safe

WORDS = {"r": "right", "w": "wrong", ".": "to go"}
CLASSES = {"r": "is-right", "w": "is-wrong", ".": ""}
CURRENT = "is-now"
GAP = 0.1  # of a stroke's share of the width, on either side


def sentence(marks: str) -> str:
    """Say a row of marks in words: “rrw.” is “2 right, 1 wrong, 1 to go”."""
    return ", ".join(f"{marks.count(mark)} {word}" for mark, word in WORDS.items() if mark in marks)


def ticks(marks: str, current: int | None = None) -> SafeString:
    """Draw the strokes of `svg.ticks`. No template: an attempt may have a hundred of them.

    Args:
        marks: a letter for each question: r right, w wrong, . to come.
        current: the position of the question on the page, from 1; none when no question is open.

    Raises:
        ValueError: a letter is none of these.

    """
    if unknown := set(marks) - set(CLASSES):
        raise ValueError(f"A mark is one of r, w and the full stop, not “{min(unknown)}”.")
    strokes = "".join(
        _stroke(place, len(marks), CURRENT if place + 1 == current and mark == "." else CLASSES[mark])
        for place, mark in enumerate(marks)
    )
    return mark_safe(  # noqa: S308 - words and numbers of ours
        f'<svg class="ticks" role="img" aria-label="{sentence(marks)}">{strokes}</svg>'
    )


def _stroke(place: int, of: int, css: str) -> str:
    start, end = (100 * (place + gap) / of for gap in (GAP, 1 - GAP))
    drawn = f' class="{css}"' if css else ""
    return f'<line{drawn} x1="{start:.4g}%" x2="{end:.4g}%" y1="7" y2="7"/>'
