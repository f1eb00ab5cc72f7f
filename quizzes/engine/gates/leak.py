"""No word of the stem may stand in the key alone, nor the other way round."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.index import content_stems
from quizzes.engine.language import shared_start
from quizzes.engine.names import MAKER_STEMS

# Of one root are storage and store, bool and Boolean; reception and receiver have too little in common.
_FEWEST_LETTERS, _SHARE = 4, 0.7
_SHORTEST, _MOST_TIMES_LONGER = 3, 2.5


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:
    stem = _parts(candidate.draft.stem)
    others = frozenset[str]().union(*(_parts(option.text) for option in candidate.distractors))
    told = sorted(one for one in stem if not any(_akin(one, other) for other in others))
    # The word for what all options are tells none of them from the rest.
    kind = content_stems(candidate.draft.kin)
    defined = candidate.draft.pattern in ("definition_to_term", "term_to_definition")
    only_in_key = _parts(candidate.draft.key.text) - others - MAKER_STEMS
    for word in sorted(only_in_key):
        if any(
            word == asked or (asked not in kind and (_akin(word, asked) or (defined and _opens(word, asked))))
            for asked in told
        ) and not corpus.is_everywhere_in_names(word):
            yield f"“{word}” stands in the stem and in the key alone"


def _parts(text: str) -> frozenset[str]:
    """Stems, and those of the parts of joined names: OnCreate, predicted_label, Pre-tax."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])|[_/.-]", " ", text)
    return content_stems(text) | content_stems(apart)


def _opens(one: str, other: str) -> bool:
    """Whether a short word is the beginning of a longer one: ion of ionic, lac of lactose."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and long.startswith(short) and len(long) <= _MOST_TIMES_LONGER * len(short)


def _akin(one: str, other: str) -> bool:
    if one == other:
        return True
    shared = shared_start(one, other)
    return shared >= _FEWEST_LETTERS and shared >= _SHARE * min(len(one), len(other))


GATE = Gate("leak", "reject", _reasons)
