"""One item of an attempt: its question, and after the answer its feedback, at one address."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.web.render import render_part, wants_part
from quizzes.models import AttemptItem, Response
from quizzes.selectors.items import item_of
from quizzes.selectors.reports import own_reports
from quizzes.services.answers import Answered, answer_submit
from quizzes.services.attempts import item_show
from quizzes.services.errors import AnswerRefused, NotAChoice
from quizzes.services.feedback_policies import feedback_policy_of
from quizzes.services.learners import learner_ref
from quizzes.views.shown import feedback_of, may_open, options_of

TEMPLATE = "quizzes/item.html"
STANDS = "stands"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def item(request: HttpRequest, public_id: uuid.UUID, position: int) -> HttpResponseBase:
    """Show the question or its feedback; a POST answers it."""
    try:
        if request.method == "POST":
            return _answer(request, public_id, position)
        found = item_of(learner_ref(request), public_id, position)
    except AttemptItem.DoesNotExist:
        raise Http404("There is no such question in your attempts.") from None
    if feedback_policy_of(found.attempt).reveals_item(found.attempt, position):
        standing = found.responses.latest("seq")
        return _feedback(request, found, standing, stands=STANDS in request.GET)
    item_show(item=found, now=timezone.now())
    return _question(request, found)


def _answer(request: HttpRequest, public_id: uuid.UUID, position: int) -> HttpResponseBase:
    ref = learner_ref(request)
    shown = _whole_numbers(request.POST.getlist("option"))
    try:
        answered = answer_submit(
            ref=ref,
            public_id=public_id,
            position=position,
            shown=shown,
            submission_id=_submission_id(request),
            now=timezone.now(),
        )
    except AnswerRefused as refusal:
        found = item_of(ref, public_id, position)
        return _question(request, found, chosen=shown, error=str(refusal), status=422)
    return _after(request, answered)


def _after(request: HttpRequest, answered: Answered) -> HttpResponseBase:
    """Put the feedback in place for htmx; send a plain form to the same address, which now shows it."""
    attempt, position = answered.item.attempt, answered.item.position
    if wants_part(request) and feedback_policy_of(attempt).reveals_item(attempt, position):
        return _feedback(request, answered.item, answered.response, stands=answered.differs)
    here = reverse("quizzes:item", args=[attempt.public_id, position])
    return redirect(f"{here}?{STANDS}=1" if answered.differs else here)


def _question(
    request: HttpRequest, item: AttemptItem, *, chosen: Sequence[int] = (), error: str = "", status: int = 200
) -> HttpResponse:
    context = _shell(request, item) | {
        "options": options_of(item, chosen),
        "wanted": len(item.version.keys),
        "form_id": item.form_id,
        "error": error,
        "closed": item.attempt.closed_at is not None,
    }
    return render_part(request, TEMPLATE, "ask", context, status=status)


def _feedback(request: HttpRequest, item: AttemptItem, response: Response, *, stands: bool) -> HttpResponse:
    notebook = item.version.revision.passage.notebook
    reports = own_reports(item.attempt.learner_id, [item]).get(item.version_id, ())
    context = _shell(request, item) | {
        "feedback": feedback_of(request, item, response, reports=reports),
        "stands": stands,
        "late": response.late,
        "next": item.attempt.next_open(after=item.position),
        "can_edit": notebook.is_editable_by(request.user),
        "question": item.version.question,
    }
    return render_part(request, TEMPLATE, "ask", context)


def _shell(request: HttpRequest, item: AttemptItem) -> dict[str, Any]:
    passage = item.version.revision.passage
    return {
        "attempt": item.attempt,
        "position": item.position,
        "stem": item.version.stem,
        "here": reverse("quizzes:item", args=[item.attempt.public_id, item.position]),
        "topic_title": item.version.revision.topic_title,
        "notebook": passage.notebook if may_open(request, passage.notebook) else None,
    }


def _whole_numbers(values: list[str]) -> list[int]:
    """The values as numbers; 0, which is no place on the page, for what is none."""
    return [int(value) if value.isascii() and value.isdigit() and len(value) < 4 else 0 for value in values]


def _submission_id(request: HttpRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("submission_id", ""))
    except ValueError:
        raise NotAChoice("This form is incomplete. Load the page again.") from None
