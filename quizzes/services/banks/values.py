"""The values of a bank's planning: what stands, what becomes of its passages, and what is to be written."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from quizzes.engine import Bank, Choice, Evidence, GateFinding, GeneratedQuestion
from quizzes.models import Question
from quizzes.services.banks.readings import PageReading

Place = tuple[str, str]  # path and content key: where a passage is in the documents
How = Literal["unchanged", "returned", "reworded", "removed"]
Status = Question.Status
LIVE = (Status.PUBLISHED, Status.DRAFT)


@dataclass(frozen=True, slots=True)
class Wording:
    """A version to be: its text, and the stretch of the passage that it quotes (code points).

    `cites` is the place of that passage, where it is not the question's own.
    """

    stem: str
    options: tuple[Choice, ...]
    quote: str
    start: int
    end: int
    fingerprint: str
    score: float = 0.0
    findings: tuple[GateFinding, ...] = ()
    terms: frozenset[str] = frozenset()
    by_hand: bool = False
    author_id: int | None = None
    cites: Place = ("", "")

    @classmethod
    def of(cls, made: GeneratedQuestion) -> "Wording":
        """Take the wording of a generated question."""
        evidence = made.evidence
        return cls(
            stem=made.stem,
            options=made.options,
            quote=evidence.quote,
            start=evidence.start,
            end=evidence.end,
            fingerprint=made.fingerprint,
            score=made.score,
            findings=made.findings,
            terms=made.terms,
            cites=(evidence.source, evidence.content_key),
        )

    def moved_to(self, text: str) -> "Wording | None":
        """The same words about a passage's new text, or nothing when the quote no longer stands in it."""
        start = text.find(self.quote)
        moved = replace(self, start=start, end=start + len(self.quote), cites=("", ""))
        return None if start < 0 else moved


@dataclass(frozen=True, slots=True)
class Fate:
    """What an import does to a passage; a removed one has no place and no text."""

    how: How
    place: Place = ("", "")
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A question of the notebook as it is, with the wording of its current version.

    `proof_id` is the passage that the version quotes: the question's own, but for what the notes ask
    themselves. `current` says that it quotes that passage's current revision; `has_past` that attempts or the
    log of decisions refer to it; `decided_here` that an author's decision in the browser stands; `proposed`
    is the fingerprint of its last wording that was made and not edited by hand. It can be gated again like a
    generated question.
    """

    pk: int
    version_id: int
    passage_id: int
    pattern: str
    status: str
    tier: str
    wording: Wording
    content_key: str
    current: bool
    has_past: bool
    decided_here: bool
    proof_id: int
    proposed: str

    @property
    def stem(self) -> str:
        return self.wording.stem

    @property
    def options(self) -> Sequence[Choice]:
        return self.wording.options

    @property
    def evidence(self) -> Evidence:
        """Where it comes from, as far as the gates ask."""
        wording = self.wording
        return Evidence("", 0, (), self.content_key, wording.quote, wording.start, wording.end)


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one standing question. Without a wording its version stays.

    `drop` deletes it: a draft that nobody has ever answered or decided on leaves nothing behind.
    """

    question: Standing
    status: str
    tier: str
    reason: str = ""
    wording: Wording | None = None
    place: Place = ("", "")
    drop: bool = False


@dataclass(frozen=True, slots=True)
class BankCounts:
    """What an import does to a bank, in numbers, for the preview and the summary."""

    published: int = 0
    drafts: int = 0
    kept: int = 0
    new_versions: int = 0
    retired: int = 0
    returned: int = 0
    added_published: int = 0
    added_drafts: int = 0


@dataclass(frozen=True, slots=True)
class BankPlan:
    """What is to be written to a bank. Nothing has been written.

    `turned_down` are new candidates that the decisions file rejects, each with its reason: they are kept, so
    that an author sees them and can take the rejection back. `bank` is what the engine made, with its
    findings about the decisions; none when the import changes nothing. `readings` are kept with the bank.
    `asked` are the pages that were asked; none: all of them.
    """

    changes: tuple[Change, ...] = ()
    added: tuple[GeneratedQuestion, ...] = ()
    turned_down: tuple[tuple[GeneratedQuestion, str], ...] = ()
    counts: BankCounts = field(default_factory=BankCounts)
    bank: Bank | None = None
    readings: tuple[PageReading, ...] = ()
    asked: frozenset[str] | None = None


def taken_away(one: Standing, reason: str) -> Change | None:
    """Retire a question; a draft that nobody has answered or decided on goes for good."""
    if one.status in (Status.RETIRED, Status.UNPUBLISHED):
        return None
    if one.status == Status.DRAFT and not one.has_past:
        return Change(one, one.status, one.tier, reason=reason, drop=True)
    return Change(one, Status.RETIRED, one.tier, reason=reason[:300])


def same_words(one: Standing, made: GeneratedQuestion) -> bool:
    """Whether both read the same; whys count where an author wrote them."""
    if one.stem != made.stem:
        return False
    whys = made.tier == "reviewed"

    def options(question: Standing | GeneratedQuestion) -> set[tuple[str, bool, str]]:
        return {(option.text, option.key, option.why if whys else "") for option in question.options}

    return options(one) == options(made)
