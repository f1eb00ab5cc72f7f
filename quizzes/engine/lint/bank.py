"""Checks of a bank as a whole: where and how long its keys are, what stands twice, what gives what away."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import erfc, sqrt

from quizzes.engine.claims import covers
from quizzes.engine.index import content_stems
from quizzes.engine.lint.options import is_number
from quizzes.engine.lint.values import Flaw, LintItem

FEWEST = 20
"""Of fewer questions nothing can be said of positions and lengths."""

SIGNIFICANCE = 0.001
"""A fair bank fails a test by chance this often at most, all tests of the kind together."""


def bank_flaws(items: Sequence[LintItem]) -> list[Flaw]:
    """What is wrong with these questions taken together."""
    return [*_duplicates(items), *_twins(items), *_key_positions(items), *_key_lengths(items)]


def _duplicates(items: Sequence[LintItem]) -> Iterator[Flaw]:
    seen: set[tuple[str, ...]] = set()
    for item in items:
        same = (item.stem.casefold().strip(" ?:."), *sorted(key.casefold() for key in item.keys))
        if same in seen:
            reason = "the same stem with the same key stands twice: drop one of them"
            yield Flaw("duplicate_question", "flaw", reason, item.stem, item.ref)
        seen.add(same)


def _twins(items: Sequence[LintItem]) -> Iterator[Flaw]:
    """Two questions of one sentence, each stem with the other's key: who has seen one knows the other.

    A hint: a bank may ask a fact both ways, as long as one sitting does not draw both.
    """
    by_quote: dict[str, list[LintItem]] = defaultdict(list)
    for item in items:
        if item.quote:
            by_quote[item.quote].append(item)
    for group in by_quote.values():
        for number, one in enumerate(group):
            for other in group[:number]:
                if _tells(one, other) and _tells(other, one):
                    reason = f"it asks the other way round what “{other.stem}” asks: do not draw both"
                    yield Flaw("twin_question", "hint", reason, one.stem, one.ref)


def _tells(one: LintItem, other: LintItem) -> bool:
    held = content_stems(one.stem)
    return any(covers(content_stems(key), held) for key in other.keys)


def _key_positions(items: Sequence[LintItem]) -> Iterator[Flaw]:
    """Each position should hold its share of keys. Ordered numbers are left out: their order is fixed.

    A two-sided test of the normal approximation to the binomial, divided by the number of positions
    (Bonferroni).
    """
    single = [item for item in items if len(item.keys) == 1 and not all(map(is_number, item.texts))]
    for size in sorted({len(item.options) for item in single}):
        alike = [item for item in single if len(item.options) == size]
        if len(alike) < FEWEST:
            continue
        for position in range(size):
            count = sum(item.options[position].key for item in alike)
            if _chance(count, len(alike), 1 / size) < SIGNIFICANCE / size:
                share = f"of {size} options, number {position + 1} is the key in {count / len(alike):.0%}"
                yield Flaw("key_position", "flaw", f"{share} of {len(alike)} questions: shuffle the options")


def _key_lengths(items: Sequence[LintItem]) -> Iterator[Flaw]:
    """The key should be the longest option no more often than chance: a one-sided test."""
    single = [item for item in items if len(item.keys) == 1 and item.distractors]
    if len(single) < FEWEST:
        return
    expected = sum(1 / len(item.options) for item in single) / len(single)
    longest = sum(_key_is_longest(item) for item in single)
    if longest > expected * len(single) and _chance(longest, len(single), expected) < 2 * SIGNIFICANCE:
        said = f"the key is the longest option in {longest / len(single):.0%} of {len(single)} questions"
        yield Flaw("key_length", "flaw", f"{said}, by chance it were {expected:.0%}: shorten keys")


def _key_is_longest(item: LintItem) -> bool:
    return len(item.keys[0]) > max(len(text) for text in item.distractors)


def _chance(count: int, trials: int, share: float) -> float:
    """How likely a count at least this far from the expected one is: the normal approximation, two-sided."""
    spread = sqrt(trials * share * (1 - share))
    return erfc(max(abs(count - trials * share) - 0.5, 0.0) / spread / sqrt(2))
