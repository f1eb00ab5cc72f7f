"""Ways of making questions from statements. One pattern a file; each offers `PATTERN`."""

from quizzes.engine.patterns import definition_to_term
from quizzes.engine.patterns.base import Pattern

PATTERNS: tuple[Pattern, ...] = (definition_to_term.PATTERN,)

__all__ = ["PATTERNS", "Pattern"]
