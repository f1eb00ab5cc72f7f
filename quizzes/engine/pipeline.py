"""Notes in, bank out. Same notes, same seed, same bank: nothing here depends on hash order or a clock."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.deciding import apply_decisions
from quizzes.engine.decisions import Decisions
from quizzes.engine.judging import judge
from quizzes.engine.names import name_key
from quizzes.engine.patterns import PATTERNS
from quizzes.engine.values import Bank, BankStats, GeneratedQuestion, Rejected
from topics.markup import Document


def generate(documents: Sequence[Document], *, seed: int = 0, decisions: Decisions | None = None) -> Bank:
    """The bank of these notes: what the gates let pass, drafts beside it, and what the author decided."""
    return generate_from(Corpus.of(documents), seed=seed, decisions=decisions)


def generate_from(corpus: Corpus, *, seed: int = 0, decisions: Decisions | None = None) -> Bank:
    """As `generate`, for a corpus that is there already."""
    questions: dict[str, GeneratedQuestion] = {}
    rejected: list[Rejected] = []
    asked: set[tuple[str, str]] = set()
    keys: set[tuple[str, int, str]] = set()
    for draft in _drafts(corpus):
        key = (draft.source.content_key, draft.source.start, name_key(draft.key.text))
        # A plain clause is not asked again for what its sentence is asked for already.
        if draft.origin == "clause" and key in keys:
            continue
        made = judge(draft, corpus, seed)
        if isinstance(made, Rejected):
            rejected.append(made)
        elif (same := (made.stem.casefold(), draft.key.text.casefold())) not in asked:
            asked.add(same)
            keys.add(key)
            questions.setdefault(made.fingerprint, made)
    decided, findings = apply_decisions(tuple(questions.values()), decisions or Decisions(), corpus, seed)
    ordered = tuple(sorted(decided, key=lambda one: _place(one, corpus)))
    return Bank(ordered, _stats(corpus, ordered, rejected), tuple(rejected), findings)


def _drafts(corpus: Corpus) -> Iterator[Draft]:
    for statement in corpus.statements:
        for pattern in PATTERNS:
            yield from pattern.draft(statement, corpus)


def _place(question: GeneratedQuestion, corpus: Corpus) -> tuple[tuple[int, int], int, str, str]:
    evidence = question.evidence
    passage = corpus.by_key[evidence.source, evidence.content_key]
    return passage.order, evidence.start, question.pattern, question.fingerprint


def _stats(corpus: Corpus, questions: Sequence[GeneratedQuestion], rejected: Sequence[Rejected]) -> BankStats:
    published = [one for one in questions if one.status == "published"]
    drafts = [one for one in questions if one.status == "draft"]
    gates = Counter(one.finding.gate for one in rejected)
    tiers = Counter(one.tier for one in published)
    return BankStats(
        passages=corpus.counts.passages,
        content_bearing=corpus.counts.content_bearing,
        with_published=len({(one.evidence.source, one.evidence.content_key) for one in published}),
        with_draft=len({(one.evidence.source, one.evidence.content_key) for one in drafts}),
        published_by_tier={tier: tiers[tier] for tier in ("rule", "reviewed")},
        drafts=len(drafts),
        rejected_by_gate=dict(sorted(gates.items())),
    )
