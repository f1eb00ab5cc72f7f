"""The queue of drafts and reports: one question after the other, decided by a key each."""

from typing import cast
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
from portal.web.render import wants_part
from quizzes.forms.questions import QuestionForm
from quizzes.forms.queue import AnswerForm, FilterForm, RejectForm, seconds_since
from quizzes.models import Question, QuestionDecision
from quizzes.selectors.queue import next_in, queue_of, unread_drafts
from quizzes.services.deciding import DecidedMeanwhile, Judgement, question_decide
from quizzes.services.deciding_many import MOST_AT_ONCE, drafts_decide, step_undo
from quizzes.services.errors import Refused
from quizzes.services.rewording import Doubts, doubts_about
from quizzes.views.queue_page import Said, queue_page
from topics.models import Notebook

Verdict = QuestionDecision.Verdict
WHY = "Say why: the reason is kept, and the question does not come back."


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def queue(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show the question at `?at=`, or the first; a POST decides, and goes on to the next."""
    try:
        notebook = Notebook.objects.editable_by(request.user).get(slug=slug)
    except Notebook.DoesNotExist:
        raise Http404("There is no such notebook among those you may change.") from None
    if request.method == "POST":
        return _posted(request, notebook)
    return queue_page(request, notebook, _number(request.GET.get("at")), edit="edit" in request.GET)


def _posted(request: HttpRequest, notebook: Notebook) -> HttpResponseBase:
    author, do = cast("User", request.user), request.POST.get("do", "")
    if do == "undo":
        return _undone(request, notebook, author)
    if do in ("accept-all", "reject-all"):
        return _all_decided(request, notebook, author, do.removesuffix("-all"))
    found = Question.objects.filter(notebook=notebook, pk=_number(request.POST.get("question")) or 0)
    question = found.select_related("version__revision__passage").exclude(version=None).first()
    if question is None or do not in Verdict.values:
        return _gone(request, notebook)
    return _decided(request, notebook, question, do)


def _decided(request: HttpRequest, notebook: Notebook, question: Question, do: str) -> HttpResponseBase:
    form = QuestionForm(question.version, request.POST) if do == Verdict.EDIT else None
    if form is not None:
        doubts = Doubts()
        if form.is_valid():
            doubts = doubts_about(question, form.cleaned_data["stem"], form.options)
        if not form.is_valid() or not form.settles(doubts):
            return queue_page(request, notebook, question.pk, Said(form=form, doubts=doubts), status=422)
    reason = RejectForm(request.POST).said() if do == Verdict.REJECT else AnswerForm(request.POST).said()
    if do == Verdict.REJECT and not reason:
        return queue_page(request, notebook, question.pk, Said(error=WHY), status=422)
    filters = FilterForm(notebook, request.POST)
    after = next_in(queue_of(notebook, filters.filters), question.pk)
    now = timezone.now()
    try:
        question_decide(
            question=question,
            author=cast("User", request.user),
            judgement=Judgement(do, reason, (form.cleaned_data["stem"], form.options) if form else None),
            now=now,
            seen=request.POST.get("seen", "") or "nothing",
            seconds=seconds_since(request.POST.get("shown", ""), now.timestamp()),
        )
    except DecidedMeanwhile as refusal:
        return _overtaken(request, notebook, question, form, reason, str(refusal))
    except Refused as refusal:
        said = Said(form=form, error=str(refusal))
        return queue_page(request, notebook, question.pk, said, status=422)
    return _go(request, notebook, after, filters)


def _overtaken(
    request: HttpRequest,
    notebook: Notebook,
    question: Question,
    form: QuestionForm | None,
    reason: str,
    why: str,
) -> HttpResponseBase:
    """Say what has happened to the question meanwhile; what was typed stays."""
    if form is not None:
        error = f"{why} Nothing has been kept yet. If your wording is to stand, send it again."
        return queue_page(request, notebook, question.pk, Said(form=form, error=error), status=422)
    kept = f" You had written: “{reason}”." if reason else ""
    return queue_page(request, notebook, question.pk, Said(error=f"{why}{kept}"), status=422)


def _gone(request: HttpRequest, notebook: Notebook) -> HttpResponseBase:
    typed = [
        value for name, value in request.POST.items() if name.startswith(("stem", "text", "why")) and value
    ]
    typed += [said] if (said := request.POST.get("words", "")) else []
    gone = Said(
        error="That question is gone: its sentence is no longer in the notes.",
        typed="\n".join(map(str, typed)),
    )
    return queue_page(request, notebook, None, gone, status=422)


def _undone(request: HttpRequest, notebook: Notebook, author: User) -> HttpResponseBase:
    restored = step_undo(notebook=notebook, author=author, now=timezone.now())
    if not restored:
        messages.error(request, "There is nothing to undo, or it has been changed since.")
        return _go(request, notebook, None)
    many = f"{len(restored)} questions are" if len(restored) > 1 else "The question is"
    messages.success(request, f"Undone. {many} as before.")
    filters = FilterForm(notebook, request.POST)
    if not queue_of(notebook, filters.filters).filter(pk=restored[0].pk).exists():
        filters = FilterForm(notebook, {})
    return _go(request, notebook, restored[0].pk, filters)


def _all_decided(request: HttpRequest, notebook: Notebook, author: User, verdict: str) -> HttpResponseBase:
    drafts = list(unread_drafts(queue_of(notebook, FilterForm(notebook, request.POST).filters)))
    reason = RejectForm(request.POST).said()
    error = ""
    if request.POST.get("count") != str(len(drafts)):
        error = f"Say how many they are to confirm: type {len(drafts)}."
    elif verdict == Verdict.REJECT and not reason:
        error = "Say why you reject them."
    if error:
        return queue_page(request, notebook, None, Said(error=error), status=422)
    judgement = Judgement(verdict, reason if verdict == Verdict.REJECT else "")
    done = len(drafts_decide(drafts=drafts, author=author, judgement=judgement, now=timezone.now()))
    said = "accepted" if verdict == Verdict.ACCEPT else "rejected"
    more = f" {MOST_AT_ONCE} are the most at once." if len(drafts) > MOST_AT_ONCE else ""
    messages.success(request, f"{done} drafts {said} in one step, which can be undone.{more}")
    return _go(request, notebook, None)


def _go(
    request: HttpRequest, notebook: Notebook, pk: int | None, filters: FilterForm | None = None
) -> HttpResponseBase:
    """On to a question: htmx gets it at once, a browser without scripts is sent there."""
    filters = filters or FilterForm(notebook, request.POST)
    if wants_part(request):
        return queue_page(request, notebook, pk, filters=filters)
    query = filters.query() | ({"at": str(pk)} if pk else {})
    return redirect(f"{reverse('quizzes:queue', args=[notebook.slug])}?{urlencode(query)}")


def _number(sent: str | None) -> int | None:
    return int(sent) if sent and sent.isdecimal() and len(sent) < 19 else None
