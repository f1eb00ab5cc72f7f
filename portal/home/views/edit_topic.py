"""Edit the source of a topic; the import's page shows what would change before it is kept."""

import hashlib
from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from portal.home.forms import EditTopicForm
from portal.home.services.bring_in import import_discard, topic_source_edit
from portal.home.views.add_notes import earlier_import, pasted_text
from portal.web.differences import line_difference
from topics.models import Topic
from topics.services.importing import ImportRefused


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit_topic(request: HttpRequest, slug: str, topic: str) -> HttpResponse:
    """Show the source; take the new one unless the topic has changed since it was loaded."""
    user = cast("User", request.user)
    found = get_object_or_404(Topic.objects.editable_by(user), notebook__slug=slug, slug=topic)
    earlier = earlier_import(user, request.GET.get("again", ""), topic=found)
    now = hash_of(found.source_text)
    if request.method != "POST":
        text = pasted_text(earlier) if earlier else ""
        text = text or found.source_text
        return _page(request, found, EditTopicForm(initial={"text": text, "loaded": now}))
    form = EditTopicForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    text = form.cleaned_data["text"].replace("\r\n", "\n")
    if form.cleaned_data["loaded"] != now:
        return _conflict(request, found, text)
    if text.rstrip("\n") == found.source_text.rstrip("\n"):
        form.add_error("text", "Nothing is different from what the topic says now.")
        return _page(request, found, form, status=422)
    try:
        started = topic_source_edit(topic=found, text=text, user=user, look_first=True)
    except ImportRefused as refused:
        form.add_error("text", str(refused))
        return _page(request, found, form, status=422)
    if earlier is not None:
        import_discard(note_import=earlier)
    return redirect("import", started.public_id)


def hash_of(source: str) -> str:
    """What travels in the form, to tell whether somebody else edited meanwhile."""
    return hashlib.sha256(source.encode(errors="replace")).hexdigest()


def _conflict(request: HttpRequest, topic: Topic, text: str) -> HttpResponse:
    """Give the typed text back, with what differs between it and the topic as it is now."""
    form = EditTopicForm(initial={"text": text, "loaded": hash_of(topic.source_text)})
    return _page(request, topic, form, status=409, difference=line_difference(topic.source_text, text))


def _page(
    request: HttpRequest, topic: Topic, form: EditTopicForm, status: int = 200, **more: object
) -> HttpResponse:
    context = {"topic": topic, "notebook": topic.notebook, "form": form, **more}
    return render(request, "home/edit_topic.html", context, status=status)
