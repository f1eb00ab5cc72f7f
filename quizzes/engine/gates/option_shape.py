"""A distractor is of the key's grammatical shape and about its length."""

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import OptionGate
from quizzes.engine.language import form_of

_SHORT = 24
_LONGEST_NAME = 4
_MOST_TIMES_LONGER = 2.2


def _refuse(draft: Draft, option: Proposal, corpus: Corpus) -> str:  # noqa: ARG001 (every gate is called alike)
    one, other = len(option.text), len(draft.key.text)
    names = max(len(option.text.split()), len(draft.key.text.split())) <= _LONGEST_NAME
    if not names and max(one, other) > _SHORT and max(one, other) > _MOST_TIMES_LONGER * min(one, other):
        return f"“{option.text}” and the key differ too much in length"
    if len(draft.key.text.split()) > 3 and form_of(option.text) != form_of(draft.key.text):
        return f"“{option.text}” is not of the key's grammatical form"
    return ""


GATE = OptionGate("option_shape", _refuse)
