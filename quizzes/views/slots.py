"""What quizzes put on the pages of notes and on Today."""

from datetime import timedelta
from typing import Any, cast

from django.db.models import Sum
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import User
from portal.web.slots import add_layer, fill_slot
from quizzes.models import Attempt, Question
from quizzes.selectors.queue import ASSUMED_SECONDS, seconds_a_decision, waiting_counts
from quizzes.selectors.reports import settled_since
from quizzes.selectors.tags import tagged
from quizzes.services.learners import learner_ref
from quizzes.views.topic_links import answer_links, practice_url, section_links, topic_tools
from topics.models import Notebook, Tag

LAST_ATTEMPTS, LAST_REPORTS = 5, 3
TOLD_FOR = timedelta(days=14)
"""How long Today tells what became of a report; the review of the attempt always does."""


def notebook_tools(request: HttpRequest, *, notebook: Notebook, **_: Any) -> str:
    """Draw the button that practises the whole notebook, where there is something to ask."""
    count = Question.objects.askable().filter(notebook=notebook).count()
    context = {"url": practice_url(notebook), "count": count}
    return render_to_string("quizzes/_notebook_tools.html", context, request)


def notebook_manage(request: HttpRequest, *, notebook: Notebook, **_: Any) -> str:
    """Draw the author's way to the questions, and to what waits for a decision."""
    url = reverse("quizzes:questions", args=[notebook.slug])
    waiting = waiting_counts(notebook)
    tags_url = reverse("quizzes:tags", args=[notebook.slug])
    seconds = seconds_a_decision(cast("User", request.user)) or ASSUMED_SECONDS
    context = {
        "url": url,
        "queue_url": reverse("quizzes:queue", args=[notebook.slug]),
        "tags_url": tags_url,
        "waiting": waiting,
        "minutes": max(round(waiting.total * seconds / 60), 1),
    }
    return render_to_string("quizzes/_notebook_manage.html", context, request)


def notebook_tags(request: HttpRequest, *, notebook: Notebook, tag: Tag | None, **_: Any) -> str:
    """Draw the notebook's tags, and the way to practise the one that is looked at."""
    tags = list(notebook.tags.all())
    if not tags:
        return ""
    asked = Question.objects.askable().filter(notebook=notebook)
    count = asked.filter(tagged(tag.pk)).count() if tag else 0
    context = {"tags": tags, "tag": tag, "count": count, "url": practice_url(notebook)}
    return render_to_string("quizzes/_notebook_tags.html", context, request)


def account_entrance(request: HttpRequest, **_: Any) -> str:
    """Tell a guest, before signing in or up, that the answers given so far come along."""
    ref = learner_ref(request)
    if ref.guest_id is None:
        return ""
    answered = Attempt.objects.of(ref).aggregate(answered=Sum("answered_count"))["answered"]
    return render_to_string("quizzes/_entrance.html", {"answered": answered}) if answered else ""


def home_today(request: HttpRequest, **_: Any) -> str:
    """Draw what is open to go on with, the last attempts, and what became of reports."""
    ref = learner_ref(request)
    attempts = list(Attempt.objects.of(ref).order_by("-started_at", "-pk")[:LAST_ATTEMPTS])
    if not attempts:
        return ""
    is_open = next((attempt for attempt in attempts if attempt.closed_at is None), None)
    settled = settled_since(ref, timezone.now() - TOLD_FOR, LAST_REPORTS)
    context = {"attempts": attempts, "open": is_open, "settled": settled}
    return render_to_string("quizzes/_today.html", context, request)


def fill_slots() -> None:
    """Tell the shell about all of them."""
    fill_slot("account.entrance", account_entrance)
    fill_slot("notebook.tools", notebook_tools)
    fill_slot("notebook.panel", notebook_tags)
    fill_slot("notebook.manage", notebook_manage)
    fill_slot("topic.tools", topic_tools)
    fill_slot("home.today", home_today)
    add_layer("topic.html", section_links)
    add_layer("topic.html", answer_links)
