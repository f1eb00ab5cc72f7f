"""Intervals and agreement, from their textbook formulas."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

_Z = 1.959963984540054  # of 95 %


def wilson(count: int, trials: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927, without continuity correction); (0, 1) of no trial."""
    if not trials:
        return 0.0, 1.0
    share, square = count / trials, _Z * _Z
    middle = share + square / (2 * trials)
    spread = _Z * sqrt(share * (1 - share) / trials + square / (4 * trials * trials))
    return max((middle - spread) / (1 + square / trials), 0.0), min(
        (middle + spread) / (1 + square / trials), 1.0
    )


def agreement(one: Sequence[str], other: Sequence[str]) -> tuple[float, float]:
    """How often two raters agree, and Gwet's AC1 (2008), which corrects for agreement by chance.

    AC1 rather than Cohen's kappa: where nearly all items are good, kappa falls towards zero though the
    raters agree on nearly everything. Both must have rated the same items in the same order.
    """
    if not one:
        return 1.0, 1.0
    agreed = sum(a == b for a, b in zip(one, other, strict=True)) / len(one)
    counted = Counter([*one, *other])
    if len(counted) < 2:
        return agreed, 1.0
    shares = [count / (2 * len(one)) for count in counted.values()]
    chance = sum(share * (1 - share) for share in shares) / (len(counted) - 1)
    return agreed, (agreed - chance) / (1 - chance)
