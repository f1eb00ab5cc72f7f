"""Feedback policies: when what reveals a key may leave the server, and how late an answer may be.

Practice registers its own below; an app above registers more in its `ready()`.
"""

from datetime import timedelta
from typing import Protocol

from quizzes.models import Attempt


class FeedbackPolicy(Protocol):
    """What an attempt's `feedback` names. Every method answers from the attempt alone."""

    name: str
    grace: timedelta

    def reveals_item(self, attempt: Attempt, position: int) -> bool:
        """Whether the key, the whys and the quote of this item (from 1) may be shown now."""


class AfterEachAnswer:
    """Practice: everything about an item once it is answered, nothing before."""

    name = "after_answer"
    grace = timedelta()

    def reveals_item(self, attempt: Attempt, position: int) -> bool:
        """Whether this item is answered."""
        return attempt.is_answered(position)


_policies: dict[str, FeedbackPolicy] = {}


def feedback_policy_register(policy: FeedbackPolicy) -> None:
    """Make a policy known by its name.

    Raises:
        ValueError: another policy has the name.

    """
    if type(_policies.get(policy.name, policy)) is not type(policy):
        raise ValueError(f"There is a feedback policy {policy.name!r} already.")
    _policies[policy.name] = policy


def feedback_policy_of(attempt: Attempt) -> FeedbackPolicy:
    """The policy of an attempt.

    Raises:
        LookupError: no app has registered it.

    """
    try:
        return _policies[attempt.feedback]
    except KeyError:
        raise LookupError(f"No feedback policy is called {attempt.feedback!r}.") from None


feedback_policy_register(AfterEachAnswer())
