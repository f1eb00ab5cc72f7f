"""Editing a question: a new wording, looked over by the engine's lint before it is kept."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from quizzes.forms.questions import QuestionForm
from quizzes.models import Question, QuestionDecision
from quizzes.selectors.reports import open_reports
from quizzes.services.deciding import Judgement, question_decide
from quizzes.services.errors import Refused
from quizzes.services.questions import question_edit
from quizzes.services.rewording import Doubts, doubts_about
from quizzes.views.questions import back_to, editable
from quizzes.views.shown import quote_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the wording in a form; a POST against which nothing stands, or that insists, is kept."""
    question = editable(request, pk)
    form = QuestionForm(question.version, request.POST if request.method == "POST" else None)
    doubts = Doubts()
    if form.is_bound and form.is_valid():
        doubts = doubts_about(question, form.cleaned_data["stem"], form.options)
        if form.settles(doubts) and _kept(request, question, form):
            return redirect(back_to(request, question))
    context = {
        "question": question,
        "notebook": question.notebook,
        "form": form,
        "doubts": doubts,
        "reports": open_reports(question),
        "back": back_to(request, question),
        "quote": quote_of(request, question.version, request.path) if question.version else None,
    }
    return render(request, "quizzes/question_edit.html", context, status=422 if form.is_bound else 200)


def _kept(request: HttpRequest, question: Question, form: QuestionForm) -> bool:
    """Keep the wording: of a published question by a decision, which settles what was reported."""
    author, stem = cast("User", request.user), form.cleaned_data["stem"]
    try:
        if question.status == Question.Status.PUBLISHED:
            judgement = Judgement(QuestionDecision.Verdict.EDIT, wording=(stem, form.options))
            question_decide(question=question, author=author, judgement=judgement, now=timezone.now())
        else:
            question_edit(question=question, editor=author, stem=stem, options=form.options)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, "Kept as a new version. Answers given before stay with the wording they saw.")
    return True
