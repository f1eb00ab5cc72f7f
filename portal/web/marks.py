"""The row of strokes over a question: how the questions of an attempt stand."""

from typing import Any

WORDS = {"r": "right", "w": "wrong", ".": "to go"}
CLASSES = {"r": "is-right", "w": "is-wrong", ".": ""}
GAP = 0.1  # of a stroke's share of the width, on either side


def sentence(marks: str) -> str:
    """Say a row of marks in words: “rrw.” is “2 right, 1 wrong, 1 to go”."""
    return ", ".join(f"{marks.count(mark)} {word}" for mark, word in WORDS.items() if mark in marks)


def ticks(marks: str, current: int | None = None) -> dict[str, Any]:
    """Prepare the strokes of `svg.ticks`.

    Args:
        marks: a letter for each question: r right, w wrong, . to come.
        current: the position of the question on the page, from 1; none when no question is open.

    Returns:
        `say`, the sentence of its `aria-label`, and `strokes`: class and both ends in per cent of the width.

    Raises:
        ValueError: a letter is none of these.

    """
    strokes = []
    for place, mark in enumerate(marks):
        if mark not in CLASSES:
            raise ValueError(f"A mark is one of r, w and the full stop, not “{mark}”.")
        is_now = place + 1 == current and mark == "."
        start, end = (100 * (place + gap) / len(marks) for gap in (GAP, 1 - GAP))
        strokes.append(
            {"css": "is-now" if is_now else CLASSES[mark], "x1": f"{start:.4g}%", "x2": f"{end:.4g}%"}
        )
    return {"say": sentence(marks), "strokes": strokes}
