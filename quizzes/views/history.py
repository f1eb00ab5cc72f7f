"""Every attempt of a learner, and each with the versions that were shown."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from portal.web.pagination import keyset_page
from portal.web.render import render_part
from quizzes.models import Attempt
from quizzes.selectors.reports import own_reports
from quizzes.selectors.review import reviewed_items
from quizzes.services.attempts import attempt_read
from quizzes.services.feedback_policies import feedback_policy_of
from quizzes.services.learners import learner_ref
from quizzes.views.shown import feedback_of

PAGE = 30


@never_cache
@require_safe
def history(request: HttpRequest) -> HttpResponse:
    """List the learner's attempts, the latest first."""
    attempts = Attempt.objects.of(learner_ref(request))
    page = keyset_page(attempts, field="-started_at", cursor=request.GET.get("after", ""), size=PAGE)
    answered = sum(attempt.answered_count for attempt in page.rows)
    right = sum(attempt.right_count for attempt in page.rows)
    context = {
        "page": page,
        "answered": answered,
        "right": right,
        "percent": round(100 * right / answered) if answered else 0,
    }
    return render_part(request, "quizzes/history.html", "attempts", context)


@never_cache
@require_safe
def review(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show an attempt as it was: the versions, the learner's answers, the keys, the whys, the evidence."""
    try:
        attempt = attempt_read(ref=learner_ref(request), public_id=public_id, now=timezone.now())
    except Attempt.DoesNotExist:
        raise Http404("There is no such attempt in your history.") from None
    policy = feedback_policy_of(attempt)
    here = reverse("quizzes:review", args=[public_id])
    rows, shown = reviewed_items(attempt), []
    reports = own_reports(attempt.learner_id, [reviewed.item for reviewed in rows])
    for reviewed in rows:
        position, feedback = reviewed.item.position, None
        if reviewed.response and policy.reveals_item(attempt, position):
            back, own = f"{here}#q-{position}", reports.get(reviewed.item.version_id, ())
            feedback = feedback_of(request, reviewed.item, reviewed.response, back, own)
        shown.append((reviewed.item, feedback))
    context = {"attempt": attempt, "shown": shown, "next": None if attempt.closed_at else attempt.next_open()}
    return render(request, "quizzes/review.html", context)
