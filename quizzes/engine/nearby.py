"""What stands near in the notes, without looking at all there is."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

from quizzes.engine.statements.values import Source

_EACH_WAY = 24


class _Placed(Protocol):
    @property
    def source(self) -> Source: ...


Placed = TypeVar("Placed", bound=_Placed)


def nearby(members: Sequence[Placed], place: Source) -> Sequence[Placed]:
    """The members, which are in reading order, that stand closest before and after a place.

    Enough to choose three distractors from; a glossary of thousands must not make each term read all others.
    """
    at = bisect_left(members, place.order, key=lambda one: one.source.order)
    return members[max(at - _EACH_WAY, 0) : at + _EACH_WAY + 1]
