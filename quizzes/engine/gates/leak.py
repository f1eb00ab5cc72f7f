"""No word of the stem may stand in the key alone, nor the other way round."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.index import content_stems
from quizzes.engine.names import MAKER_STEMS

# storage and store, Boolean and bool; not contain and contract.
_SHARED_LETTERS, _SHARE = 4, 0.7


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:
    stem = _parts(candidate.draft.stem)
    others = frozenset[str]().union(*(_parts(option.text) for option in candidate.distractors))
    only_in_key = _parts(candidate.draft.key.text) - others - MAKER_STEMS
    for word in sorted(only_in_key):
        if any(_akin(word, asked) for asked in stem) and not corpus.is_everywhere_in_names(word):
            yield f"“{word}” stands in the stem and in the key alone"


def _parts(text: str) -> frozenset[str]:
    """Stems, and those of the parts of joined names: OnCreate, predicted_label, Pre-tax."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])|[_/.-]", " ", text)
    return content_stems(text) | content_stems(apart)


def _akin(one: str, other: str) -> bool:
    if one == other:
        return True
    if f"{other}er" == one:
        return False  # "how fast" does not tell faster from slower
    shorter = min(len(one), len(other))
    shared = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return shared >= _SHARED_LETTERS and shared >= _SHARE * shorter


GATE = Gate("leak", "reject", _reasons)
