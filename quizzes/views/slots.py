"""What quizzes put on the pages of notes and on Today."""

import functools
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from portal.web.slots import fill_slot
from quizzes.models import Attempt, Question
from quizzes.selectors.bank import questions_by_section, section_paths
from quizzes.services.learners import learner_ref
from topics.models import Notebook, Topic

LAST_ATTEMPTS = 5


def notebook_tools(request: HttpRequest, *, notebook: Notebook, **_: Any) -> str:
    """Draw the button that practises the whole notebook, where there is something to ask."""
    count = Question.objects.askable().filter(notebook=notebook).count()
    context = {"url": practice_url(notebook), "count": count}
    return render_to_string("quizzes/_notebook_tools.html", context, request)


def notebook_manage(request: HttpRequest, *, notebook: Notebook, **_: Any) -> str:
    """Draw the author's way to the questions."""
    url = reverse("quizzes:questions", args=[notebook.slug])
    return render_to_string("quizzes/_notebook_manage.html", {"url": url}, request)


def topic_tools(_request: HttpRequest, *, topic: Topic, **_: Any) -> str:
    """Draw the links that practise the topic, and each of its sections that has questions."""
    counts = questions_by_section(topic)
    if not counts:
        return ""
    url = f"{practice_url(topic.notebook)}&topic={topic.slug}"
    levels = {entry["anchor"]: entry["level"] for entry in topic.toc}
    top = min(levels.values(), default=0)
    sections = [
        (path[-1], f"{url}&section={anchor}", counts[path])
        for anchor, path in section_paths(topic.toc).items()
        if levels[anchor] <= top + 1 and counts[path] and counts[path] < counts[()]
    ]
    return _drawn_topic_tools(url, counts[()], tuple(sections))


@functools.lru_cache(maxsize=1000)
def _drawn_topic_tools(url: str, count: int, sections: tuple[tuple[str, str, int], ...]) -> str:
    """Draw the links, once for as long as the counts stand."""
    return render_to_string("quizzes/_topic_tools.html", {"url": url, "count": count, "sections": sections})


def home_today(request: HttpRequest, **_: Any) -> str:
    """Draw what is open to go on with, and the last attempts."""
    attempts = list(Attempt.objects.of(learner_ref(request)).order_by("-started_at", "-pk")[:LAST_ATTEMPTS])
    if not attempts:
        return ""
    is_open = next((attempt for attempt in attempts if attempt.closed_at is None), None)
    context = {"attempts": attempts, "open": is_open}
    return render_to_string("quizzes/_today.html", context, request)


def practice_url(notebook: Notebook) -> str:
    """Where a practice of the notebook is chosen."""
    return f"{reverse('quizzes:practice_new')}?notebook={notebook.slug}"


def fill_slots() -> None:
    """Tell the shell about all of them."""
    fill_slot("notebook.tools", notebook_tools)
    fill_slot("notebook.manage", notebook_manage)
    fill_slot("topic.tools", topic_tools)
    fill_slot("home.today", home_today)
