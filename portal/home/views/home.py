"""The front page: what Lectern is, for strangers; today, for whoever has answered or has an account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from portal.home.selectors.example import example_question
from quizzes.models import Question
from quizzes.scheduling.draw import option_order
from quizzes.services.learners import learner_ref
from topics.selectors.shelf import imports_in_hand, may_add_notes, shelf

BOOKS_SHOWN = 6


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show today to those whom the portal knows, and the front page to everybody else."""
    is_known = request.user.is_authenticated or learner_ref(request).guest_id is not None
    return _today(request) if is_known else _front(request)


def _front(request: HttpRequest) -> HttpResponse:
    question, books = example_question(), list(shelf(request.user)[:BOOKS_SHOWN])
    first = question.notebook if question else (books[0] if books else None)
    context = {"question": question, "options": _shuffled(question), "notebooks": books, "book": first}
    return render(request, "home/front.html", context)


def _shuffled(question: Question | None) -> list[str]:
    """The options as a practice would order them: an author may have written the key first."""
    if question is None or question.version is None:
        return []
    texts = [option["text"] for option in question.version.options]
    return [texts[stored] for stored in option_order(texts, seed=question.pk)]


def _today(request: HttpRequest) -> HttpResponse:
    books = list(shelf(request.user).filter(archived_at=None)[: BOOKS_SHOWN + 1])
    context = {
        "now": timezone.localtime(),
        "notebooks": books[:BOOKS_SHOWN],
        "more_notebooks": len(books) > BOOKS_SHOWN,
        "imports": list(imports_in_hand(request.user)),
        "may_add": may_add_notes(request.user),
    }
    return render(request, "home/today.html", context)
