"""What can be asked, of which passages, and how often a learner has answered it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, FilteredRelation, Q, QuerySet

from quizzes.models import Learner, Question
from quizzes.scheduling.draw import Candidate
from topics.models import Notebook, Topic


def candidates(
    *,
    notebook: Notebook,
    topics: Sequence[int] = (),
    section: Sequence[str] = (),
    learner: Learner | None = None,
    only: Q | None = None,
) -> list[Candidate]:
    """The questions that may be asked now.

    Args:
        notebook: the notebook.
        topics: ids of its topics; none of them means all.
        section: the headings that a passage must stand under, outermost first.
        learner: whose answers are counted.
        only: a further condition on questions.

    """
    questions = Question.objects.askable().filter(notebook=notebook)
    if topics:
        questions = questions.filter(passage__topic__in=topics)
    if only is not None:
        questions = questions.filter(only)
    rows = _with_answers(questions, learner).values_list(
        "pk", "version_id", "passage_id", "seen", "passage__revision__section"
    )
    return [
        Candidate(question, version, passage, seen or 0)
        for question, version, passage, seen, headings in rows
        if list(section) == headings[: len(section)]
    ]


def _with_answers(questions: QuerySet[Question], learner: Learner | None) -> QuerySet[Any]:
    mine = FilteredRelation("cards", condition=Q(cards__learner=learner.pk if learner else None))
    return questions.annotate(mine=mine, seen=F("mine__answers")).order_by("pk")


def questions_by_topic(notebook: Notebook) -> dict[int, int]:
    """How many questions each topic of the notebook can ask, by the topic's id."""
    rows = Question.objects.askable().filter(notebook=notebook, passage__topic__removed_at=None)
    return dict(Counter(topic for topic in rows.values_list("passage__topic_id", flat=True) if topic))


def questions_by_section(topic: Topic) -> Counter[tuple[str, ...]]:
    """How many questions each section of a topic can ask, its subsections' included."""
    counted: Counter[tuple[str, ...]] = Counter()
    asked = Question.objects.askable().filter(passage__topic=topic)
    for headings in asked.values_list("passage__revision__section", flat=True):
        counted.update(tuple(headings[:depth]) for depth in range(len(headings) + 1))
    return counted


def section_paths(toc: Iterable[dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    """The headings that lead to each anchor of a topic's table of contents, its own last."""
    paths: dict[str, tuple[str, ...]] = {}
    open_levels: list[tuple[int, str]] = []
    for entry in toc:
        open_levels = [above for above in open_levels if above[0] < entry["level"]]
        open_levels.append((entry["level"], entry["title"]))
        paths[entry["anchor"]] = tuple(title for _, title in open_levels)
    return paths
