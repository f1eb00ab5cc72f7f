"""Distractors for numbers: near enough to be plausible, far enough to be wrong."""

import re

from quizzes.engine.lexicon import NUMBER_WORDS

_LADDERS: tuple[tuple[frozenset[str], tuple[float, ...]], ...] = (
    (frozenset({"second", "minute"}), (1, 2, 5, 10, 15, 30, 60, 90, 120, 180, 300, 600, 900, 1800, 3600)),
    (frozenset({"ms", "millisecond"}), (1, 5, 10, 20, 50, 70, 100, 200, 500, 1000, 2000, 5000)),
    (frozenset({"hour"}), (1, 2, 4, 6, 8, 12, 24, 36, 48, 72, 96, 168)),
    (frozenset({"day"}), (1, 3, 5, 7, 14, 21, 30, 60, 90, 180, 365)),
    (frozenset({"week", "month", "year"}), (1, 2, 3, 5, 6, 7, 9, 12, 18, 24, 36)),
    (
        frozenset({"kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "byte", "bit"}),
        (
            1,
            2,
            4,
            5,
            8,
            10,
            16,
            20,
            32,
            50,
            64,
            100,
            128,
            250,
            256,
            500,
            512,
            1024,
            2048,
            4096,
            5120,
            8192,
            16384,
        ),
    ),
    (frozenset({"%", "percent"}), (1, 2, 5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 65, 75, 80, 90, 95, 99)),
    (
        frozenset({"port"}),
        (22, 25, 53, 80, 110, 123, 143, 389, 443, 1433, 3306, 3389, 5000, 5432, 8000, 8080, 8443),
    ),
    (frozenset({"character"}), (256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536)),
)
_COUNT_LADDER = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 64, 100, 150, 200, 250, 300, 500, 1000,
                 2000, 2500, 5000, 10000, 20000, 50000, 100000, 1000000)  # fmt: skip
_BYTES = frozenset({"kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "byte", "bytes", "bit", "bits"})
_POWERS_OF_TWO = tuple(float(2**power) for power in range(3, 17))
_COUNTED_ON_FINGERS = 10
_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_LEAST_RATIO = 1.3


def value_of(number: str) -> float:
    """The (first) value of a written number, in figures or as a word."""
    if number.lower() in NUMBER_WORDS:
        return NUMBER_WORDS[number.lower()]
    found = _PLAIN.search(number)
    return float(found.group().replace(",", "")) if found else 0.0


def written(value: float, like: str) -> str:
    """A value written as its model is: thousands parted by commas where the model's are or would be."""
    if value != int(value):
        return f"{value:g}"
    return f"{int(value):,}" if "," in like or (value >= 10_000 and "." not in like) else str(int(value))


def number_options(number: str, unit: str, digest: int) -> list[str]:
    """Three other numbers of the same unit. `digest` decides how many of them are smaller than the key."""
    if number.lower() in NUMBER_WORDS:
        return _words_around(NUMBER_WORDS[number.lower()], digest)
    values = [value_of(part) for part in _PLAIN.findall(number)]
    ladder = next(
        (steps for units, steps in _LADDERS if unit.lower().removesuffix("s") in units), _COUNT_LADDER
    )
    if len(values) == 2:
        return _ranges(values[0], values[1], number, digest)
    key = values[0]
    if ladder is _COUNT_LADDER and key == int(key) and 1 < key <= _COUNTED_ON_FINGERS:
        lowest = max(1, int(key) - digest % 4)
        return [written(value, number) for value in range(lowest, lowest + 4) if value != key][:3]
    if unit.lower() in _BYTES and key in _POWERS_OF_TWO:
        ladder = _POWERS_OF_TWO
    below = [step for step in reversed(ladder) if step * _LEAST_RATIO <= key]
    above = [step for step in ladder if step >= key * _LEAST_RATIO]
    smaller = min(digest % 4, len(below))
    smaller = max(smaller, 3 - len(above))
    chosen = below[:smaller] + above[: 3 - smaller]
    return [written(value, number) for value in chosen[:3]]


def _words_around(value: int, digest: int) -> list[str]:
    """Three neighbours of a small number, written out."""
    written_out = {number: word for word, number in NUMBER_WORDS.items()}
    lowest = max(min(NUMBER_WORDS.values()), value - digest % 4)
    lowest = min(lowest, max(NUMBER_WORDS.values()) - 3)
    return [written_out[one].capitalize() for one in range(lowest, lowest + 4) if one != value][:3]


def _ranges(low: float, high: float, like: str, digest: int) -> list[str]:
    """Ranges that move one end or both, in the same words as the key's."""
    lows = [low + 1, low * 2 + 1] if low < 10 else [low / 2, low * 2]
    highs = [high - 5, high + 5] if 10 < high <= 30 else [high / 2, high * 2]
    if any(end != int(end) or end <= 0 for end in (*lows, *highs)):
        return []
    pairs = [(lows[0], high), (low, highs[digest % 2]), (lows[0], highs[digest % 2])]
    joint = re.sub(r"[\d.,]+", "{}", like)
    if joint.count("{}") != 2:
        return []
    return [joint.format(written(a, like), written(b, like)) for a, b in pairs if a < b]
