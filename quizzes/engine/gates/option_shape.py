"""A distractor is of the key's grammatical shape and about its length."""

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import OptionGate
from quizzes.engine.language import form_of

_SHORT = 24
_LONGEST_NAME = 4
_MOST_TIMES_LONGER = 2.2
_MOST_TIMES_LONGER_CELL = 3.2


def _refuse(draft: Draft, option: Proposal, corpus: Corpus) -> str:  # noqa: ARG001 (every gate is called alike)
    one, other = len(option.text), len(draft.key.text)
    names = max(len(option.text.split()), len(draft.key.text.split())) <= _LONGEST_NAME
    # The cells of one column are parallel by their author's hand.
    cells = draft.origin == "cell"
    limit = _MOST_TIMES_LONGER_CELL if cells else _MOST_TIMES_LONGER
    if not names and max(one, other) > _SHORT and max(one, other) > limit * min(one, other):
        return f"“{option.text}” and the key differ too much in length"
    if not cells and len(draft.key.text.split()) > 3 and form_of(option.text) != form_of(draft.key.text):
        return f"“{option.text}” is not of the key's grammatical form"
    return ""


GATE = OptionGate("option_shape", _refuse)
