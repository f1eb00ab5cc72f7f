"""A question in the making: what patterns propose and gates judge."""

from dataclasses import dataclass, field

from quizzes.engine.statements.values import Source


@dataclass(frozen=True, slots=True)
class Proposal:
    """An option before it is chosen.

    `name` is the term it stands for; `said` the phrase that describes that term, for comparing glosses;
    `marked` whether the author marked the term; `rank` its kinship (0 = closest); `code` that it is written
    exactly so, capitals and all.
    """

    text: str
    why: str
    name: str
    said: str = ""
    marked: bool = False
    rank: int = 0
    code: bool = False
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a pattern makes of one statement: a stem, its key, and all the distractors it has evidence for.

    `kin` says in a word what relates the options. `wanted` is how many distractors the question should have
    at most. `whole` is what the gates of wording read besides the stem: the said phrase without its template.
    `defining`: what is said tells the key from its kin. `ordered`: options stand in the order of their
    numbers. `doubts` are the pattern's own reasons to leave it to the author.
    """

    pattern: str
    stem: str
    key: Proposal
    pool: tuple[Proposal, ...]
    source: Source
    whole: str
    kin: str
    defining: bool = False
    ordered: bool = False
    wanted: int = 3
    origin: str = ""
    doubts: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A draft with its distractors chosen."""

    draft: Draft
    distractors: tuple[Proposal, ...]

    @property
    def options(self) -> tuple[Proposal, ...]:
        """Key first."""
        return (self.draft.key, *self.distractors)
