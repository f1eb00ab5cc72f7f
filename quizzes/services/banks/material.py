"""What a bank is planned from: what the engine makes of the notes, and the questions that stand."""

from collections.abc import Callable
from dataclasses import dataclass, field

from quizzes.engine import Bank, Corpus, GateFinding
from quizzes.services.banks.readings import PageReading
from quizzes.services.banks.values import Fate, Standing


@dataclass(frozen=True)
class Material:
    """What was read and found.

    `standing` are the questions that the import can concern, `fates` what it does to their passages, and
    `touched` those of which a term occurs in what changes. `regate` says what the notes, as they will be,
    say against one. `readings` are kept for the next time. `asked` are the pages on which questions may
    come; none: on all.
    """

    corpus: Corpus
    bank: Bank
    regate: Callable[[Standing], tuple[GateFinding, ...]]
    readings: tuple[PageReading, ...]
    standing: list[Standing] = field(default_factory=list)
    fates: dict[int, Fate] = field(default_factory=dict)
    touched: frozenset[int] = frozenset()
    asked: frozenset[str] | None = None
