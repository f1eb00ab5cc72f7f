"""Writing a question by hand, on a sentence picked from the page."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.models import User
from quizzes.forms.authoring import NewQuestionForm
from quizzes.selectors.accounts import asked_passages
from quizzes.services.authoring import question_write
from quizzes.services.errors import Refused
from quizzes.services.linting import flaws_on
from topics.models import Notebook, Passage, Topic


@never_cache
@require_safe
@login_required
def topic_questions(request: HttpRequest, slug: str, topic: str) -> HttpResponse:
    """Show a topic passage by passage: what is asked of each, or why nothing is."""
    notebooks = Notebook.objects.editable_by(request.user).filter(slug=slug)
    topics = Topic.objects.current().filter(notebook__in=notebooks).select_related("notebook")
    found = get_object_or_404(topics, slug=topic)
    rows = asked_passages(found)
    asked = sum(bool(row.published) for row in rows)
    waiting = sum(bool(row.drafts) and not row.published for row in rows)
    stopped = [row for row in rows if row.account and row.account.state in ("stopped", "unread")]
    context = {
        "topic": found,
        "notebook": found.notebook,
        "rows": rows,
        "asked": asked,
        "waiting": waiting,
        "stopped": len(stopped),
    }
    return render(request, "quizzes/topic_questions.html", context)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, key: str) -> HttpResponseBase:
    """Write a question on a passage; one that the lint has nothing against, or that insists, is kept."""
    passage = _passage(request, key)
    text = passage.revision.text if passage.revision else ""
    form = NewQuestionForm(text, request.POST if request.method == "POST" else None)
    flaws: list[str] = []
    if form.is_bound and form.is_valid() and passage.revision:
        flaws = flaws_on(passage.revision, form.span, form.cleaned_data["stem"], form.options)
        if (not flaws or form.cleaned_data["insist"]) and _kept(request, passage, form):
            return redirect(_back(passage))
    context = {
        "passage": passage,
        "notebook": passage.notebook,
        "topic": passage.topic,
        "form": form,
        "flaws": flaws,
        "back": _back(passage),
    }
    return render(request, "quizzes/question_write.html", context, status=422 if form.is_bound else 200)


def _passage(request: HttpRequest, key: str) -> Passage:
    notebooks = Notebook.objects.editable_by(request.user)
    rows = Passage.objects.current().filter(notebook__in=notebooks, topic__isnull=False)
    rows = rows.exclude(kind="question")
    try:
        return rows.select_related("notebook", "topic", "revision").get(key=key)
    except Passage.DoesNotExist:
        raise Http404("There is no such passage in the notebooks that you may change.") from None


def _back(passage: Passage) -> str:
    slugs = [passage.notebook.slug, passage.topic.slug if passage.topic else ""]
    return f"{reverse('quizzes:topic_questions', args=slugs)}#{passage.anchor}"


def _kept(request: HttpRequest, passage: Passage, form: NewQuestionForm) -> bool:
    publish = request.POST.get("do") != "draft"
    start, end = form.span
    try:
        question_write(
            passage=passage,
            author=cast("User", request.user),
            stem=form.cleaned_data["stem"],
            options=form.options,
            start=start,
            end=end,
            publish=publish,
        )
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    said = "Published. It will be asked from now on." if publish else "Kept among the drafts."
    messages.success(request, said)
    return True
