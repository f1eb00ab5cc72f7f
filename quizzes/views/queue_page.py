"""The page of the queue: the question at hand, its evidence, what is known of it, and what is left."""

from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import User
from portal.web.render import render_part
from quizzes.forms.questions import QuestionForm
from quizzes.forms.queue import AnswerForm, FilterForm, RejectForm, shown_at
from quizzes.models import Question, QuestionDecision, QuestionVersion
from quizzes.selectors.queue import (
    ASSUMED_SECONDS,
    Place,
    decided_count,
    neighbours,
    place_in,
    queue_of,
    seconds_a_decision,
)
from quizzes.selectors.reports import open_reports
from quizzes.services.deciding import seen_of
from quizzes.services.rewording import Doubts
from quizzes.views.shown import answers_of, quote_of
from topics.models import Notebook


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a decision that was not taken, with everything that was typed."""

    error: str = ""
    form: QuestionForm | None = None
    doubts: Doubts = field(default_factory=Doubts)
    typed: str = ""


def queue_page(
    request: HttpRequest,
    notebook: Notebook,
    pk: int | None,
    said: Said | None = None,
    *,
    filters: FilterForm | None = None,
    edit: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Show a question of the queue, or the first; one that is not in it only while it is edited."""
    said = said or Said()
    sent = request.POST if request.method == "POST" else request.GET
    filters = filters or FilterForm(notebook, sent)
    place = place_in(queue_of(notebook, filters.filters), pk, stay=said.form is not None)
    question, do = place.question, sent.get("do", "")
    is_there = question is not None and question.pk == pk
    again = is_there and bool(said.error or said.form)
    context = _shell(request, notebook, place, filters) | {
        "reject": RejectForm(sent if again else None),
        "rejecting": again and do == QuestionDecision.Verdict.REJECT,
        "answer": AnswerForm(sent if again else None),
        "many_typed": sent if said.error and do.endswith("-all") else None,
        "doubts": said.doubts,
        "error": said.error,
        "is_over": request.method != "POST" and pk is not None and not is_there,
        "typed": said.typed,
    }
    if question is not None and question.version is not None:
        context |= _question(request, question, question.version)
        context["form"] = said.form or (QuestionForm(question.version) if edit and is_there else None)
    return render_part(request, "quizzes/queue.html", "draft", context, status=status)


def _shell(request: HttpRequest, notebook: Notebook, place: Place, filters: FilterForm) -> dict[str, Any]:
    """What stands around the question: how much is left, and how long it takes."""
    author = cast("User", request.user)
    seconds, decided, query = seconds_a_decision(author), decided_count(notebook), filters.query()
    return {
        "notebook": notebook,
        "filters": filters,
        "filtered": bool(query),
        "query": f"{urlencode(query)}&" if query else "",
        "place": place,
        "decided": decided,
        "total": decided + place.left,
        "seconds": seconds,
        "assumed": ASSUMED_SECONDS,
        "minutes": round(place.left * (seconds or ASSUMED_SECONDS) / 60),
        "many": place.unread,
        "can_undo": QuestionDecision.objects.standing_of(notebook, author).exists(),
        "shown": shown_at(timezone.now().timestamp()),
    }


def _question(request: HttpRequest, question: Question, version: QuestionVersion) -> dict[str, Any]:
    reports = open_reports(question)
    before, after = neighbours(version.revision.passage)
    here = reverse("quizzes:queue", args=[question.notebook.slug])
    return {
        "question": question,
        "is_draft": question.status == Question.Status.DRAFT,
        "pattern": question.pattern.replace("_", " "),
        "reports": reports,
        "seen": seen_of(question, reports.reports),
        "answers": answers_of(version),
        "quote": quote_of(request, version, f"{here}?at={question.pk}"),
        "before": before,
        "after": after,
    }
