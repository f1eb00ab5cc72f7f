"""Planning a bank: the engine's questions held against those that stand. Writes nothing."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from quizzes.engine import INLINE, Corpus, Decisions, GeneratedQuestion, load
from quizzes.engine.claims import watched
from quizzes.models import QuestionVersion
from quizzes.services.banks.counting import bank_counts
from quizzes.services.banks.gathering import gather
from quizzes.services.banks.inline import decide_inline
from quizzes.services.banks.lineage import Judge
from quizzes.services.banks.material import Material
from quizzes.services.banks.pairing import pair
from quizzes.services.banks.values import BankPlan, Change, Fate, Place, Standing
from quizzes.services.banks.withdrawing import rejections_in, withdrawn_by
from topics.models import Notebook
from topics.services.importing.values import ImportPlan


def plan_bank(plan: ImportPlan) -> BankPlan:
    """What an import would do to the questions of its notebook.

    A small change costs reading its own pages and those that bear on them, and gating again exactly the
    questions whose terms occur in it.

    Raises:
        DecisionsError: the decisions file cannot be read; the message names the entry.

    """
    if plan.writes_nothing:
        return BankPlan()
    decisions = _decisions(plan.decisions)
    rejected = rejections_in(decisions)
    # The engine makes what was rejected, too: its author is to see it, and may take the rejection back.
    worded = tuple(one for one in decisions.entries if one.verdict != "reject")
    read = gather(plan, replace(decisions, entries=worded))
    made = [one for one in read.bank.questions if one.fingerprint not in rejected]
    turned_down = [one for one in read.bank.questions if one.fingerprint in rejected]
    changes: list[Change] = []
    if plan.notebook is not None:
        withdrawn = withdrawn_by(_decisions(plan.notebook.decisions), decisions)
        changes, made = _decide(read, made, Judge(read.regate, rejected, withdrawn))
        changes = [_with_terms(change, read.corpus) for change in changes]
        turned_down = _unknown(plan.notebook, turned_down)
    return BankPlan(
        changes=tuple(changes),
        added=tuple(made),
        turned_down=tuple((one, rejected[one.fingerprint]) for one in turned_down),
        counts=bank_counts(plan.notebook, changes, made),
        bank=read.bank,
        readings=read.readings,
        asked=read.asked,
    )


def _unknown(notebook: Notebook, made: list[GeneratedQuestion]) -> list[GeneratedQuestion]:
    """Those that no question of the notebook has ever read as."""
    prints = [one.fingerprint for one in made]
    versions = QuestionVersion.objects.filter(question__notebook=notebook, fingerprint__in=prints)
    known = set(versions.order_by().values_list("fingerprint", flat=True))
    return [one for one in made if one.fingerprint not in known]


def _decisions(file: str) -> Decisions:
    return load(file.encode()) if file else Decisions()


def _decide(
    read: Material, questions: Sequence[GeneratedQuestion], judge: Judge
) -> tuple[list[Change], list[GeneratedQuestion]]:
    """What becomes of each standing question, and the questions that are new."""
    made: dict[Place, list[GeneratedQuestion]] = defaultdict(list)
    for question in questions:
        made[question.place].append(question)
    by_passage: dict[int, list[Standing]] = defaultdict(list)
    for one in read.standing:
        by_passage[one.passage_id].append(one)
    changes: list[Change] = []
    for passage, ones in by_passage.items():
        fate = read.fates.get(passage, Fate("removed"))
        pairs = pair(ones, made.get(fate.place, []))
        for one in ones:
            now = pairs.get(one.pk)
            if one.pattern == INLINE:
                proof = read.fates.get(one.proof_id, Fate("removed"))
                change = decide_inline(one, fate, proof, now, judge.rejected.get(one.proposed, ""))
            else:
                change = judge.decide(one, fate, now, touched=one.pk in read.touched)
            changes += [change] if change else []
        continued = {question.fingerprint for question in pairs.values()}
        if fate.place in made:
            made[fate.place] = [one for one in made[fate.place] if one.fingerprint not in continued]
    new = [one for place in made.values() for one in place]
    return changes, [one for one in new if read.asked is None or one.place[0] in read.asked]


def _with_terms(change: Change, corpus: Corpus) -> Change:
    """Watch the terms of a wording that moved along; a generated one brings its own."""
    wording = change.wording
    if wording is None or wording.terms:
        return change
    others = [option.text for option in wording.options if not option.key]
    return replace(change, wording=replace(wording, terms=watched(corpus, wording.stem, others)))
