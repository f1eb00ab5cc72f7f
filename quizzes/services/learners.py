"""Learners: who answers in this request, and what becomes of a guest who signs in."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from portal.accounts.models import User
from quizzes.models import Attempt, Learner, LearnerRef, QuestionReport, Response
from quizzes.services.cards import cards_rebuild
from topics.services.importing.pacing import write_in_chunks

SESSION_KEY = "learner_id"


def learner_ref(request: HttpRequest) -> LearnerRef:
    """Name the learner of a request, without a query of its own."""
    if request.user.is_authenticated:
        return LearnerRef(user_id=request.user.pk)
    guest = request.session.get(SESSION_KEY)
    return LearnerRef(guest_id=guest if isinstance(guest, int) else None)


def learner_of(request: HttpRequest) -> Learner | None:
    """The learner of a request, if there is one. Never makes one."""
    ref = learner_ref(request)
    if ref.user_id is not None:
        return Learner.objects.filter(user_id=ref.user_id).first()
    if ref.guest_id is None:
        return None
    guest = Learner.objects.select_related("became").filter(pk=ref.guest_id).first()
    return guest.became if guest and guest.became else guest


def learner_ensure(request: HttpRequest) -> Learner:
    """The learner of a request, made when there is none. Only for requests that write."""
    now = timezone.now()
    if request.user.is_authenticated:
        return user_learner_ensure(user=request.user, now=now)
    learner = learner_of(request)
    if learner is None:
        learner = Learner.objects.create(last_seen_at=now)
        request.session[SESSION_KEY] = learner.pk
    return learner


def guest_rejoin(*, request: HttpRequest, submission_id: uuid.UUID) -> Attempt | None:
    """The attempt that this form has just started for a guest, if this request is its double click.

    A first visitor has no session yet, so each of two clicks makes a guest. The second leaves its own, which
    has nothing, for that of the first: only the browser that loaded the form knows the form's id.
    """
    mine = learner_of(request)
    if request.user.is_authenticated or (mine and mine.attempts.exists()):
        return None
    started = Attempt.objects.filter(submission_id=submission_id, learner__user=None).first()
    if started is None:
        return None
    if mine:
        mine.delete()
    request.session[SESSION_KEY] = started.learner_id
    return started


def user_learner_ensure(*, user: User, now: datetime) -> Learner:
    """The learner of an account, made when there is none."""
    learner, _ = Learner.objects.get_or_create(user=user, defaults={"last_seen_at": now})
    return learner


def learners_lock(pks: Sequence[int]) -> dict[int, Learner]:
    """Lock these learners until the transaction ends, in the order of their ids.

    The lock leaves foreign keys to them writable: an answer, which holds its attempt, never waits for it.
    """
    locked = Learner.objects.select_for_update(no_key=True).filter(pk__in=pks).order_by("pk")
    return {learner.pk: learner for learner in locked}


@transaction.atomic
def guest_claim(*, guest_id: int, user: User) -> Learner:
    """Give a guest's attempts to the account that the guest signed in to.

    A second claim of the same guest changes nothing. Locks both learners, then all their attempts, so an
    answer either lands before (and moves along) or after (and finds the attempt at its new learner); then
    rebuilds the cards of the union from the log.

    Returns:
        the account's learner.

    """
    learner = user_learner_ensure(user=user, now=timezone.now())
    locked = learners_lock([guest_id, learner.pk])
    guest = locked.get(guest_id)
    if guest is None or guest.user_id is not None or guest.became_id is not None:
        return learner
    attempts = Attempt.objects.filter(learner__in=[guest.pk, learner.pk])
    list(attempts.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    Attempt.objects.filter(learner=guest).update(learner=learner)
    _reports_move(guest, learner)
    guest.became = learner
    guest.save(update_fields=["became"])
    guest.cards.all().delete()
    cards_rebuild(learner=learner)
    return learner


def guests_expire(*, now: datetime, days: int) -> int:
    """Delete guests, with their attempts, who have neither started nor answered anything for so many days.

    Each goes in a short step of its own, so that answers are recorded in between.

    Returns:
        how many guests were deleted.

    """
    since = now - timedelta(days=days)
    gone: list[int] = []
    idle = _idle_guests(since).order_by("pk").values_list("pk", flat=True)
    write_in_chunks([partial(_guest_expire, pk, since, gone) for pk in idle])
    return len(gone)


def _idle_guests(since: datetime) -> QuerySet[Learner]:
    answered = Response.objects.filter(item__attempt__learner=OuterRef("pk"), at__gte=since)
    return Learner.objects.filter(user=None, last_seen_at__lt=since).exclude(Exists(answered))


def _guest_expire(pk: int, since: datetime, gone: list[int]) -> None:
    """Delete a guest who is still idle. Its attempts are locked: an answer comes before, or finds nothing."""
    learners_lock([pk])
    list(Attempt.objects.filter(learner=pk).select_for_update(no_key=True).order_by("pk").values_list("pk"))
    if _idle_guests(since).filter(pk=pk).delete()[0]:
        gone.append(pk)


def _reports_move(guest: Learner, learner: Learner) -> None:
    """Move a guest's reports, but for what the account has said of the same version already."""
    same = QuestionReport.objects.filter(
        learner=learner, version=OuterRef("version"), reason=OuterRef("reason")
    )
    guest.reports.exclude(Exists(same)).update(learner=learner)
