"""Distractors for years: those of other events on the page, then years at a distance that fits the age."""

from collections.abc import Iterable

_NEAR, _FAR = 2, 60
# How far apart the years of an age are told: the nearer, the closer.
_STEPS = ((1950, (3, 5, 8, 12)), (1800, (6, 11, 17, 24)), (0, (12, 25, 40, 60)))


def year_options(year: int, others: Iterable[int], latest: int, digest: int) -> list[str]:
    """Three other years, the notes' own first; none after `latest`, the last that the notes speak of."""
    own = sorted({one for one in others if _NEAR <= abs(one - year) <= _FAR}, key=lambda one: abs(one - year))
    steps = next(steps for since, steps in _STEPS if year >= since)
    made = [year - steps[0], year + steps[digest % 2], year - steps[2], year + steps[1], year - steps[1]]
    if digest % 3 == 0:
        made = [year + steps[0], *made]
    chosen: list[int] = []
    for one in (*own[:2], *made):
        if one <= latest and all(abs(one - other) >= _NEAR for other in (year, *chosen)):
            chosen.append(one)
    return [str(one) for one in chosen[:3]]
