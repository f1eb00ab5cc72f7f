"""A term that the stem names is no option: it would be there to be crossed out."""

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import OptionGate
from quizzes.engine.names import short_key
from topics.markup.words import stems

_LONGEST_NAME = 5


def _refuse(draft: Draft, option: Proposal, corpus: Corpus) -> str:
    if len(option.text.split()) > _LONGEST_NAME:
        return ""
    stem = f" {' '.join(stems(draft.stem))} "
    for key in (short_key(option.text), *corpus.aliases.keys(option.name or option.text)):
        if key and f" {key} " in stem:
            return f"the stem names “{option.text}”"
    return ""


GATE = OptionGate("in_stem", _refuse)
