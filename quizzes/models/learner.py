"""Whoever answers: a guest of one browser, or a user."""

from django.conf import settings
from django.db import models


class Learner(models.Model):
    """Made when a first attempt starts, never by a GET. A guest has no user.

    A guest that was claimed by a log-in keeps its row, so that a request which still carries its id
    finds the learner that it became.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="learner"
    )
    became = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="claimed")
    created_at = models.DateTimeField(auto_now_add=True)
    last_seen_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"learner {self.pk}"

    @property
    def is_guest(self) -> bool:
        """Whether nobody has signed in as this learner."""
        return self.user_id is None
