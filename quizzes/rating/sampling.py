"""Drawing a sample in which every set, tier and pattern has its share."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.engine import GeneratedQuestion
from quizzes.engine.fingerprint import digest


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a bank with the name of its set."""

    set_name: str
    question: GeneratedQuestion

    @property
    def tier(self) -> str:
        """Published (by rule), reviewed or draft."""
        one = self.question
        if one.status == "draft":
            return "draft"
        return "reviewed" if one.tier == "reviewed" else "published"

    @property
    def stratum(self) -> tuple[str, str, str]:
        """What it is drawn among."""
        return self.set_name, self.tier, self.question.pattern


def draw(questions: Sequence[Asked], size: int, seed: int) -> list[Asked]:
    """At most `size` questions, drawn stratum by stratum in turn.

    Each round takes one question of every stratum that has one left, strata in the order of the alphabet,
    until the sample is full: small strata are seen whole, large ones share the rest evenly. Within a
    stratum the order is that of a digest of seed and fingerprint: the same seed draws the same sample.
    """
    strata: dict[tuple[str, str, str], list[Asked]] = defaultdict(list)
    for one in questions:
        strata[one.stratum].append(one)
    for members in strata.values():
        members.sort(key=lambda one: digest(str(seed), one.question.fingerprint), reverse=True)
    drawn: list[Asked] = []
    while len(drawn) < size and any(strata.values()):
        for stratum in sorted(strata):
            if strata[stratum] and len(drawn) < size:
                drawn.append(strata[stratum].pop())
    return drawn
