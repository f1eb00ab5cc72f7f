"""A notebook's questions, for whoever may change it: what is asked, drafts, what was taken down, reports."""

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.models import User
from portal.web.pagination import keyset_page
from portal.web.views import local_path
from quizzes.engine import dump
from quizzes.engine.decisions import NAME as DECISIONS
from quizzes.models import Question, QuestionDecision
from quizzes.selectors.decisions import decisions_of, rejections_unmet
from quizzes.selectors.questions import question_counts, questions_of
from quizzes.selectors.queue import REPORTED
from quizzes.services.deciding import Judgement, question_decide, status_after
from quizzes.services.errors import Refused
from quizzes.services.reports import reports_resolve
from quizzes.views.shown import answers_of, quote_of
from topics.models import Notebook

PAGE = 20
Verdict = QuestionDecision.Verdict
SHELVES = {
    REPORTED: "Reported",
    Question.Status.PUBLISHED: "Published",
    Question.Status.DRAFT: "Drafts",
    Question.Status.UNPUBLISHED: "Taken down",
    Question.Status.RETIRED: "Retired",
}
LOOKED_AT = (REPORTED, Question.Status.PUBLISHED.value, Question.Status.DRAFT.value)
"""Which shelf is opened when none is asked for: the first that holds something."""


@never_cache
@require_safe
def questions(request: HttpRequest, slug: str) -> HttpResponse:
    """List the notebook's questions of one kind: those with reports first."""
    try:
        notebook = Notebook.objects.editable_by(request.user).get(slug=slug)
    except Notebook.DoesNotExist:
        raise Http404("There is no such notebook among those you may change.") from None
    counts = question_counts(notebook)
    show = request.GET.get("show", "")
    if show not in SHELVES:
        show = next((name for name in LOOKED_AT if counts.of[name]), Question.Status.PUBLISHED.value)
    cursor = request.GET.get("after", "")
    page = keyset_page(questions_of(notebook, show), field="passage_id", cursor=cursor, size=PAGE)
    here = request.get_full_path()
    versions = [(row, row.version) for row in page.rows if row.version]
    rows = [(row, answers_of(version), quote_of(request, version, here)) for row, version in versions]
    context = {
        "notebook": notebook,
        "page": page,
        "rows": rows,
        "show": show,
        "here": here,
        "waiting": counts.waiting,
        "unmet": rejections_unmet(notebook) if show == Question.Status.UNPUBLISHED else (),
        "shelves": [(name, words, counts.of[name]) for name, words in SHELVES.items()],
    }
    return render(request, "quizzes/questions.html", context)


@never_cache
@require_safe
def decisions(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the notebook's decisions as the file that travels with its notes."""
    try:
        notebook = Notebook.objects.editable_by(request.user).get(slug=slug)
    except Notebook.DoesNotExist:
        raise Http404("There is no such notebook among those you may change.") from None
    headers = {"Content-Disposition": f'attachment; filename="{DECISIONS}"'}
    return HttpResponse(dump(decisions_of(notebook)), content_type="application/json", headers=headers)


@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Publish a draft, or what was taken down."""
    return _decided(request, pk, Judgement(Verdict.ACCEPT), "Published. It will be asked from now on.")


@require_POST
def unpublish(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take a question down."""
    said = "Taken down. Nobody is asked it from now on; what was answered stays."
    return _decided(request, pk, Judgement(Verdict.REJECT), said)


def _decided(request: HttpRequest, pk: int, judgement: Judgement, said: str) -> HttpResponseBase:
    question, author = editable(request, pk), cast("User", request.user)
    if question.status == status_after(judgement.verdict):  # a second click
        return redirect(back_to(request, question))
    try:
        question_decide(question=question, author=author, judgement=judgement, now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said)
    return redirect(back_to(request, question))


@require_POST
def resolve(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Settle the reports on a question that is asked no more; on one that is, the queue decides."""
    question = editable(request, pk)
    if question.status in (Question.Status.PUBLISHED, Question.Status.DRAFT):
        return redirect(f"{reverse('quizzes:queue', args=[question.notebook.slug])}?at={question.pk}")
    reports_resolve(question=question, now=timezone.now())
    messages.success(request, "The reports on this question are settled.")
    return redirect(back_to(request, question))


def editable(request: HttpRequest, pk: int) -> Question:
    """The question, for whoever may change its notebook.

    Raises:
        Http404: there is none, or this user may not change it.

    """
    try:
        found = Question.objects.editable_by(request.user).exclude(version=None)
        return found.select_related("version__revision__passage", "notebook").get(pk=pk)
    except Question.DoesNotExist:
        raise Http404("There is no such question among those you may change.") from None


def back_to(request: HttpRequest, question: Question) -> str:
    """Where the form was, if it says so with a path of this portal; else the notebook's questions."""
    back = local_path(request.POST.get("back") or request.GET.get("back", ""))
    return back or reverse("quizzes:questions", args=[question.notebook.slug])
