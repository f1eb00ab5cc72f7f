"""Answers: one transaction, in which the choice is checked, logged, marked and told to whoever listens."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from quizzes.models import Attempt, AttemptItem, LearnerRef, Response
from quizzes.scoring.attempts import Answer, Tally, answered
from quizzes.scoring.marks import RIGHT
from quizzes.selectors.items import items_of
from quizzes.services.attempts import is_over
from quizzes.services.cards import card_record
from quizzes.services.errors import AnswerRefused, NotAChoice
from quizzes.services.signals import response_recorded


@dataclass(frozen=True, slots=True)
class Answered:
    """What stands after a submission: the item, its response, and whether this submission made it.

    `differs` says that an earlier response stands and that this submission chose otherwise.
    """

    item: AttemptItem
    response: Response
    recorded: bool
    differs: bool = False


def answer_submit(
    *,
    ref: LearnerRef,
    public_id: uuid.UUID,
    position: int,
    shown: Sequence[int],
    submission_id: uuid.UUID,
    now: datetime,
) -> Answered:
    """Record a learner's answer to an item; the first response stands.

    Args:
        ref: the learner.
        public_id: of the attempt.
        position: of the item, from 1.
        shown: the chosen options by their place on the page, from 1.
        submission_id: of the form, so that a form sent twice is one answer.
        now: when it arrived.

    Raises:
        AttemptItem.DoesNotExist: there is no such item, or it is somebody else's.
        NotAChoice: not as many options as there are keys, or not among those shown.
        AnswerRefused: too late, the attempt is closed, or a listener refused it.

    """
    try:
        return _submit(ref, public_id, position, shown, submission_id, now)
    except AttemptItem.DoesNotExist:
        # A log-in may have moved the attempt to the account while this answer waited for its lock.
        return _submit(ref, public_id, position, shown, submission_id, now)


@transaction.atomic
def _submit(
    ref: LearnerRef,
    public_id: uuid.UUID,
    position: int,
    shown: Sequence[int],
    submission_id: uuid.UUID,
    now: datetime,
) -> Answered:
    # Both rows are locked before anything is read from them, so two submissions are one after the other. The
    # attempt comes first, as everywhere: PostgreSQL locks in the order of `of`.
    item = (
        items_of(ref)
        .select_for_update(of=("attempt", "self"), no_key=True)
        .get(attempt__public_id=public_id, position=position)
    )
    choice = _stored_choice(item, shown)
    if item.attempt.is_answered(position):
        standing = item.responses.latest("seq")
        return Answered(item, standing, recorded=False, differs=standing.choice != choice)
    _refuse_late(item.attempt, now)
    late = item.attempt.deadline is not None and now > item.attempt.deadline
    response = _log(Response(item=item, seq=0, submission_id=submission_id, choice=choice, at=now, late=late))
    right = _count(item, response)
    card_record(learner_id=item.attempt.learner_id, question_id=item.version.question_id, right=right, at=now)
    response_recorded.send(sender=Response, item=item, response=response, right=right)
    return Answered(item, response, recorded=True)


def _log(response: Response) -> Response:
    """Append to the log. The item is locked and open, so only the form can have been used before."""
    try:
        response.save(force_insert=True)
    except IntegrityError:
        raise AnswerRefused("This form has answered another question. Load the page again.") from None
    return response


def _stored_choice(item: AttemptItem, shown: Sequence[int]) -> list[int]:
    """The stored positions of the options at these places of the page, ascending."""
    wanted = len(item.version.keys)
    if len(set(shown)) != wanted or len(shown) != wanted:
        raise NotAChoice("Choose one option." if wanted == 1 else f"Choose {wanted} options.")
    if not all(1 <= place <= len(item.order) for place in shown):
        raise NotAChoice("Choose among the options on this page.")
    return sorted(item.order[place - 1] for place in shown)


def _refuse_late(attempt: Attempt, now: datetime) -> None:
    if attempt.closed_at is not None:
        raise AnswerRefused("This attempt was closed, so your answer was not recorded.")
    if is_over(attempt, now):
        over = f"{attempt.deadline:%H:%M}"
        raise AnswerRefused(f"Time was up at {over}, so your answer was not recorded.")


def _count(item: AttemptItem, response: Response) -> bool:
    """Bring the attempt's derived columns up to date; whether the response was right."""
    attempt = item.attempt
    before = Tally(attempt.marks, attempt.answered_count, attempt.right_count, attempt.seconds)
    answer = Answer(
        item.position, tuple(response.choice), tuple(item.version.keys), item.shown_at, response.at
    )
    tally = answered(before, answer)
    attempt.marks, attempt.seconds = tally.marks, tally.seconds
    attempt.answered_count, attempt.right_count = tally.answered, tally.right
    if tally.answered == attempt.items_count:
        attempt.closed_at = response.at
    attempt.save(update_fields=["marks", "answered_count", "right_count", "seconds", "closed_at"])
    return tally.marks[item.position - 1] == RIGHT
