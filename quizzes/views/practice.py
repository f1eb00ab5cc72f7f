"""Starting a practice, going on with it, and its result."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quizzes.forms.practice import AgainForm, PracticeForm
from quizzes.models import Attempt
from quizzes.scoring.marks import WRONG
from quizzes.selectors.bank import Stock, stock_by_topic
from quizzes.selectors.results import stock_of, topics_of
from quizzes.selectors.review import reviewed_items
from quizzes.selectors.scope import Scope, scope_of
from quizzes.services.attempts import attempt_close, attempt_read, missed_start, practice_start
from quizzes.services.errors import FormUsed, NothingToAsk, Refused
from quizzes.services.feedback_policies import feedback_policy_of
from quizzes.services.learners import guest_rejoin, learner_ensure, learner_of, learner_ref
from topics.models import Notebook


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def practice_new(request: HttpRequest) -> HttpResponseBase:
    """Choose what to practise and how many questions; a POST starts."""
    sent = request.POST if request.method == "POST" else request.GET
    if not sent.get("notebook"):
        return _choose_notebook(request)
    try:
        words = (sent["notebook"], sent.getlist("topic"), sent.get("section", ""), sent.get("tag", ""))
        scope = scope_of(request.user, *words)
    except Notebook.DoesNotExist:
        raise Http404("There is no such notebook.") from None
    if request.method != "POST":
        fresh = PracticeForm(initial={"submission_id": uuid.uuid4(), "count": 10, "which": "new"})
        return _form(request, scope, fresh)
    form = PracticeForm(request.POST)
    if not form.is_valid():
        return _form(request, scope, form, status=422)
    try:
        attempt = practice_start(
            learner=learner_ensure(request),
            scope=scope,
            count=form.cleaned_data["count"],
            submission_id=form.cleaned_data["submission_id"],
            missed_only=form.cleaned_data["which"] == "missed",
            now=timezone.now(),
        )
    except FormUsed as used:
        earlier = guest_rejoin(request=request, submission_id=form.cleaned_data["submission_id"])
        if earlier is None:
            return _refused(request, scope, form, used)
        attempt = earlier
    except NothingToAsk as nothing:
        return _refused(request, scope, form, nothing)
    return redirect("quizzes:practice", attempt.public_id)


@never_cache
@require_safe
def practice(request: HttpRequest, public_id: uuid.UUID) -> HttpResponseBase:
    """Go on: to the first open question, or to the result."""
    attempt = _attempt(request, public_id)
    position = attempt.next_open()
    if position is None or attempt.closed_at is not None:
        return redirect("quizzes:result", public_id)
    return redirect("quizzes:item", public_id, position)


@never_cache
@require_safe
def result(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show the score, what was missed, and what is still to be seen."""
    return _result(request, _attempt(request, public_id))


@require_POST
def stop(request: HttpRequest, public_id: uuid.UUID) -> HttpResponseBase:
    """End a practice early: what is not answered is not counted."""
    attempt_close(attempt=_attempt(request, public_id), at=timezone.now())
    return redirect("quizzes:result", public_id)


@require_POST
def missed(request: HttpRequest, public_id: uuid.UUID) -> HttpResponseBase:
    """Start a practice of what was missed in this one."""
    attempt = _attempt(request, public_id)
    form = AgainForm(request.POST)
    if not form.is_valid():
        return _result(request, attempt, error="This form is incomplete. Try once more.", status=422)
    form_id = form.cleaned_data["submission_id"]
    try:
        again = missed_start(attempt=attempt, submission_id=form_id, now=timezone.now())
    except (NothingToAsk, FormUsed) as refusal:
        return _result(request, attempt, error=str(refusal), status=422)
    return redirect("quizzes:practice", again.public_id)


def _attempt(request: HttpRequest, public_id: uuid.UUID) -> Attempt:
    try:
        return attempt_read(ref=learner_ref(request), public_id=public_id, now=timezone.now())
    except Attempt.DoesNotExist:
        raise Http404("There is no such practice among your attempts.") from None


def _result(request: HttpRequest, attempt: Attempt, error: str = "", status: int = 200) -> HttpResponse:
    items = reviewed_items(attempt)
    topics = topics_of(attempt, items)
    context: dict[str, Any] = {
        "attempt": attempt,
        "error": error,
        "form_id": uuid.uuid4(),
        "missed": [one for one in items if _was_missed(attempt, one.item.position)],
        "topics": topics,
        "by_topic": len(topics) > 1 and any(topic.answered > 1 for topic in topics),
        "next": None if attempt.closed_at else attempt.next_open(),
        "stock": None,
    }
    if attempt.notebook and attempt.notebook.is_visible_to(request.user):
        context |= {"notebook": attempt.notebook, "stock": stock_of(attempt)}
        context["more_url"] = _more_url(attempt, attempt.notebook)
    return render(request, "quizzes/result.html", context, status=status)


def _was_missed(attempt: Attempt, position: int) -> bool:
    """Whether the page may say that the item was missed, and with it what the key is."""
    told = feedback_policy_of(attempt).reveals_item(attempt, position)
    return told and attempt.marks[position - 1] == WRONG


def _more_url(attempt: Attempt, notebook: Notebook) -> str:
    topics = notebook.topics.current().filter(pk__in=attempt.drawn_from.get("topics", []))
    query = "".join(f"&topic={slug}" for slug in topics.values_list("slug", flat=True))
    if tag := notebook.tags.filter(pk=attempt.drawn_from.get("tag")).first():
        query = "&" + urlencode({"tag": tag.key})
    return f"{reverse('quizzes:practice_new')}?notebook={notebook.slug}{query}"


def _form(request: HttpRequest, scope: Scope, form: PracticeForm, status: int = 200) -> HttpResponse:
    learner = learner_of(request)
    stocks = stock_by_topic(scope.notebook, learner.pk if learner else None, scope.tag)
    topics = scope.notebook.topics.current().only("notebook", "slug", "title", "position")
    chosen = {topic.pk for topic in scope.topics}
    rows = [(topic, stocks[topic.pk], topic.pk in chosen) for topic in topics if topic.pk in stocks]
    asked = [stock for topic, stock in stocks.items() if topic in chosen or not chosen]
    context = {
        "scope": scope,
        "form": form,
        "rows": sorted(rows, key=lambda row: not row[2]),  # the chosen ones where they are seen
        "stock": Stock(sum(stock.questions for stock in asked), sum(stock.unseen for stock in asked)),
    }
    return render(request, "quizzes/practice_new.html", context, status=status)


def _refused(request: HttpRequest, scope: Scope, form: PracticeForm, refusal: Refused) -> HttpResponse:
    """Show the form again as it was sent, under a fresh id, so that it can be sent once more."""
    sent = request.POST.copy()
    sent["submission_id"] = str(uuid.uuid4())
    form.data = sent
    form.add_error(None, str(refusal))
    return _form(request, scope, form, status=422)


def _choose_notebook(request: HttpRequest) -> HttpResponse:
    notebooks = Notebook.objects.visible_to(request.user).listed()
    return render(request, "quizzes/practice_choose.html", {"notebooks": notebooks})
