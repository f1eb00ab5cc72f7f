"""Made-up notes of any size: shaped as real ones are, of a vocabulary that grows as real ones' do."""

import random
from collections.abc import Iterator
from itertools import accumulate


def _listed(words: str) -> list[str]:
    return words.split()


_SYLLABLES = _listed(
    "ba ce di fo gu la me ni po ru sa te vi zo ka ler min dor tas pel ron vex lum gar sil nop"
)
_VERBS = _listed(
    """stores copies streams keeps sends reads writes checks splits joins counts measures groups holds moves
    encrypts returns removes protects scales balances records compares builds"""
)
_KINDS = _listed(
    """service algorithm process method protocol gateway index buffer queue layer policy tool format enzyme
    membrane treaty ledger cache sensor engine"""
)
_UNITS = _listed("seconds minutes hours days GB MB percent requests")
_COMMON = _listed(
    """data model training request user table result storage network record value group system cost access
    time memory list page file"""
)
_WORDS = 30_000
PASSAGES_A_NOTE = 18


class Maker:
    """Notes by number: the same number, the same note, whatever was made before it."""

    def __init__(self) -> None:
        chance = random.Random("words")
        made = {self._word(chance) for _ in range(_WORDS * 2)}
        self._words = [*_COMMON, *sorted(made)[:_WORDS]]
        chance.shuffle(self._words)
        # Zipf's law: the r-th most frequent word is said 1/r times as often as the first.
        self._weights = list(accumulate(1 / rank for rank in range(3, len(self._words) + 3)))

    @staticmethod
    def _word(chance: random.Random) -> str:
        return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4)))

    def note(self, number: int) -> str:
        """One note of eighteen passages, as Markdown."""
        return "\n\n".join(_Note(self, random.Random(f"note {number}")).blocks()) + "\n"

    def words(self, chance: random.Random, count: int) -> list[str]:
        """Words as they come in running text."""
        return chance.choices(self._words, cum_weights=self._weights, k=count)


class _Note:
    def __init__(self, maker: Maker, chance: random.Random) -> None:
        self._maker, self._chance = maker, chance
        self._kind = f"{self._some(1)} {chance.choice(_KINDS)}"
        self._terms = [self._term() for _ in range(12)]

    def _some(self, count: int) -> str:
        return " ".join(self._maker.words(self._chance, count))

    def _term(self) -> str:
        return self._some(self._chance.randint(1, 2)).capitalize()

    def _said(self) -> str:
        verb = self._chance.choice(_VERBS)
        return f"{verb} the {self._some(2)} of every {self._some(1)} before the {self._some(2)}"

    def blocks(self) -> Iterator[str]:
        """Eighteen passages under three headings."""
        terms = self._terms
        yield f"# {self._some(2).capitalize()}"
        yield self._paragraph()
        yield f"There are four {self._kind}s:"
        yield "\n".join(f"- **{term}**: {self._said()}." for term in terms[:4])
        yield f"## {self._some(2).capitalize()}"
        for term in terms[4:8]:
            yield f"**{term}** is a {self._kind} that {self._said()}."
        yield f"{terms[0]} {self._said()}. {self._paragraph()}"
        yield self._quantity(terms[1])
        yield f"## {self._some(1).capitalize()}"
        rows = "\n".join(f"| {term} | {self._said()} |" for term in terms[8:11])
        yield f"| {self._kind.capitalize()} | What it does |\n|---|---|\n{rows}"
        yield self._paragraph()
        yield self._paragraph()
        yield f"In {terms[5]}, the {self._some(2)} {self._said()}."

    def _paragraph(self) -> str:
        return " ".join(
            f"The {self._some(3)} {self._chance.choice(_VERBS)} a {self._some(2)} for the {self._some(3)}."
            for _ in range(self._chance.randint(1, 4))
        )

    def _quantity(self, term: str) -> str:
        number = self._chance.choice((2, 3, 5, 10, 15, 30, 90))
        return f"{term} keeps the {self._some(2)} for {number} {self._chance.choice(_UNITS)}."
