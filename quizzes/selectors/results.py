"""What a result says beside the score: by topic, and how much is still unseen."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.models import Attempt
from quizzes.scoring.marks import OPEN, RIGHT
from quizzes.selectors.bank import Stock, candidates
from quizzes.selectors.review import ReviewedItem
from quizzes.selectors.tags import tagged


@dataclass(slots=True)
class TopicScore:
    """Of one topic: how many were answered, how many rightly."""

    title: str
    answered: int = 0
    right: int = 0

    @property
    def percent(self) -> int:
        """Of the answered, those right, in whole per cent."""
        return round(100 * self.right / self.answered)


def topics_of(attempt: Attempt, items: Iterable[ReviewedItem]) -> list[TopicScore]:
    """The score of each topic, in the order of their first question; topics not answered are left out."""
    scores: dict[str, TopicScore] = {}
    for reviewed in items:
        sign = attempt.marks[reviewed.item.position - 1]
        if sign == OPEN:
            continue
        title = reviewed.item.version.revision.topic_title
        score = scores.setdefault(title, TopicScore(title))
        score.answered += 1
        score.right += sign == RIGHT
    return list(scores.values())


def stock_of(attempt: Attempt) -> Stock:
    """What there is to ask in the attempt's scope now, and how much of it its learner has never answered."""
    if attempt.notebook is None:
        return Stock()
    tag = attempt.drawn_from.get("tag")
    found = candidates(
        notebook=attempt.notebook,
        topics=attempt.drawn_from.get("topics", []),
        section=attempt.drawn_from.get("section", []),
        learner_id=attempt.learner_id,
        only=tagged(tag) if tag else None,
    )
    return Stock(len(found), sum(candidate.answers == 0 for candidate in found))
