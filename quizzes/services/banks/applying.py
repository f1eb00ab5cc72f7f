"""Writing a planned bank, in short phases, so that answers are recorded in between."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import TypeVar

from django.db.models import Max

from quizzes.engine import GeneratedQuestion
from quizzes.models import Question, QuestionTerm, QuestionVersion
from quizzes.services.banks.readings import readings_write
from quizzes.services.banks.values import BankPlan, Change, Place, Standing, Status, Wording
from quizzes.services.search import stems_reindex, stems_reindex_some
from topics.models import Passage
from topics.services.importing.pacing import Step, write_in_chunks
from topics.services.importing.values import ImportOutcome

Row = TypeVar("Row")
_PART = 50  # questions at a time: a few hundredths of a second


def apply_bank(outcome: ImportOutcome, plan: BankPlan) -> None:
    """Write what was planned, once the import itself is written.

    A question whose status or wording has changed since the plan was made (its author was faster) is left
    alone.
    """
    write_in_chunks(_steps(outcome, plan))
    if plan.asked is None:
        stems_reindex(notebook=outcome.notebook)
    else:
        changed = [change.question.pk for change in plan.changes]
        stems_reindex_some(notebook=outcome.notebook, paths=plan.asked, questions=changed)


def _steps(outcome: ImportOutcome, plan: BankPlan) -> Iterator[Step]:
    for changes in _parts([change for change in plan.changes if not change.drop]):
        yield partial(_write_changes, outcome, changes)
    for drafts in _parts([change.question.pk for change in plan.changes if change.drop]):
        yield partial(_drop, drafts)
    for added in _parts(plan.added):
        yield partial(_write_added, outcome, added)
    for turned_down in _parts(plan.turned_down):
        reasons = {made.fingerprint: reason for made, reason in turned_down}
        yield partial(_write_added, outcome, [made for made, _ in turned_down], reasons)
    for readings in _parts(plan.readings):
        yield partial(readings_write, outcome.notebook, readings)


def _parts(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[start : start + _PART] for start in range(0, len(rows), _PART))


def _write_changes(outcome: ImportOutcome, changes: Sequence[Change]) -> None:
    locked = Question.objects.select_for_update(of=("self",), no_key=True).in_bulk(
        [change.question.pk for change in changes]
    )
    valid = [change for change in changes if _still_stands(change.question, locked)]
    for change in valid:
        question = locked[change.question.pk]
        question.status, question.tier, question.status_reason = change.status, change.tier, change.reason
    worded = [(locked[change.question.pk], change) for change in valid if change.wording]
    wordings = {question.pk: change.wording for question, change in worded if change.wording}
    places = {question.pk: change.place for question, change in worded}
    _write_versions(outcome, [question for question, _ in worded], wordings, places)
    Question.objects.bulk_update(
        [locked[change.question.pk] for change in valid],
        ["status", "tier", "status_reason", "version", "passage"],
    )


def _still_stands(planned: Standing, locked: Mapping[int, Question]) -> bool:
    now = locked.get(planned.pk)
    return now is not None and (now.status, now.version_id) == (planned.status, planned.version_id)


def _drop(drafts: Sequence[int]) -> None:
    """Delete drafts, but for those that somebody has decided on or answered meanwhile."""
    pks = list(
        Question.objects.select_for_update(of=("self",), no_key=True)
        .filter(pk__in=drafts, status=Question.Status.DRAFT)
        .exclude(versions__items__isnull=False)
        .exclude(decisions__isnull=False)
        .values_list("pk", flat=True)
    )
    gone = Question.objects.filter(pk__in=pks)
    gone.update(version=None)
    gone.delete()


def _write_added(
    outcome: ImportOutcome, added: Sequence[GeneratedQuestion], rejected: Mapping[str, str] | None = None
) -> None:
    """Write new questions; those of `rejected` (reasons by fingerprint) as taken down."""
    reasons = rejected or {}
    questions = Question.objects.bulk_create(
        Question(
            notebook=outcome.notebook,
            passage_id=_passage_pk(outcome, made),
            pattern=made.pattern,
            status=Status.UNPUBLISHED if made.fingerprint in reasons else made.status,
            status_reason=reasons.get(made.fingerprint, "")[:300],
            tier=made.tier,
        )
        for made in added
    )
    made_of = dict(zip((question.pk for question in questions), added, strict=True))
    wordings = {pk: Wording.of(made) for pk, made in made_of.items()}
    places = {pk: made.place for pk, made in made_of.items()}
    _write_versions(outcome, questions, wordings, places)
    Question.objects.bulk_update(questions, ["version"])


def _passage_pk(outcome: ImportOutcome, made: GeneratedQuestion) -> int:
    return outcome.passages[made.place]


def _write_versions(
    outcome: ImportOutcome,
    questions: Sequence[Question],
    wordings: Mapping[int, Wording],
    places: Mapping[int, Place],
) -> None:
    """Append a version to each question, pinned to the present revision of the passage that it cites."""
    own = {pk: outcome.passages[place] for pk, place in places.items()}
    cited = {
        pk: outcome.passages[wording.cites] if any(wording.cites) else own[pk]
        for pk, wording in wordings.items()
    }
    passages = Passage.objects.in_bulk({*own.values(), *cited.values()})
    numbers = dict(
        QuestionVersion.objects.filter(question__in=wordings)
        .values_list("question")
        .annotate(last=Max("number"))
    )
    versions = QuestionVersion.objects.bulk_create(
        version_of(
            question,
            wordings[question.pk],
            passages[cited[question.pk]],
            number=numbers.get(question.pk, 0) + 1,
        )
        for question in questions
    )
    for question, version in zip(questions, versions, strict=True):
        question.version, question.passage = version, passages[own[question.pk]]
    QuestionTerm.objects.filter(question__in=wordings).delete()
    QuestionTerm.objects.bulk_create(
        QuestionTerm(question_id=pk, term=term[:80])
        for pk, wording in wordings.items()
        for term in sorted(wording.terms)
    )


def version_of(question: Question, wording: Wording, passage: Passage, number: int) -> QuestionVersion:
    """The row of a wording, not yet saved."""
    return QuestionVersion(
        question=question,
        number=number,
        revision_id=passage.revision_id or 0,
        stem=wording.stem,
        options=[{"text": one.text, "key": one.key, "why": one.why} for one in wording.options],
        quote=wording.quote,
        quote_start=wording.start,
        quote_end=wording.end,
        fingerprint=wording.fingerprint,
        score=wording.score,
        findings=[asdict(finding) for finding in wording.findings],
        by_hand=wording.by_hand,
        author_id=wording.author_id,
    )
