"""Many decisions in one step, and the undoing of a step, in short transactions: answers get in between.

What ends it half-way leaves whole decisions of one step: it can be undone, and the rest can be decided on.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from typing import TypeVar

from portal.accounts.models import User
from quizzes.models import Question, QuestionDecision
from quizzes.services.deciding import Judgement, decision_take_back, question_decide, seen_of
from quizzes.services.errors import Refused
from topics.models import Notebook
from topics.services.importing.pacing import Step, write_in_chunks

MOST_AT_ONCE = 500
Row = TypeVar("Row")


def drafts_decide(
    *, drafts: Iterable[Question], author: User, judgement: Judgement, now: datetime
) -> list[QuestionDecision]:
    """Accept or reject several drafts in one step, at most MOST_AT_ONCE.

    Those that somebody has decided on or reported meanwhile, or whose sentence is gone, are left as they are.
    """
    step, taken = uuid.uuid4(), []

    def decide(draft: Question) -> None:
        try:
            seen = seen_of(draft, ())
            taken.append(
                question_decide(
                    question=draft, author=author, judgement=judgement, now=now, seen=seen, step=step
                )
            )
        except Refused:
            return

    write_in_chunks(_each(list(drafts)[:MOST_AT_ONCE], decide))
    return taken


def step_undo(*, notebook: Notebook, author: User, now: datetime) -> list[Question]:
    """Take back this author's last step in the notebook, and return its questions as they are again."""
    last = QuestionDecision.objects.standing_of(notebook, author).first()
    if last is None:
        return []
    restored: list[Question] = []
    standing = QuestionDecision.objects.filter(step=last.step, undone_at=None)

    def take_back(decision: QuestionDecision) -> None:
        question = decision_take_back(decision=decision, now=now)
        restored.extend([question] if question else [])

    write_in_chunks(_each(list(standing.select_related("question", "version_before")), take_back))
    return restored


def _each(rows: Iterable[Row], do: Callable[[Row], None]) -> Iterator[Step]:
    return (partial(do, row) for row in rows)
