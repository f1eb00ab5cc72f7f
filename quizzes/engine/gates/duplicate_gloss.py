"""A distractor whose own description is nearly the key's could be the key as well."""

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import OptionGate
from quizzes.engine.index import content_stems

_MOST_SHARED = 0.45


def _refuse(draft: Draft, option: Proposal, corpus: Corpus) -> str:  # noqa: ARG001 (every gate is called alike)
    one, other = content_stems(option.said), content_stems(draft.key.said)
    if one and other and len(one & other) / min(len(one), len(other)) > _MOST_SHARED and len(one & other) > 1:
        return f"what is said of “{option.name or option.text}” is nearly what is said of the key"
    return ""


GATE = OptionGate("duplicate_gloss", _refuse)
