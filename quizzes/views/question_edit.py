"""Editing a question: a new wording, looked over by the engine's lint before it is kept."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quizzes.forms.questions import QuestionForm
from quizzes.models import Question
from quizzes.services.errors import Refused
from quizzes.services.linting import flaws_of
from quizzes.services.questions import question_edit
from quizzes.views.questions import back_to, editable
from quizzes.views.shown import quote_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the wording in a form; a POST that the lint has nothing against, or that insists, is kept."""
    question = editable(request, pk)
    form = QuestionForm(question.version, request.POST if request.method == "POST" else None)
    flaws: list[str] = []
    if form.is_bound and form.is_valid():
        flaws = flaws_of(question, form.cleaned_data["stem"], form.options)
        if (not flaws or form.cleaned_data["insist"]) and _kept(request, question, form):
            return redirect(back_to(request, question))
    context = {
        "question": question,
        "notebook": question.notebook,
        "form": form,
        "flaws": flaws,
        "back": back_to(request, question),
        "quote": quote_of(request, question.version, request.path) if question.version else None,
    }
    return render(request, "quizzes/question_edit.html", context, status=422 if form.is_bound else 200)


def _kept(request: HttpRequest, question: Question, form: QuestionForm) -> bool:
    if not request.user.is_authenticated:
        return False
    try:
        stem = form.cleaned_data["stem"]
        question_edit(question=question, editor=request.user, stem=stem, options=form.options)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, "Kept as a new version. Answers given before stay with the wording they saw.")
    return True
