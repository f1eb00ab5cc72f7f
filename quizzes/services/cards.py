"""Cards: a learner's memory of a question, kept at each answer and rebuilt from the log by the same rule."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Q, Value, When

from quizzes.models import Card, Learner
from quizzes.scoring.marks import RIGHT, sign_of
from quizzes.selectors.log import answers_of


@dataclass(slots=True)
class CardState:
    """What a card holds, apart from whose it is."""

    answers: int
    right: int
    last_right: bool
    last_answered_at: datetime


def card_record(*, learner_id: int, question_id: int, right: bool, at: datetime) -> None:
    """Count one answer on the card, made when it is the first. One statement, two at a first answer.

    Of two answers at once the later one is the last, whichever is written first.
    """
    state = {"learner_id": learner_id, "question_id": question_id}
    seen = {"last_right": right, "last_answered_at": at}
    is_older = Q(last_answered_at__gt=at)

    last = {name: Case(When(is_older, then=F(name)), default=Value(value)) for name, value in seen.items()}

    def count() -> int:
        return Card.objects.filter(**state).update(
            answers=F("answers") + 1, right=F("right") + int(right), **last
        )

    if count():
        return
    try:
        with transaction.atomic():
            Card.objects.create(**state, answers=1, right=int(right), **seen)
    except IntegrityError:
        # The same question was answered for the first time in another attempt in this very moment.
        count()


def cards_expected(learner: Learner) -> dict[int, CardState]:
    """The cards that follow from the log, by question."""
    expected: dict[int, CardState] = {}
    for answer in answers_of(learner):
        right = sign_of(answer.choice, answer.keys) == RIGHT
        card = expected.get(answer.question_id)
        if card is None:
            expected[answer.question_id] = CardState(1, int(right), right, answer.at)
            continue
        card.answers += 1
        card.right += right
        card.last_right, card.last_answered_at = right, answer.at
    return expected


@transaction.atomic
def cards_rebuild(*, learner: Learner) -> None:
    """Replace a learner's cards by those that follow from the log."""
    learner.cards.all().delete()
    Card.objects.bulk_create(
        Card(
            learner=learner,
            question_id=question,
            answers=card.answers,
            right=card.right,
            last_right=card.last_right,
            last_answered_at=card.last_answered_at,
        )
        for question, card in cards_expected(learner).items()
    )
