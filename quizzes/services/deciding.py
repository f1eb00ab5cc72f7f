"""Deciding on drafts, one or many at a time; each decision can be undone."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from portal.accounts.models import User
from quizzes.models import Option, Question, QuestionDecision
from quizzes.services.errors import Refused
from quizzes.services.questions import question_edit, question_publish, question_unpublish, watch_terms
from quizzes.services.search import stem_reindex
from topics.models import Notebook

Verdict = QuestionDecision.Verdict
MOST_AT_ONCE = 500
REASONS = (
    "The answer is wrong",
    "More than one option is right",
    "The options do not belong together",
    "It cannot be understood without the page",
    "The wording is off",
    "Not worth asking",
)


@transaction.atomic
def draft_decide(
    *,
    question: Question,
    author: User,
    verdict: str,
    now: datetime,
    reason: str = "",
    wording: tuple[str, Sequence[Option]] | None = None,
    seconds: float | None = None,
    step: uuid.UUID | None = None,
) -> QuestionDecision:
    """Publish a draft as it is or in a new wording, or take it down for good with a reason.

    Raises:
        Refused: it is no draft any more; it is rejected without a reason; or the sentence that it cites is
            no longer in the notes.

    """
    held = Question.objects.select_for_update(of=("self",), no_key=True).get(pk=question.pk)
    if held.status != Question.Status.DRAFT or held.version_id is None:
        raise Refused("This draft has been decided on meanwhile. Here is the next one.")
    decision = QuestionDecision(
        question=held,
        verdict=verdict,
        reason=reason[:300],
        author=author,
        decided_at=now,
        seconds=seconds,
        step=step or uuid.uuid4(),
        status_before=held.status,
        tier_before=held.tier,
        reason_before=held.status_reason,
        version_before_id=held.version_id,
    )
    if verdict == Verdict.REJECT:
        if not reason.strip():
            raise Refused("Say why you reject it: the reason is kept, and the question does not come back.")
        question_unpublish(question=held, reason=reason)
    else:
        if wording is not None:
            question_edit(question=held, editor=author, stem=wording[0], options=wording[1])
        question_publish(question=held)
    decision.version_after_id = Question.objects.values_list("version", flat=True).get(pk=held.pk) or 0
    decision.save(force_insert=True)
    return decision


@transaction.atomic
def drafts_decide(
    *, questions: Iterable[Question], author: User, verdict: str, now: datetime, reason: str = ""
) -> int:
    """Accept or reject several drafts in one step, at most MOST_AT_ONCE; how many were decided.

    Those that somebody has decided on meanwhile, or whose sentence is gone, are left as they are.
    """
    step, decided = uuid.uuid4(), 0
    for question in list(questions)[:MOST_AT_ONCE]:
        try:
            with transaction.atomic():
                draft_decide(
                    question=question, author=author, verdict=verdict, now=now, reason=reason, step=step
                )
        except Refused:
            continue
        decided += 1
    return decided


@transaction.atomic
def decision_undo(*, notebook: Notebook, author: User, now: datetime) -> list[Question]:
    """Take back this author's last step in the notebook, and return its questions as they are again.

    A question that was changed since by somebody else, or by an import, stays as it is.
    """
    last = QuestionDecision.objects.standing_of(notebook, author).first()
    if last is None:
        return []
    step = QuestionDecision.objects.filter(step=last.step, undone_at=None)
    restored = []
    for decision in step.select_related("version_before"):
        question = Question.objects.select_for_update(of=("self",), no_key=True).get(pk=decision.question_id)
        unchanged = question.version_id == decision.version_after_id
        if unchanged and question.status == _status_after(decision.verdict):
            question.status, question.tier = decision.status_before, decision.tier_before
            question.status_reason, question.version_id = decision.reason_before, decision.version_before_id
            question.save(update_fields=["status", "tier", "status_reason", "version", "updated_at"])
            watch_terms(question, decision.version_before)
            stem_reindex(question=question)
            restored.append(question)
    step.update(undone_at=now)
    return restored


def _status_after(verdict: str) -> str:
    return Question.Status.UNPUBLISHED if verdict == Verdict.REJECT else Question.Status.PUBLISHED
