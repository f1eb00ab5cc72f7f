"""Where distractors come from: other things of the key's own kind, with the evidence that they are."""

from quizzes.engine.distractors.kin import Kin, kin_of
from quizzes.engine.distractors.numbers import number_options

__all__ = ["Kin", "kin_of", "number_options"]
