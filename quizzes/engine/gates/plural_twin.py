"""A term and its plural, or two spellings of it, are never both options."""

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import OptionGate
from quizzes.engine.names import name_key


def _refuse(draft: Draft, option: Proposal, corpus: Corpus) -> str:  # noqa: ARG001 (every gate is called alike)
    if name_key(option.text) == name_key(draft.key.text):
        return f"“{option.text}” and “{draft.key.text}” are forms of one word"
    return ""


GATE = OptionGate("plural_twin", _refuse)
