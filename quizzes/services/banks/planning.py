"""Planning a bank: the engine's questions held against those that stand. Writes nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizzes.engine import INLINE, Corpus, Decisions, GeneratedQuestion, generate_from, load, regate
from quizzes.engine.claims import watched
from quizzes.models import QuestionTerm, QuestionVersion
from quizzes.services.banks.inline import decide_inline
from quizzes.services.banks.lineage import Judge
from quizzes.services.banks.pairing import pair
from quizzes.services.banks.standing import changed_texts, fates, standing_questions
from quizzes.services.banks.values import BankCounts, BankPlan, Change, Fate, Place, Standing, Status
from quizzes.services.banks.withdrawing import rejections_in, withdrawn_by
from topics.models import Notebook
from topics.services.importing.values import ImportPlan


def plan_bank(plan: ImportPlan) -> BankPlan:
    """What an import would do to the questions of its notebook.

    The documents that the import does not touch come from the database, so a changed note costs reading
    itself and one pass of the engine. Exactly the questions whose terms occur in what changes are gated
    again.

    Raises:
        DecisionsError: the decisions file cannot be read; the message names the entry.

    """
    if plan.writes_nothing:
        return BankPlan()
    decisions = _decisions(plan.decisions)
    rejected = rejections_in(decisions)
    corpus = Corpus.of(plan.documents())
    # The engine makes what was rejected, too: its author is to see it, and may take the rejection back.
    worded = tuple(one for one in decisions.entries if one.verdict != "reject")
    bank = generate_from(corpus, decisions=replace(decisions, entries=worded))
    made = [one for one in bank.questions if one.fingerprint not in rejected]
    turned_down = [one for one in bank.questions if one.fingerprint in rejected]
    standing: list[Standing] = []
    changes: list[Change] = []
    if plan.notebook is not None:
        touched = _touched(plan.notebook, corpus, changed_texts(plan))
        withdrawn = withdrawn_by(_decisions(plan.notebook.decisions), decisions)
        judge = Judge(lambda one: regate(one, corpus), rejected, withdrawn)
        standing = standing_questions(plan.notebook)
        changes, made = _decide(standing, fates(plan), made, judge, touched)
        changes = [_with_terms(change, corpus) for change in changes]
        turned_down = _unknown(plan.notebook, turned_down)
    reasons = tuple((one, rejected[one.fingerprint]) for one in turned_down)
    return BankPlan(tuple(changes), tuple(made), reasons, _counts(standing, changes, made), bank)


def _unknown(notebook: Notebook, made: list[GeneratedQuestion]) -> list[GeneratedQuestion]:
    """Those that no question of the notebook has ever read as."""
    versions = QuestionVersion.objects.filter(question__notebook=notebook).order_by()
    known = set(versions.values_list("fingerprint", flat=True)) if made else set()
    return [one for one in made if one.fingerprint not in known]


def _decisions(file: str) -> Decisions:
    return load(file.encode()) if file else Decisions()


def _decide(
    standing: Sequence[Standing],
    fate_of: dict[int, Fate],
    questions: Sequence[GeneratedQuestion],
    judge: Judge,
    touched: set[int],
) -> tuple[list[Change], list[GeneratedQuestion]]:
    made: dict[Place, list[GeneratedQuestion]] = defaultdict(list)
    for question in questions:
        made[question.place].append(question)
    by_passage: dict[int, list[Standing]] = defaultdict(list)
    for one in standing:
        by_passage[one.passage_id].append(one)
    changes: list[Change] = []
    for passage, ones in by_passage.items():
        fate = fate_of.get(passage, Fate("removed"))
        pairs = pair(ones, made.get(fate.place, []))
        for one in ones:
            now = pairs.get(one.pk)
            if one.pattern == INLINE:
                proof = fate_of.get(one.proof_id, Fate("removed"))
                change = decide_inline(one, fate, proof, now, judge.rejected.get(one.proposed, ""))
            else:
                change = judge.decide(one, fate, now, touched=one.pk in touched)
            changes += [change] if change else []
        continued = {question.fingerprint for question in pairs.values()}
        if fate.place in made:
            made[fate.place] = [one for one in made[fate.place] if one.fingerprint not in continued]
    return changes, [question for place in made.values() for question in place]


def _touched(notebook: Notebook, corpus: Corpus, texts: Iterable[str]) -> set[int]:
    """The questions with a term that occurs in one of these texts."""
    changed: set[str] = set()
    for text in texts:
        changed |= corpus.terms_of(text)
    rows = QuestionTerm.objects.filter(question__notebook=notebook).values_list("question_id", "term")
    return {question for question, term in rows.iterator() if term in changed} if changed else set()


def _with_terms(change: Change, corpus: Corpus) -> Change:
    """Watch the terms of a wording that moved along; a generated one brings its own."""
    wording = change.wording
    if wording is None or wording.terms:
        return change
    others = [option.text for option in wording.options if not option.key]
    return replace(change, wording=replace(wording, terms=watched(corpus, wording.stem, others)))


_DOWN = (Status.RETIRED, Status.UNPUBLISHED)


def _counts(
    standing: Sequence[Standing], changes: Sequence[Change], added: Sequence[GeneratedQuestion]
) -> BankCounts:
    of = {change.question.pk: change for change in changes}
    after = Counter(
        of[one.pk].status if one.pk in of else one.status
        for one in standing
        if not (one.pk in of and of[one.pk].drop)
    )
    fresh = Counter(one.status for one in added)
    live = (Status.PUBLISHED, Status.DRAFT)
    return BankCounts(
        published=after[Status.PUBLISHED] + fresh["published"],
        drafts=after[Status.DRAFT] + fresh["draft"],
        kept=sum(one.status == Status.PUBLISHED and one.pk not in of for one in standing),
        new_versions=sum(change.wording is not None and change.question.status in live for change in changes),
        retired=sum(change.status in _DOWN and change.question.status in live for change in changes),
        returned=sum(
            change.status == Status.PUBLISHED and change.question.status == Status.RETIRED
            for change in changes
        ),
        added_published=fresh["published"],
        added_drafts=fresh["draft"],
    )
