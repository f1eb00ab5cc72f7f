"""Items with a known flaw, mixed into every sheet: who waves everything through is seen by them.

Written for this purpose, about things that every rater knows.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownItem:
    """`flaw` says what is wrong, if anything is. The first option is the one that is called the key."""

    stem: str
    options: tuple[str, ...]
    quote: str
    flaw: str = ""

    @property
    def good(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.flaw


KNOWN: tuple[KnownItem, ...] = (
    KnownItem(
        "Which planet is the closest to the Sun?", ("Venus", "Mercury", "Mars", "Earth"),
        "Mercury is the planet that circles closest to the Sun.", "wrong key",
    ),
    KnownItem(
        "Which gas do plants take up for photosynthesis?", ("Oxygen", "Carbon dioxide", "Nitrogen", "Helium"),
        "For photosynthesis plants take up carbon dioxide and give off oxygen.", "wrong key",
    ),
    KnownItem(
        "Which of these is a prime number?", ("7", "9", "11", "15"),
        "Seven is a prime number: only one and itself divide it.", "second key",
    ),
    KnownItem(
        "Which country lies in Europe?", ("Portugal", "Spain", "Japan", "Peru"),
        "Portugal lies in Europe, on the Atlantic.", "second key",
    ),
    KnownItem(
        "Which instrument measures air pressure?", ("Barometer", "Wednesday", "Sandwich", "Jealousy"),
        "A barometer measures the pressure of the air.", "silly distractors",
    ),
    KnownItem(
        "What does a thermometer measure?",
        ("The temperature of the air, in degrees, by the length of a column", "Wind", "Rain", "Light"),
        "A thermometer measures temperature by the length of a column of liquid.", "length cue",
    ),
    KnownItem(
        "A lighthouse keeper works in which building?", ("Lighthouse", "Windmill", "Barn", "Chapel"),
        "A lighthouse keeper works in a lighthouse.", "word of the stem in the key",
    ),
    KnownItem(
        "It was built there at that time, as said above, by whom?", ("Masons", "Weavers", "Bakers", "Smiths"),
        "It was built there at that time by masons.", "not self-contained",
    ),
    KnownItem(
        "Bread:", ("is baked in an oven", "a fish", "to swim", "Because of rain"),
        "Bread is baked in an oven.", "unfocused, options not parallel",
    ),
    KnownItem(
        "Which word is the third of this sentence in the notes?", ("The", "A", "Of", "And"),
        "Down by the river stood a mill.", "not worth asking",
    ),
    KnownItem(
        "Which planet is known for its broad, bright rings?", ("Saturn", "Mars", "Venus", "Mercury"),
        "Saturn is the planet whose broad, bright rings a small telescope shows.",
    ),
    KnownItem(
        "At how many degrees Celsius does water freeze at sea level?", ("0", "10", "32", "100"),
        "At sea level water freezes at 0 degrees Celsius.",
    ),
    KnownItem(
        "Which organ pumps the blood through the body?", ("Heart", "Liver", "Kidney", "Lung"),
        "The heart is the organ that pumps the blood through the body.",
    ),
)  # fmt: skip
