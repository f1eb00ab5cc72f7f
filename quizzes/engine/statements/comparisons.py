"""Comparisons: "a seek is faster than a scan", "alkenes are more reactive than alkanes"."""

from dataclasses import dataclass

from quizzes.engine.statements.directions import first_phrase

# More, less, and the adjective that is graded.
_GRADES = (
    ("faster", "slower", "fast"), ("larger", "smaller", "large"), ("bigger", "smaller", "big"),
    ("higher", "lower", "high"), ("longer", "shorter", "long"), ("cheaper", "more expensive", "cheap"),
    ("stronger", "weaker", "strong"), ("heavier", "lighter", "heavy"), ("older", "younger", "old"),
    ("easier", "harder", "easy"), ("simpler", "more complex", "simple"), ("deeper", "shallower", "deep"),
    ("wider", "narrower", "wide"), ("thicker", "thinner", "thick"), ("warmer", "cooler", "warm"),
    ("hotter", "colder", "hot"), ("safer", "less safe", "safe"), ("steeper", "flatter", "steep"),
    ("greater", "smaller", "great"), ("quicker", "slower", "quick"), ("denser", "less dense", "dense"),
    ("brighter", "dimmer", "bright"), ("richer", "poorer", "rich"), ("harder", "softer", "hard"),
)  # fmt: skip
_BY_WORD = {
    word: (adjective, word, other)
    for more, less, adjective in reversed(_GRADES)
    for word, other in ((more, less), (less, more))
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """How one thing compares with `other`: by which adjective, in which word, and the opposite word."""

    adjective: str
    said: str
    opposite: str
    other: str


def comparison_of(complement: str, rest: str) -> Comparison | None:
    """The comparison in "faster than a scan" or "more reactive than an alkane"."""
    than, _, other = rest.partition(" ")
    words = complement.lower().split()
    if than != "than" or not other or not words:
        return None
    other = first_phrase(other)
    if words[0] in ("more", "less") and len(words) == 2:
        opposite = "less" if words[0] == "more" else "more"
        return Comparison(words[1], " ".join(words), f"{opposite} {words[1]}", other)
    if len(words) == 1 and (found := _BY_WORD.get(words[0])):
        return Comparison(found[0], found[1], found[2], other)
    return None
