"""What can be asked, of which passages, and how often a learner has answered it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, FilteredRelation, Q, QuerySet

from quizzes.engine import INLINE
from quizzes.models import Question
from quizzes.scheduling.draw import Candidate
from quizzes.selectors.tags import tagged
from topics.models import Notebook, Tag, Topic


def candidates(
    *,
    notebook: Notebook,
    topics: Sequence[int] = (),
    section: Sequence[str] = (),
    learner_id: int | None = None,
    only: Q | None = None,
) -> list[Candidate]:
    """The questions that may be asked now.

    Args:
        notebook: the notebook.
        topics: ids of its topics; none of them means all.
        section: the headings that a passage must stand under, outermost first.
        learner_id: whose answers are counted.
        only: a further condition on questions; `mine` is this learner's card.

    """
    questions = _with_answers(Question.objects.askable().filter(notebook=notebook), learner_id)
    if topics:
        questions = questions.filter(passage__topic__in=topics)
    if only is not None:
        questions = questions.filter(only)
    rows = questions.values_list("pk", "version_id", "passage_id", "seen", "passage__revision__section")
    return [
        Candidate(question, version, passage, seen or 0)
        for question, version, passage, seen, headings in rows
        if list(section) == headings[: len(section)]
    ]


def _with_answers(questions: QuerySet[Question], learner_id: int | None) -> QuerySet[Any]:
    """Join this learner's cards as `mine`."""
    mine = FilteredRelation("cards", condition=Q(cards__learner=learner_id or 0))
    return questions.annotate(mine=mine, seen=F("mine__answers")).order_by("pk")


@dataclass(frozen=True, slots=True)
class Stock:
    """How many questions there are to ask, and how many of them a learner has never answered."""

    questions: int = 0
    unseen: int = 0

    @property
    def seen(self) -> int:
        """How many of them the learner has answered before."""
        return self.questions - self.unseen


def stock_by_topic(
    notebook: Notebook, learner_id: int | None = None, tag: Tag | None = None
) -> dict[int, Stock]:
    """The stock of each topic of the notebook that has questions, by its id; of one tag, if it is given."""
    asked = Question.objects.askable().filter(notebook=notebook)
    rows = (
        _with_answers(asked.filter(tagged(tag.pk)) if tag else asked, learner_id)
        .filter(passage__topic__removed_at=None)
        .order_by()
        .values("passage__topic")
        .annotate(questions=Count("pk"), unseen=Count("pk", filter=Q(mine__answers=None)))
    )
    return {row["passage__topic"]: Stock(row["questions"], row["unseen"]) for row in rows}


@dataclass(frozen=True, slots=True)
class OnPage:
    """What a topic's page can ask: how many questions in each section, its subsections' included.

    `written` are the keys of the passages that are questions themselves.
    """

    by_section: Counter[tuple[str, ...]]
    written: frozenset[str]


def questions_on(topic: Topic) -> OnPage:
    """What a topic's page can ask."""
    counted: Counter[tuple[str, ...]] = Counter()
    written: set[str] = set()
    asked = Question.objects.askable().filter(passage__topic=topic)
    fields = ("pattern", "passage__key", "passage__revision__section")
    for pattern, key, headings in asked.values_list(*fields):
        counted.update(tuple(headings[:depth]) for depth in range(len(headings) + 1))
        if pattern == INLINE:
            written.add(key)
    return OnPage(counted, frozenset(written))


def section_paths(toc: Iterable[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    """The headings that lead to each anchor of a topic's table of contents, its own last."""
    paths: dict[str, tuple[str, ...]] = {}
    open_levels: list[tuple[int, str]] = []
    for entry in toc:
        open_levels = [above for above in open_levels if above[0] < entry["level"]]
        open_levels.append((entry["level"], entry["title"]))
        paths[entry["anchor"]] = tuple(title for _, title in open_levels)
    return paths
