"""Decisions that were taken out of the file: which standing questions rested on nothing else."""

from collections.abc import Callable, Iterable

from quizzes.engine import Choice, Decisions
from quizzes.models import Question
from quizzes.services.banks.values import Standing, Status

_Words = tuple[str, frozenset[tuple[str, bool]]]


def rejections_in(decisions: Decisions) -> dict[str, str]:
    """The reasons of the rejections, by the fingerprint of what they reject."""
    return {one.fingerprint: one.reason for one in decisions.entries if one.verdict == "reject"}


def withdrawn_by(before: Decisions, now: Decisions) -> Callable[[Standing], bool]:
    """Whether a question is published, or is down, only by a decision that the file has no longer.

    What an author decided in the browser stands whatever becomes of the file.
    """
    words, prints = _words(before) - _words(now), rejections_in(before).keys() - rejections_in(now).keys()

    def is_withdrawn(one: Standing) -> bool:
        if one.decided_here:
            return False
        if one.status == Status.UNPUBLISHED:
            return one.wording.fingerprint in prints
        return one.tier == Question.Tier.REVIEWED and _words_of(one.stem, one.options) in words

    return is_withdrawn


def _words(decisions: Decisions) -> set[_Words]:
    worded = (one.wording for one in decisions.entries if one.wording)
    return {_words_of(wording.stem, wording.options) for wording in worded}


def _words_of(stem: str, options: Iterable[Choice]) -> _Words:
    return stem, frozenset((option.text, option.key) for option in options)
