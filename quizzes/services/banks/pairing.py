"""Which generated question is which standing one, within one passage. A pure function of both."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from quizzes.engine import INLINE, GeneratedQuestion
from quizzes.services.banks.values import Standing

_THE_ONE = 400.0  # what a block of the notes asks is one question, whatever its words come to be
_ALIKE = 60.0  # of 100, by the words of stem and key: below it a question asks something else


def pair(standing: Sequence[Standing], made: Sequence[GeneratedQuestion]) -> dict[int, GeneratedQuestion]:
    """The generated question that continues each standing one, by the standing one's id.

    First those of the same pattern, key and stem, then of the same pattern and key, then of the same
    pattern, most alike first. Each generated question is used once.
    """
    found: dict[int, GeneratedQuestion] = {}
    left = list(made)
    for likeness, one, candidate in sorted(
        ((_likeness(one, candidate), one, candidate) for one in standing for candidate in left),
        key=lambda entry: (-entry[0], entry[1].pk, entry[2].fingerprint),
    ):
        if likeness >= _ALIKE and one.pk not in found and candidate in left:
            found[one.pk] = candidate
            left.remove(candidate)
    return found


def _likeness(one: Standing, made: GeneratedQuestion) -> float:
    if INLINE in (one.pattern, made.pattern):
        return _THE_ONE if one.pattern == made.pattern else 0.0
    if one.pattern != made.pattern and not one.wording.by_hand:
        return 0.0
    stems = fuzz.token_sort_ratio(one.stem, made.stem)
    if _keys(one) == _keys(made):
        return 200.0 + stems
    return fuzz.token_sort_ratio(f"{one.stem} {_keys(one)}", f"{made.stem} {_keys(made)}")


def _keys(question: Standing | GeneratedQuestion) -> str:
    return " / ".join(sorted(option.text.casefold() for option in question.options if option.key))
