"""Whoever answers: a guest of one browser, or a user."""

from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.db.models import Q


@dataclass(frozen=True, slots=True)
class LearnerRef:
    """Names the learner of a request without fetching it: by its user, or by the guest of a session."""

    user_id: int | None = None
    guest_id: int | None = None

    def as_q(self, field: str) -> Q:
        """Rows whose `field` is this learner, or the learner that this guest became; none of nobody."""
        if self.user_id is not None:
            return Q((f"{field}__user_id", self.user_id))
        if self.guest_id is None:
            return Q(pk__in=[])
        became = Learner.objects.filter(pk=self.guest_id).exclude(became=None).values("became")
        return Q((f"{field}_id", self.guest_id)) | Q((f"{field}_id__in", became))


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
