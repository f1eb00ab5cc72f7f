"""A notebook's tags: given to topics and questions in bulk, renamed, deleted."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quizzes.forms.tags import QuestionFilterForm, TopicFilterForm, names_of
from quizzes.models import Question
from quizzes.selectors.tags import tag_counts
from quizzes.services.errors import Refused
from quizzes.services.tags import questions_tag, questions_untag, tag_delete, tag_rename
from topics.models import Notebook, Tag, Topic
from topics.selectors.tags import tag_of
from topics.services.tags import topics_tag, topics_untag

SHOWN = 20


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tags(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show the tags and what could have them; a POST does one thing, and says what it did."""
    try:
        notebook = Notebook.objects.editable_by(request.user).get(slug=slug)
    except Notebook.DoesNotExist:
        raise Http404("There is no such notebook among those you may change.") from None
    if request.method != "POST":
        return _page(request, notebook)
    do = _DOINGS.get(request.POST.get("do", ""))
    if do is None:
        return _page(request, notebook, error="This form is incomplete. Try once more.", status=422)
    try:
        messages.success(request, do(request, notebook))
    except Refused as refusal:
        return _page(request, notebook, error=str(refusal), status=422)
    filters = {name: request.POST[name] for name in QuestionFilterForm.NAMES if request.POST.get(name)}
    address = reverse("quizzes:tags", args=[notebook.slug])
    return redirect(f"{address}?{urlencode(filters)}" if filters else address)


def _page(request: HttpRequest, notebook: Notebook, error: str = "", status: int = 200) -> HttpResponse:
    sent = request.POST if request.method == "POST" else request.GET
    questions = QuestionFilterForm(notebook, sent)
    found = questions.found()
    topics = TopicFilterForm(notebook, sent)
    context: dict[str, Any] = {
        "notebook": notebook,
        "counts": tag_counts(notebook),
        "error": error,
        "names": request.POST.get("names", ""),
        "topics_form": topics,
        "topics": topics.found().only("pk", "title", "tags"),
        "questions_form": questions,
        "questions": found.select_related("version").prefetch_related("tag_links__tag")[:SHOWN],
        "question_count": found.count(),
    }
    return render(request, "quizzes/tags.html", context, status=status)


def _rename(request: HttpRequest, notebook: Notebook) -> str:
    tag = _tag(request, notebook)
    before = tag.name
    kept = tag_rename(tag=tag, name=request.POST.get("name", ""))
    became = "is called" if kept.pk == tag.pk else "is part of"
    return f"“{before}” {became} “{kept}” now."


def _delete(request: HttpRequest, notebook: Notebook) -> str:
    tag = _tag(request, notebook)
    tag_delete(tag=tag)
    return f"The tag “{tag.name}” is gone."


def _tag_topics(request: HttpRequest, notebook: Notebook) -> str:
    topics, names = _topics(request, notebook), names_of(request.POST.get("names", ""))
    given = topics_tag(notebook=notebook, topics=topics, names=names)
    return f"{_listed(given)} given to {_many(len(topics), 'topic')}."


def _untag_topics(request: HttpRequest, notebook: Notebook) -> str:
    topics = _topics(request, notebook)
    tag = _tag_named(notebook, names_of(request.POST.get("names", ""))[0])
    taken = topics_untag(topics=topics, tag=tag)
    rest = "" if taken == len(topics) else " What a file says of itself is changed in the file."
    return f"“{tag}” taken from {_many(taken, 'topic')}.{rest}"


def _tag_questions(request: HttpRequest, notebook: Notebook) -> str:
    questions, names = _questions(request, notebook), names_of(request.POST.get("names", ""))
    given = questions_tag(notebook=notebook, questions=questions, names=names)
    return f"{_listed(given)} given to {_many(len(questions), 'question')}."


def _untag_questions(request: HttpRequest, notebook: Notebook) -> str:
    tag = _tag_named(notebook, names_of(request.POST.get("names", ""))[0])
    taken = questions_untag(questions=_questions(request, notebook), tag=tag)
    return f"“{tag}” taken from {_many(taken, 'question')}."


_DOINGS: dict[str, Callable[[HttpRequest, Notebook], str]] = {
    "rename": _rename,
    "delete": _delete,
    "tag-topics": _tag_topics,
    "untag-topics": _untag_topics,
    "tag-questions": _tag_questions,
    "untag-questions": _untag_questions,
}


def _tag(request: HttpRequest, notebook: Notebook) -> Tag:
    pk = request.POST.get("tag", "")
    return get_object_or_404(Tag, notebook=notebook, pk=int(pk) if pk.isdecimal() else 0)


def _tag_named(notebook: Notebook, name: str) -> Tag:
    tag = tag_of(notebook, name)
    if tag is None:
        raise Refused(f"There is no tag “{name}” in this notebook.")
    return tag


def _topics(request: HttpRequest, notebook: Notebook) -> list[Topic]:
    chosen = [pk for pk in request.POST.getlist("topic") if pk.isdecimal()]
    topics = list(notebook.topics.current().filter(pk__in=chosen).only("pk", "tags"))
    if not topics:
        raise Refused("Choose the topics first.")
    return topics


def _questions(request: HttpRequest, notebook: Notebook) -> "QuerySet[Question]":
    found = QuestionFilterForm(notebook, request.POST).found()
    if not found.exists():
        raise Refused("No question fits what was asked for.")
    return found


def _listed(tags: list[Tag]) -> str:
    return ", ".join(f"“{tag}”" for tag in tags)


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
