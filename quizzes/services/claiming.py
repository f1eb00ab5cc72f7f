"""Claiming a guest's attempts when the guest signs in or up."""

from typing import Any

from django.http import HttpRequest

from portal.accounts.models import User
from quizzes.services.learners import SESSION_KEY, guest_claim


def claim_at_login(*, request: HttpRequest | None = None, user: User, **_: Any) -> None:
    """Give the session's guest to the account that has just signed in."""
    if request is None or not hasattr(request, "session"):
        return
    guest = request.session.pop(SESSION_KEY, None)
    if isinstance(guest, int):
        guest_claim(guest_id=guest, user=user)
