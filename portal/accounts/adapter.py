"""What allauth asks the portal."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import ratelimit
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up by setting, words of ours, and log-ins counted by account."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is closed. Ask an operator.",
        "enter_current_password": "This is not your password. Type the one you signed in with.",
        "too_many_login_attempts": (
            "Too many wrong passwords for this account. Wait five minutes and try again, "
            "or ask an operator for a one-time link."
        ),
        "username_password_mismatch": (
            "User name and password do not match. "
            "After ten wrong tries the account is locked for five minutes."
        ),
        "username_taken": "Somebody has this user name already. Choose another one.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - as allauth calls it
        """Whether strangers may make accounts."""
        return settings.SIGN_UP_OPEN

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        """After a new password, back to the profile."""
        return reverse("profile")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ARG002
        # Without the host that allauth puts before it: a client chooses the host it names, and would
        # have ten more tries for each.
        return str(credentials.get("username", "")).lower()


def forget_wrong_passwords(request: HttpRequest, username: str) -> None:
    """Open an account that wrong passwords have locked, once its owner has set a new one."""
    ratelimit.clear(request, action="login_failed", key=username.lower())
