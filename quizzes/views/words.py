"""Counts and times in words."""

from collections.abc import Sequence


def counted(count: int, one: str, many: str) -> str:
    """Say a count with its noun: “1 question”, “4 questions”."""
    return f"{count} {one if count == 1 else many}"


def spoken_time(seconds: int) -> str:
    """Say a length of time as a person would: “40 s”, “12 min”, “1 h 05 min”."""
    if seconds < 60:
        return f"{seconds}\N{NO-BREAK SPACE}s"
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return f"{minutes}\N{NO-BREAK SPACE}min"
    return f"{hours}\N{NO-BREAK SPACE}h {minutes:02d}\N{NO-BREAK SPACE}min"


def listed(words: Sequence[str]) -> str:
    """Join words: “A”, “A and C”, “A, B and D”."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
