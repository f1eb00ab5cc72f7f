"""Questions that an author wrote into the notes: taken as they stand, with a sentence that proves the key."""

from quizzes.engine.inline.asking import PATTERN, ask_inline, in_inline_order

__all__ = ["PATTERN", "ask_inline", "in_inline_order"]
