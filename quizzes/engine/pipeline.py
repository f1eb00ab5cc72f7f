"""Notes in, bank out. Same notes, same seed, same bank: nothing here depends on hash order or a clock."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.deciding import apply_decisions
from quizzes.engine.decisions import Decisions
from quizzes.engine.inline import ask_inline
from quizzes.engine.judging import judge
from quizzes.engine.names import name_key
from quizzes.engine.patterns import PATTERNS
from quizzes.engine.values import Bank, BankStats, GeneratedQuestion, Rejected
from topics.markup import Document


def generate(documents: Sequence[Document], *, seed: int = 0, decisions: Decisions | None = None) -> Bank:
    """The bank of these notes: what the gates let pass, drafts beside it, and what the author decided."""
    return generate_from(Corpus.of(documents), seed=seed, decisions=decisions)


def generate_from(
    corpus: Corpus,
    *,
    seed: int = 0,
    decisions: Decisions | None = None,
    only: Collection[str] | None = None,
) -> Bank:
    """As `generate`, for a corpus that is there already; with `only`, what these pages are asked.

    Of the decisions those apply that are about a passage of these pages.
    """
    questions: dict[str, GeneratedQuestion] = {}
    rejected: list[Rejected] = []
    asked: set[tuple[str, str]] = set()
    keys: set[tuple[str, int, str]] = set()
    for written in ask_inline(corpus, seed, only):
        if isinstance(written, Rejected):
            rejected.append(written)
        else:
            asked.add((written.stem.casefold(), _keys(written)))
            questions[written.fingerprint] = written
    for draft in _drafts(corpus, only):
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
    decided, findings = apply_decisions(
        tuple(questions.values()), _about(decisions or Decisions(), corpus, only), corpus, seed
    )
    ordered = tuple(sorted(decided, key=lambda one: _place(one, corpus)))
    return Bank(ordered, _stats(corpus, ordered, rejected), tuple(rejected), findings)


def _about(decisions: Decisions, corpus: Corpus, only: Collection[str] | None) -> Decisions:
    """The decisions about these pages: their passage is there, or was when its author decided."""
    if only is None:
        return decisions
    here = {one.block.content_key for one in corpus.passages if one.path in only}
    return replace(
        decisions,
        entries=tuple(
            one
            for one in decisions.entries
            if one.wording is None or one.wording.path in only or one.wording.content_key in here
        ),
    )


def _drafts(corpus: Corpus, only: Collection[str] | None) -> Iterator[Draft]:
    for statement in corpus.statements:
        if only is not None and statement.source.path not in only:
            continue
        for pattern in PATTERNS:
            yield from pattern.draft(statement, corpus)


def _place(question: GeneratedQuestion, corpus: Corpus) -> tuple[tuple[int, int], int, str, str]:
    evidence = question.evidence
    start = 0 if any(question.asked_at) else evidence.start
    return corpus.by_key[question.place].order, start, question.pattern, question.fingerprint


def _keys(question: GeneratedQuestion) -> str:
    return " / ".join(option.text for option in question.options if option.key).casefold()


def _stats(corpus: Corpus, questions: Sequence[GeneratedQuestion], rejected: Sequence[Rejected]) -> BankStats:
    published = [one for one in questions if one.status == "published"]
    drafts = [one for one in questions if one.status == "draft"]
    # A question that cites only itself says nothing of what the notes say.
    citing = [one for one in questions if one.evidence.basis != "question"]
    cited = {(one.status, one.evidence.source, one.evidence.content_key) for one in citing}
    passages = Counter(status for status, *_ in cited)
    gates = Counter(one.finding.gate for one in rejected)
    tiers = Counter(one.tier for one in published)
    return BankStats(
        passages=corpus.counts.passages,
        content_bearing=corpus.counts.content_bearing,
        with_published=passages["published"],
        with_draft=passages["draft"],
        published_by_tier={tier: tiers[tier] for tier in ("rule", "reviewed")},
        drafts=len(drafts),
        rejected_by_gate=dict(sorted(gates.items())),
    )
