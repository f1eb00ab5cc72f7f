"""Writes about people: one-time links and what they open."""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import OneTimeLink, User

FIRST_OPERATOR = OneTimeLink.Purpose.FIRST_OPERATOR
PASSWORD_RESET = OneTimeLink.Purpose.PASSWORD_RESET
A_DAY = timedelta(days=1)


class LinkRefusedError(Exception):
    """The link is unknown, used, replaced or expired, or what it opens is no longer open."""


def link_hash(token: str) -> str:
    """The only form in which a token is stored: sha256, 64 hex digits."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_path(token: str) -> str:
    """The path of the page that a token opens."""
    return reverse("one_time_link", args=[token])


@transaction.atomic
def link_issue(
    *,
    purpose: OneTimeLink.Purpose,
    user: User | None = None,
    issued_by: User | None = None,
    valid_for: timedelta = A_DAY,
) -> str:
    """Make a link and void the open ones for the same purpose and user.

    Args:
        purpose: what the link opens.
        user: whose password it sets; nobody for the first operator.
        issued_by: the operator who asked, or nobody for the command line.
        valid_for: how long it works.

    Returns:
        The raw token, to be shown once: only its hash is stored.

    Raises:
        ValueError: a password link without a user, or a first operator's link with one.

    """
    if (purpose == PASSWORD_RESET) != (user is not None):
        raise ValueError("A password link needs a user, and the first operator's link has none.")
    now = timezone.now()
    OneTimeLink.objects.filter(purpose=purpose, user=user).usable().update(expires_at=now)
    token = secrets.token_urlsafe(32)
    OneTimeLink.objects.create(
        token_hash=link_hash(token),
        purpose=purpose,
        user=user,
        issued_by=issued_by,
        expires_at=now + valid_for,
    )
    return token


@transaction.atomic
def link_redeem_first_operator(*, token: str, username: str, password: str) -> User:
    """Use a link to make the first operator.

    Every link for the first operator is locked, so that two of them cannot both find that there is none yet.

    Raises:
        LinkRefusedError: the link does not work any more, or there is an operator already.
        django.db.IntegrityError: the name was taken in this very moment; the link still works.

    """
    links = OneTimeLink.objects.select_for_update().filter(purpose=FIRST_OPERATOR).order_by("pk")
    link = next((link for link in links if link.token_hash == link_hash(token)), None)
    if operator_exists():
        raise LinkRefusedError("The portal has an operator already.")
    _use(link)
    return User.objects.create_user(username=username, password=password, is_staff=True, is_superuser=True)


@transaction.atomic
def link_redeem_password(*, token: str, password: str) -> User:
    """Use a link to set its user's password; other devices are signed out by the change.

    Raises:
        LinkRefusedError: the link does not work any more, or the account is closed.

    """
    links = OneTimeLink.objects.select_for_update().filter(purpose=PASSWORD_RESET)
    link = links.filter(token_hash=link_hash(token)).first()
    _use(link)
    user = User.objects.select_for_update().filter(one_time_links=link, is_active=True).first()
    if user is None:
        raise LinkRefusedError("This account is closed.")
    user.set_password(password)
    user.save(update_fields=["password"])
    return user


def operator_exists() -> bool:
    """Whether somebody runs the portal."""
    return User.objects.filter(is_staff=True, is_active=True).exists()


def _use(link: OneTimeLink | None) -> None:
    """Mark a locked link as used, or refuse it."""
    now = timezone.now()
    if link is None or link.used_at is not None or link.expires_at <= now:
        raise LinkRefusedError("This link is used up or too old.")
    link.used_at = now
    link.save(update_fields=["used_at"])
