"""Attempts: started, shown, closed. Their clock and both their orders are drawn here and stored."""

import secrets
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.db.models import Q

from quizzes.models import Attempt, AttemptItem, Learner, LearnerRef, QuestionVersion
from quizzes.scheduling.draw import Candidate, draw, option_order
from quizzes.scoring.attempts import started
from quizzes.scoring.marks import WRONG
from quizzes.selectors.bank import candidates
from quizzes.selectors.scope import Scope
from quizzes.selectors.tags import tagged
from quizzes.services.errors import FormUsed, NothingToAsk
from quizzes.services.feedback_policies import AfterEachAnswer, feedback_policy_of
from quizzes.services.learners import learners_lock
from topics.models import Notebook

MOST_ITEMS = 100
_TAKEN_AWAY = "These questions were taken away in this very moment. Choose another notebook."


@contextmanager
def _whole_or_refused() -> Iterator[None]:
    """A transaction; what is deleted meanwhile ends it as if it had not been there."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        raise NothingToAsk(_TAKEN_AWAY) from None


@_whole_or_refused()
def practice_start(
    *,
    learner: Learner,
    scope: Scope,
    count: int,
    submission_id: uuid.UUID,
    now: datetime,
    missed_only: bool = False,
    seed: int | None = None,
) -> Attempt:
    """Start a practice: draw at most `count` questions of the scope, unseen first.

    The same form sent twice starts one attempt. The seed is drawn here unless a test gives it; both orders
    are stored, so nothing depends on it later.

    Raises:
        NothingToAsk: the scope has no question that may be asked.
        FormUsed: the form has started an attempt of another learner.

    """
    learner = _lock(learner, now)
    if standing := Attempt.objects.filter(submission_id=submission_id, learner=learner).first():
        return standing
    found = candidates(
        notebook=scope.notebook,
        topics=[topic.pk for topic in scope.topics],
        section=scope.section,
        learner_id=learner.pk,
        only=_only(scope, missed_only=missed_only),
    )
    seed = secrets.randbits(63) if seed is None else seed
    drawn = draw(found, min(count, MOST_ITEMS), seed)
    if not drawn:
        missing = "There is nothing that you missed in" if missed_only else "There are no questions yet in"
        raise NothingToAsk(f"{missing} {scope}.")
    attempt = _attempt(learner, str(scope), scope.notebook, drawn, submission_id, now)
    attempt.drawn_from = {"topics": [topic.pk for topic in scope.topics], "section": list(scope.section)}
    if scope.tag:
        attempt.drawn_from["tag"] = scope.tag.pk
    return _write(attempt, drawn, seed)


def _only(scope: Scope, *, missed_only: bool) -> Q:
    only = Q(mine__last_right=False) if missed_only else Q()
    if scope.passage:
        only &= Q(passage=scope.passage)
    return only & tagged(scope.tag.pk) if scope.tag else only


@_whole_or_refused()
def missed_start(
    *, attempt: Attempt, submission_id: uuid.UUID, now: datetime, seed: int | None = None
) -> Attempt:
    """Start a practice of the questions that were missed in an attempt, in their current wording.

    Raises:
        NothingToAsk: none was missed, none of those can be asked any more, or the learner may no longer
            read the notebook.
        FormUsed: the form has started an attempt of another learner.

    """
    learner = _lock(attempt.learner, now)
    if standing := Attempt.objects.filter(submission_id=submission_id, learner=learner).first():
        return standing
    positions = [place for place, sign in enumerate(attempt.marks, start=1) if sign == WRONG]
    items = AttemptItem.objects.filter(attempt=attempt, position__in=positions)
    missed = Q(pk__in=items.values("version__question"))
    # The current wording is asked, so whoever lost sight of the notebook since is asked no more of it.
    if attempt.notebook is None or not attempt.notebook.is_visible_to(learner.user or AnonymousUser()):
        raise NothingToAsk("The notebook of this practice is no longer open to you.")
    found = candidates(notebook=attempt.notebook, learner_id=learner.pk, only=missed)
    seed = secrets.randbits(63) if seed is None else seed
    drawn = draw(found, MOST_ITEMS, seed)
    if not drawn:
        raise NothingToAsk("None of the questions you missed can be asked any more.")
    again = _attempt(learner, attempt.scope, attempt.notebook, drawn, submission_id, now)
    again.again_of, again.drawn_from = attempt, attempt.drawn_from
    return _write(again, drawn, seed)


def attempt_read(*, ref: LearnerRef, public_id: uuid.UUID, now: datetime) -> Attempt:
    """The learner's attempt, closed first if its time is over.

    Raises:
        Attempt.DoesNotExist: there is none, or it is somebody else's.

    """
    attempt = Attempt.objects.of(ref).select_related("notebook").get(public_id=public_id)
    if is_over(attempt, now):
        attempt_close(attempt=attempt, at=attempt.deadline or now)
    return attempt


def is_over(attempt: Attempt, now: datetime) -> bool:
    """Whether the attempt is open, but its deadline and grace have passed."""
    if attempt.closed_at is not None or attempt.deadline is None:
        return False
    return now > attempt.deadline + feedback_policy_of(attempt).grace


def attempt_close(*, attempt: Attempt, at: datetime) -> None:
    """Close an attempt; an attempt once closed keeps its time."""
    Attempt.objects.filter(pk=attempt.pk, closed_at=None).update(closed_at=at)
    attempt.refresh_from_db(fields=["closed_at"])


def item_show(*, item: AttemptItem, now: datetime) -> None:
    """Store when an item was first shown; later showings change nothing."""
    if item.shown_at is None:
        AttemptItem.objects.filter(pk=item.pk, shown_at=None).update(shown_at=now)


def _lock(learner: Learner, now: datetime) -> Learner:
    """Lock the learner, or whom it has become, so that two starts of one form are one attempt."""
    locked = learners_lock([learner.pk])[learner.pk]
    if locked.became_id is not None:
        locked = learners_lock([locked.became_id])[locked.became_id]
    locked.last_seen_at = now
    locked.save(update_fields=["last_seen_at"])
    return locked


def _attempt(
    learner: Learner,
    scope: str,
    notebook: Notebook,
    drawn: Sequence[Candidate],
    submission_id: uuid.UUID,
    now: datetime,
) -> Attempt:
    return Attempt(
        learner=learner,
        kind=Attempt.Kind.PRACTICE,
        feedback=AfterEachAnswer.name,
        scope=scope[:300],
        notebook=notebook,
        started_at=now,
        items_count=len(drawn),
        marks=started(len(drawn)).marks,
        submission_id=submission_id,
    )


def _write(attempt: Attempt, drawn: Sequence[Candidate], seed: int) -> Attempt:
    try:
        with transaction.atomic():
            attempt.save(force_insert=True)
    except IntegrityError:
        raise FormUsed("This form has started a practice already. Load the page again.") from None
    versions = QuestionVersion.objects.in_bulk([candidate.version for candidate in drawn])
    if len(versions) < len(drawn):
        raise NothingToAsk(_TAKEN_AWAY)
    AttemptItem.objects.bulk_create(
        AttemptItem(
            attempt=attempt,
            position=place,
            version_id=candidate.version,
            order=option_order(
                [option["text"] for option in versions[candidate.version].options], seed + place
            ),
        )
        for place, candidate in enumerate(drawn, start=1)
    )
    return attempt
