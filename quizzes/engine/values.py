"""The values of the engine: findings, options, evidence, questions, banks. Plain immutable data."""

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["reject", "draft", "note"]
# Where a quote comes from: it was read as a statement; the author quotes it; it says most of what is asked;
# or there is none, and it is the question itself as it stands in the notes.
Basis = Literal["read", "quoted", "found", "question"]


@dataclass(frozen=True, slots=True)
class GateFinding:
    """What one gate said: its name, how grave it is, and the reason in words an author understands.

    reject: never a question; draft: for the author to decide; note: worth knowing.
    """

    gate: str
    severity: Severity
    reason: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: its text, whether it is a key, and why it is or is not right."""

    text: str
    key: bool
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a question comes from. `start` and `end` are code points of the passage's plain text."""

    source: str
    line: int
    section: tuple[str, ...]
    content_key: str
    quote: str
    start: int
    end: int
    basis: Basis = "read"


@dataclass(frozen=True, slots=True)
class GeneratedQuestion:
    """One question, published or draft, with what the gates said of it.

    `terms` are the stemmed terms whose appearance anywhere in the notebook could make a distractor true
    or the key ambiguous: the term index re-gates by them. `asked_at` is the passage (path and content key)
    that asks it, where the notes ask it themselves: another one than the evidence as a rule.
    """

    fingerprint: str
    pattern: str
    stem: str
    options: tuple[Choice, ...]
    evidence: Evidence
    status: Literal["published", "draft"]
    tier: Literal["rule", "reviewed"]
    score: float
    findings: tuple[GateFinding, ...] = ()
    terms: frozenset[str] = field(default=frozenset())
    asked_at: tuple[str, str] = ("", "")

    @property
    def place(self) -> tuple[str, str]:
        """The passage that the question belongs to, by path and content key: it lives as long as this one."""
        return self.asked_at if any(self.asked_at) else (self.evidence.source, self.evidence.content_key)


@dataclass(frozen=True, slots=True)
class BankStats:
    """Counts of one run, as `--stats` prints them."""

    passages: int
    content_bearing: int
    with_published: int
    with_draft: int
    published_by_tier: dict[str, int]
    drafts: int
    rejected_by_gate: dict[str, int]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that came to nothing, kept with the gate that stopped it, for an author who asks why."""

    pattern: str
    stem: str
    key: str
    evidence: Evidence
    finding: GateFinding


@dataclass(frozen=True, slots=True)
class Bank:
    """What came of some notes: the questions in reading order, and the counts.

    `findings` are about the decisions file: decisions that no longer apply, and why.
    """

    questions: tuple[GeneratedQuestion, ...]
    stats: BankStats
    rejected: tuple[Rejected, ...] = ()
    findings: tuple[GateFinding, ...] = ()
