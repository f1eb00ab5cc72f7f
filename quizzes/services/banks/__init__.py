"""Banks: what an import does to the questions of a notebook, planned without a write, then written."""

from quizzes.services.banks.applying import apply_bank
from quizzes.services.banks.planning import plan_bank
from quizzes.services.banks.values import BankCounts, BankPlan

__all__ = ["BankCounts", "BankPlan", "apply_bank", "plan_bank"]
