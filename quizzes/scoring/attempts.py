"""What an attempt's responses add up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from quizzes.scoring.marks import OPEN, RIGHT, sign_of, with_sign

LONGEST_LOOK = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answered item: where it stands (from 1), what counts, what is right, and its two times."""

    position: int
    choice: tuple[int, ...]
    keys: tuple[int, ...]
    shown_at: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Tally:
    """The derived columns of an attempt."""

    marks: str
    answered: int
    right: int
    seconds: int


def seconds_on(shown_at: datetime | None, at: datetime) -> int:
    """Whole seconds from when an item was first shown to its answer, at most ten minutes.

    Whoever leaves a question open over lunch has not studied through lunch.
    """
    if shown_at is None:
        return 0
    return int(min(max(at - shown_at, timedelta()), LONGEST_LOOK).total_seconds())


def started(items: int) -> Tally:
    """The tally of an attempt of so many items before any answer."""
    return Tally(OPEN * items, 0, 0, 0)


def answered(tally: Tally, answer: Answer) -> Tally:
    """The tally after one more item's answer."""
    sign = sign_of(answer.choice, answer.keys)
    return Tally(
        marks=with_sign(tally.marks, answer.position, sign),
        answered=tally.answered + 1,
        right=tally.right + (sign == RIGHT),
        seconds=tally.seconds + seconds_on(answer.shown_at, answer.at),
    )


def tally_of(items: int, answers: Iterable[Answer]) -> Tally:
    """The tally of an attempt from all that was answered in it."""
    tally = started(items)
    for answer in answers:
        tally = answered(tally, answer)
    return tally
