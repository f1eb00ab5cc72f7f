"""People: users, and the links that let them in once."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone


class User(AbstractUser):
    """Somebody with an account. An operator is a user with `is_staff`."""

    @property
    def is_operator(self) -> bool:
        """Whether this user runs the portal."""
        return self.is_staff

    @property
    def shown_name(self) -> str:
        """The name that the portal shows: their own words, else the user name."""
        return self.first_name or self.username


class OneTimeLinkQuerySet(models.QuerySet["OneTimeLink"]):
    def usable(self) -> "OneTimeLinkQuerySet":
        """Links neither used nor expired."""
        return self.filter(used_at=None, expires_at__gt=timezone.now())


class OneTimeLink(models.Model):
    """A secret address that works once: it makes the first operator, or sets a password.

    Only the hash of the secret is stored, so a copy of the database opens nothing.
    """

    class Purpose(models.TextChoices):
        FIRST_OPERATOR = "first_operator", "make the first operator"
        PASSWORD_RESET = "password_reset", "set a new password"

    token_hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=20, choices=Purpose.choices)
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="one_time_links")
    issued_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects = OneTimeLinkQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}, until {self.expires_at:%Y-%m-%d %H:%M}"
