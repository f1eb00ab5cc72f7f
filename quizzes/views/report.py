"""A learner's word that something is wrong with a question."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quizzes.forms.questions import ReportForm
from quizzes.models import AttemptItem
from quizzes.selectors.items import item_of
from quizzes.selectors.reports import own_reports
from quizzes.services.feedback_policies import feedback_policy_of
from quizzes.services.learners import learner_ref
from quizzes.services.reports import question_report


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, public_id: uuid.UUID, position: int) -> HttpResponseBase:
    """Ask what is wrong with an answered question, and store it once."""
    try:
        item = item_of(learner_ref(request), public_id, position)
    except AttemptItem.DoesNotExist:
        raise Http404("There is no such question in your attempts.") from None
    if not feedback_policy_of(item.attempt).reveals_item(item.attempt, position):
        return redirect("quizzes:item", public_id, position)
    form = ReportForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        question_report(
            version=item.version,
            learner_id=item.attempt.learner_id,
            reason=form.cleaned_data["reason"],
            now=timezone.now(),
            comment=form.cleaned_data["comment"],
        )
        messages.success(request, "Thank you. Your report is with whoever keeps this notebook.")
        return redirect("quizzes:item", public_id, position)
    reports = own_reports(item.attempt.learner_id, [item]).get(item.version_id, ())
    context = {
        "form": form,
        "item": item,
        "attempt": item.attempt,
        "stem": item.version.stem,
        "reports": reports,
    }
    return render(request, "quizzes/report.html", context, status=422 if form.is_bound else 200)
