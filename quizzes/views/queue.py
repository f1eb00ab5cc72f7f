"""The drafts queue: one draft after the other, decided by a key each."""

from typing import Any, cast
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from portal.web.render import render_part
from quizzes.forms.questions import QuestionForm
from quizzes.forms.queue import FilterForm, RejectForm, seconds_since, shown_at
from quizzes.models import Question, QuestionDecision
from quizzes.selectors.queue import (
    ASSUMED_SECONDS,
    decided_count,
    drafts_of,
    neighbours,
    place_in,
    seconds_a_decision,
)
from quizzes.services.deciding import MOST_AT_ONCE, decision_undo, draft_decide, drafts_decide
from quizzes.services.errors import Refused
from quizzes.services.linting import flaws_of
from quizzes.views.shown import answers_of, quote_of
from topics.models import Notebook

Verdict = QuestionDecision.Verdict


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def queue(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show the draft at `?at=`, or the first; a POST decides, and goes on to the next."""
    try:
        notebook = Notebook.objects.editable_by(request.user).get(slug=slug)
    except Notebook.DoesNotExist:
        raise Http404("There is no such notebook among those you may change.") from None
    if request.method != "POST":
        at = request.GET.get("at", "")
        return _page(request, notebook, int(at) if at.isdecimal() else None, edit="edit" in request.GET)
    return _decided(request, notebook)


def _decided(request: HttpRequest, notebook: Notebook) -> HttpResponseBase:
    author, do = cast("User", request.user), request.POST.get("do", "")
    if do == "undo":
        return _undone(request, notebook, author)
    if do in ("accept-all", "reject-all"):
        return _all_decided(request, notebook, author, do.removesuffix("-all"))
    pk = request.POST.get("question", "")
    question = Question.objects.filter(notebook=notebook, pk=int(pk) if pk.isdecimal() else 0).first()
    if question is None or question.version is None or do not in Verdict.values:
        messages.error(request, "That draft is gone. Here is the next one.")
        return _go(request, notebook, None)
    after = place_in(drafts_of(notebook, FilterForm(notebook, request.POST).filters), question.pk).after
    form = QuestionForm(question.version, request.POST) if do == Verdict.EDIT else None
    if form is not None:
        flaws = flaws_of(question, form.cleaned_data["stem"], form.options) if form.is_valid() else []
        if not form.is_valid() or (flaws and not form.cleaned_data["insist"]):
            return _page(request, notebook, question.pk, form=form, flaws=flaws, status=422)
    try:
        draft_decide(
            question=question,
            author=author,
            verdict=do,
            now=timezone.now(),
            reason=RejectForm(request.POST).said() if do == Verdict.REJECT else "",
            wording=(form.cleaned_data["stem"], form.options) if form else None,
            seconds=seconds_since(request.POST.get("shown", ""), timezone.now().timestamp()),
        )
    except Refused as refusal:
        return _page(request, notebook, question.pk, form=form, error=str(refusal), status=422)
    return _go(request, notebook, after)


def _undone(request: HttpRequest, notebook: Notebook, author: User) -> HttpResponseBase:
    restored = decision_undo(notebook=notebook, author=author, now=timezone.now())
    if not restored:
        messages.error(request, "There is nothing to undo, or it has been changed since.")
        return _go(request, notebook, None)
    many = f"{len(restored)} drafts are" if len(restored) > 1 else "The draft is"
    messages.success(request, f"Undone. {many} back.")
    return _go(request, notebook, restored[0].pk)


def _all_decided(request: HttpRequest, notebook: Notebook, author: User, verdict: str) -> HttpResponseBase:
    form = FilterForm(notebook, request.POST)
    drafts = drafts_of(notebook, form.filters)
    reason = RejectForm(request.POST).said()
    count = str(drafts.count())
    if request.POST.get("count") != count:
        error = f"Say how many they are to confirm: type {count}."
        return _page(request, notebook, None, error=error, status=422)
    if verdict == Verdict.REJECT and not reason:
        return _page(request, notebook, None, error="Say why you reject them.", status=422)
    done = drafts_decide(questions=drafts, author=author, verdict=verdict, now=timezone.now(), reason=reason)
    said = "accepted" if verdict == Verdict.ACCEPT else "rejected"
    more = f" {MOST_AT_ONCE} are the most at once." if done == MOST_AT_ONCE else ""
    messages.success(request, f"{done} drafts {said} in one step, which can be undone.{more}")
    return _go(request, notebook, None)


def _go(request: HttpRequest, notebook: Notebook, pk: int | None) -> HttpResponseBase:
    """On to a draft: htmx gets it at once, a browser without scripts is sent there."""
    if request.headers.get("HX-Request") == "true":
        return _page(request, notebook, pk)
    query = FilterForm(notebook, request.POST).query() | ({"at": str(pk)} if pk else {})
    return redirect(f"{reverse('quizzes:queue', args=[notebook.slug])}?{urlencode(query)}")


def _page(
    request: HttpRequest,
    notebook: Notebook,
    pk: int | None,
    *,
    edit: bool = False,
    form: QuestionForm | None = None,
    flaws: list[str] | None = None,
    error: str = "",
    status: int = 200,
) -> HttpResponseBase:
    filters = FilterForm(notebook, request.POST if request.method == "POST" else request.GET)
    place = place_in(drafts_of(notebook, filters.filters), pk)
    author, question = cast("User", request.user), place.question
    seconds, decided = seconds_a_decision(author), decided_count(notebook)
    here = reverse("quizzes:queue", args=[notebook.slug])
    context: dict[str, Any] = {
        "notebook": notebook,
        "filters": filters,
        "filtered": bool(filters.query()),
        "query": "".join(f"{urlencode({name: value})}&" for name, value in filters.query().items()),
        "place": place,
        "decided": decided,
        "total": decided + place.left,
        "seconds": seconds,
        "assumed": ASSUMED_SECONDS,
        "minutes": round(place.left * (seconds or ASSUMED_SECONDS) / 60),
        "can_undo": QuestionDecision.objects.standing_of(notebook, author).exists(),
        "reject": RejectForm(request.POST if error else None),
        "flaws": flaws,
        "error": error,
        "shown": shown_at(timezone.now().timestamp()),
    }
    if question is not None and question.version is not None:
        before, after = neighbours(question.version.revision.passage)
        context |= {
            "question": question,
            "pattern": question.pattern.replace("_", " "),
            "answers": answers_of(question.version),
            "quote": quote_of(request, question.version, f"{here}?at={question.pk}"),
            "before": before,
            "after": after,
            "form": form or (QuestionForm(question.version) if edit else None),
        }
    return render_part(request, "quizzes/queue.html", "draft", context, status=status)
