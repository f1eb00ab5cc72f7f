"""Deciding on questions: drafts, and what learners reported. Each decision is logged and can be undone."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from portal.accounts.models import User
from quizzes.models import Option, Question, QuestionDecision, QuestionReport
from quizzes.services.errors import Refused
from quizzes.services.questions import (
    question_hold,
    question_publish_held,
    question_unpublish_held,
    watch_terms,
    wording_give_held,
)
from quizzes.services.reports import reports_reopen, reports_settle
from quizzes.services.search import stem_reindex

Verdict = QuestionDecision.Verdict
REASONS = (
    "The answer is wrong",
    "More than one option is right",
    "The options do not belong together",
    "It cannot be understood without the page",
    "The wording is off",
    "Not worth asking",
)
_DID = {Verdict.ACCEPT: "accepted", Verdict.EDIT: "reworded", Verdict.REJECT: "took down"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an author says of a question; with `wording`, the stem and options that it is to have.

    The reason is remembered with the question that is taken down, and told to whoever reported it.
    """

    verdict: str
    reason: str = ""
    wording: tuple[str, Sequence[Option]] | None = None


class DecidedMeanwhile(Refused):
    """A question is no longer what its author saw when they decided on it."""


def seen_of(question: Question, reports: Sequence[QuestionReport]) -> str:
    """What an author sees of a question with these open reports, as a word for the form to send back."""
    return f"{question.status}.{question.version_id}.{max((one.pk for one in reports), default=0)}"


@transaction.atomic
def question_decide(
    *,
    question: Question,
    author: User,
    judgement: Judgement,
    now: datetime,
    seen: str = "",
    seconds: float | None = None,
    step: uuid.UUID | None = None,
) -> QuestionDecision:
    """Publish or keep a question, as it is or in a new wording, or take it down; settle what was reported.

    Args:
        question: the question.
        author: who decides.
        judgement: what they say.
        now: when.
        seen: of `seen_of`, as the author saw it; empty where nobody looked.
        seconds: how long they looked.
        step: of decisions that are taken, and undone, at once.

    Raises:
        DecidedMeanwhile: it is no longer what was seen.
        Refused: the sentence that it cites is no longer in the notes.

    """
    held = question_hold(question)
    reports = list(QuestionReport.objects.on(held).open())
    if seen and seen != seen_of(held, reports):
        raise DecidedMeanwhile(_what_happened(held, author, seen))
    before = {
        "status_before": held.status,
        "tier_before": held.tier,
        "reason_before": held.status_reason,
        "version_before_id": held.version_id,
    }
    if judgement.verdict == Verdict.REJECT:
        question_unpublish_held(held, reason=judgement.reason)
    else:
        if judgement.wording is not None:
            stem, options = judgement.wording
            wording_give_held(held, editor=author, stem=stem, options=options)
        question_publish_held(held)
    decision = QuestionDecision.objects.create(
        question=held,
        verdict=judgement.verdict,
        reason=judgement.reason[:300],
        author=author,
        decided_at=now,
        seconds=seconds,
        step=step or uuid.uuid4(),
        version_after_id=held.version_id or 0,
        **before,
    )
    reports_settle(reports=reports, decision=decision)
    return decision


@transaction.atomic
def decision_take_back(*, decision: QuestionDecision, now: datetime) -> Question | None:
    """Undo one decision: the question and its reports as they were before it.

    A question that was changed since, by somebody else or by an import, stays as it is: then nothing.
    """
    question = question_hold(decision.question)
    taken = QuestionDecision.objects.filter(pk=decision.pk, undone_at=None).update(undone_at=now)
    stands = question.version_id == decision.version_after_id
    if not taken or not stands or question.status != status_after(decision.verdict):
        return None
    question.status, question.tier = decision.status_before, decision.tier_before
    question.status_reason, question.version = decision.reason_before, decision.version_before
    question.save(update_fields=["status", "tier", "status_reason", "version", "updated_at"])
    if decision.version_before_id != decision.version_after_id:
        watch_terms(question, decision.version_before)
    stem_reindex(question=question)
    reports_reopen(decision=decision)
    return question


def status_after(verdict: str) -> str:
    """What a decision makes of a question."""
    return Question.Status.UNPUBLISHED if verdict == Verdict.REJECT else Question.Status.PUBLISHED


def _what_happened(question: Question, author: User, seen: str) -> str:
    """Why a question is not what was seen, in words."""
    status, version, report = seen.split(".") if seen.count(".") == 2 else ("", "", "")
    if (status, version) == (question.status, str(question.version_id)):
        newer = QuestionReport.objects.on(question).open().filter(pk__gt=int(report) if report else 0)
        if newer.exists():
            return "Another report on this question has come in meanwhile. Read it, then decide."
    last = question.decisions.filter(undone_at=None).select_related("author").last()
    if last is None or last.version_after_id != question.version_id:
        return "This question has changed meanwhile: its notes were imported again, or it was edited."
    who = "You" if last.author == author else str(last.author or "Somebody")
    why = f" ({last.reason})" if last.reason else ""
    return f"{who} {_DID[Verdict(last.verdict)]} this question meanwhile{why}."
