"""What the pages are measured against: the same statements and bytes, written in a straight line.

They run behind the portal's own middleware; what they leave out is services, checks and templates.
"""

import uuid

from django.db import transaction
from django.db.models import Case, F, Q, Value, When
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from benchmarks.bytes_of_pages import stored
from quizzes.models import Attempt, AttemptItem, Card, Question, Response
from topics.models import Notebook, Topic


def floor(_request: HttpRequest) -> HttpResponse:
    """Answer with nothing to do: the cost of the server, the middleware and the language."""
    return HttpResponse("ok")


def primary_key_select(request: HttpRequest) -> HttpResponse:
    """One row by its primary key."""
    return HttpResponse(Notebook.objects.get(pk=int(request.GET["pk"])).title)


def topic(request: HttpRequest, slug: str, topic: str) -> HttpResponse:
    """The statements of a topic page, and its bytes."""
    request.user.is_authenticated  # noqa: B018 - the page asks who reads
    found = Topic.objects.select_related("notebook").defer("source_text").get(notebook__slug=slug, slug=topic)
    list(Topic.objects.filter(notebook=found.notebook_id, removed_at=None).values_list("pk", "slug", "title"))
    asked = Question.objects.filter(
        passage__topic=found, passage__removed_at=None, status="published", reserved=False
    )
    list(asked.values_list("passage__revision__section", flat=True))
    return HttpResponse(stored("topic"))


def submit(request: HttpRequest, public_id: uuid.UUID, position: int) -> HttpResponse:
    """The statements of an answer, and the bytes of its feedback."""
    now = timezone.now()
    user = request.user.pk
    topic = "version__revision__passage__topic"
    with transaction.atomic():
        item = (
            AttemptItem.objects.filter(attempt__learner__user_id=user)
            .select_related("attempt", "version__question", f"{topic}__notebook")
            .defer(f"{topic}__html", f"{topic}__source_text", f"{topic}__toc", f"{topic}__summary")
            .select_for_update(of=("self", "attempt"), no_key=True)
            .get(attempt__public_id=public_id, position=position)
        )
        choice = [item.order[int(request.POST["option"]) - 1]]
        Response.objects.create(item=item, seq=0, submission_id=uuid.uuid4(), choice=choice, at=now)
        right = choice == item.version.keys
        Attempt.objects.filter(pk=item.attempt_id).update(
            marks=item.attempt.marks,
            answered_count=F("answered_count") + 1,
            right_count=F("right_count") + right,
            seconds=F("seconds") + 1,
            closed_at=None,
        )
        card = {"learner_id": item.attempt.learner_id, "question_id": item.version.question_id}
        is_older = Q(last_answered_at__gt=now)
        if not Card.objects.filter(**card).update(
            answers=F("answers") + 1,
            right=F("right") + right,
            last_right=Case(When(is_older, then=F("last_right")), default=Value(right)),
            last_answered_at=Case(When(is_older, then=F("last_answered_at")), default=Value(now)),
        ):
            Card.objects.create(**card, answers=1, right=right, last_right=right, last_answered_at=now)
    return HttpResponse(stored("feedback"))


def history(request: HttpRequest) -> HttpResponse:
    """The statements of the history's first page, and its bytes."""
    attempts = Attempt.objects.filter(learner__user_id=request.user.pk).select_related("notebook")
    list(attempts.order_by("-started_at", "-pk")[:26])
    return HttpResponse(stored("history"))
