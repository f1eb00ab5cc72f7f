"""What allauth asks the portal."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up by setting."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether strangers may make accounts."""
        return settings.SIGN_UP_OPEN
