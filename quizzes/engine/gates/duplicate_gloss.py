"""A distractor whose own description is nearly the key's could be the key as well."""

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.contrast import one_word_apart, opposed
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import OptionGate
from quizzes.engine.index import content_stems

_MOST_SHARED = 0.6
_FEWEST_OWN = 2


def shared(one: str, other: str) -> tuple[float, float, int]:
    """The share common to both phrases, that of the shorter one, and how many stems only the first has."""
    first, second = content_stems(one), content_stems(other)
    if not first or not second:
        return 0.0, 0.0, len(first)
    common = len(first & second)
    return common / len(first | second), common / min(len(first), len(second)), len(first - second)


def _refuse(draft: Draft, option: Proposal, corpus: Corpus) -> str:  # noqa: ARG001 (every gate is called alike)
    if not option.said or not draft.key.said:
        return ""
    # "A legal maximum price" beside "a legal minimum price" is the best distractor there is.
    if opposed(draft.key.said, option.said) or one_word_apart(draft.key.said, option.said):
        return ""
    of_both, of_shorter, own = shared(draft.key.said, option.said)
    # The rows of a table are different things by their author's hand: one word of its own is enough.
    fewest = 1 if draft.origin == "cell" else _FEWEST_OWN
    alike = of_both > _MOST_SHARED and draft.origin != "cell"
    if alike or (of_shorter and own < min(fewest, len(content_stems(draft.key.said)))):
        return f"what is said of “{option.name or option.text}” is nearly what is said of the key"
    return ""


GATE = OptionGate("duplicate_gloss", _refuse)
