"""Drawing questions: unseen first, then those seen least, one a passage where that is enough."""

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that may be drawn (by its ids), and how often this learner has answered it."""

    question: int
    version: int
    passage: int
    answers: int


def draw(candidates: Iterable[Candidate], count: int, seed: int) -> list[Candidate]:
    """At most `count` of the candidates, in the order in which to ask them.

    Unseen questions come before seen ones, and among the seen those answered least. Within each of these,
    a passage gives its second question only after every passage has given its first.
    """
    chance = random.Random(seed)  # noqa: S311 - an order of questions is no secret
    shuffled = sorted(candidates, key=lambda candidate: candidate.question)
    chance.shuffle(shuffled)
    given: dict[tuple[int, int], int] = {}
    ranked: list[tuple[int, int, int, Candidate]] = []
    for candidate in shuffled:
        turn = given.get((candidate.passage, candidate.answers), 0)
        given[candidate.passage, candidate.answers] = turn + 1
        ranked.append((candidate.answers, turn, len(ranked), candidate))
    ranked.sort(key=lambda entry: entry[:3])
    drawn = [candidate for *_, candidate in ranked[:count]]
    chance.shuffle(drawn)
    return drawn


def option_order(texts: Sequence[str], seed: int) -> list[int]:
    """Display order of options: stored positions, shuffled, but amounts stay in ascending order.

    It depends on nothing but the texts and the seed, so it cannot give the key away.
    """
    amounts = [_amount(text) for text in texts]
    known = [amount for amount in amounts if amount is not None]
    order = list(range(len(texts)))
    if len(known) == len(texts) and len({unit for _, unit in known}) == 1:
        return sorted(order, key=lambda index: known[index])
    random.Random(seed).shuffle(order)  # noqa: S311 - an order of options is no secret
    return order


def _amount(text: str) -> tuple[float, str] | None:
    """The number and unit that an option consists of, the unit at most two words; none of other options."""
    found = _NUMBER.match(text.strip())
    unit = text.strip()[found.end() :].split() if found else []
    if not found or len(unit) > 2:
        return None
    return float(found.group().replace(",", "")), " ".join(unit).removesuffix("s")
