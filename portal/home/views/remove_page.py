"""Take a page of imported questions away; the import's page shows first what goes with it."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from portal.accounts.models import User
from portal.home.services.bring_questions import question_page_remove
from topics.models import Topic
from topics.services.importing import ImportRefused


@login_required
@require_POST
def remove_page(request: HttpRequest, slug: str, topic: str) -> HttpResponse:
    """Begin, for whoever may change the notebook; refused for a page that is a file of the notes."""
    user = cast("User", request.user)
    found = get_object_or_404(Topic.objects.editable_by(user), notebook__slug=slug, slug=topic)
    try:
        return redirect("import", question_page_remove(topic=found, user=user).public_id)
    except ImportRefused as refused:
        messages.error(request, str(refused))
        return redirect("edit_topic", slug, topic)
