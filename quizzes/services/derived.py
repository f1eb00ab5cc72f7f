"""Rebuilding what is derived from the answer log, and saying where it disagreed."""

from collections import defaultdict
from collections.abc import Iterator

from django.db import transaction

from quizzes.models import Attempt, Learner
from quizzes.scoring.attempts import Answer, Tally, tally_of
from quizzes.selectors.log import answers_of
from quizzes.services.cards import CardState, cards_expected, cards_rebuild
from quizzes.services.learners import learners_lock

_FIELDS = ("marks", "answered_count", "right_count", "seconds")


def derived_rebuild(*, write: bool) -> Iterator[str]:
    """Compare marks, counts and cards with the log, learner by learner; put them right if asked to.

    Yields:
        one sentence for each disagreement.

    """
    for pk in Learner.objects.order_by("pk").values_list("pk", flat=True).iterator():
        yield from _learner(pk, write=write)


@transaction.atomic
def _learner(pk: int, *, write: bool) -> list[str]:
    """Everything of one learner, whose attempts are locked meanwhile."""
    learner = learners_lock([pk]).get(pk)
    if learner is None:  # a guest who has expired since the list was made
        return []
    attempts = list(learner.attempts.select_for_update(no_key=True).order_by("pk"))
    answers: dict[int, list[Answer]] = defaultdict(list)
    for one in answers_of(learner):
        answers[one.attempt_id].append(Answer(one.position, one.choice, one.keys, one.shown_at, one.at))
    said = []
    for attempt in attempts:
        expected = tally_of(attempt.items_count, answers[attempt.pk])
        said += _compare(attempt, expected)
        if write and _tally(attempt) != expected:
            attempt.marks, attempt.seconds = expected.marks, expected.seconds
            attempt.answered_count, attempt.right_count = expected.answered, expected.right
            attempt.save(update_fields=_FIELDS)
    wrong = _cards(learner)
    if write and wrong:
        cards_rebuild(learner=learner)
    return said + wrong


def _tally(attempt: Attempt) -> Tally:
    return Tally(attempt.marks, attempt.answered_count, attempt.right_count, attempt.seconds)


def _compare(attempt: Attempt, expected: Tally) -> list[str]:
    if _tally(attempt) == expected:
        return []
    return [f"Attempt {attempt.public_id}: stored {_tally(attempt)}, the log says {expected}."]


def _cards(learner: Learner) -> list[str]:
    stored = {
        card.question_id: CardState(card.answers, card.right, card.last_right, card.last_answered_at)
        for card in learner.cards.all()
    }
    expected = cards_expected(learner)
    return [
        f"Card of learner {learner.pk} for question {question}: "
        f"stored {stored.get(question)}, the log says {expected.get(question)}."
        for question in sorted(stored.keys() | expected.keys())
        if stored.get(question) != expected.get(question)
    ]
