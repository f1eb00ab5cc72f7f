"""Ask all the notes of a notebook again; the import's page shows first what that changes."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from portal.accounts.models import User
from portal.home.services.bring_in import ask_again_start
from topics.models import Notebook
from topics.services.importing import ImportRefused


@login_required
@require_POST
def ask_again(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin, for whoever may change the notebook."""
    user = cast("User", request.user)
    notebook = get_object_or_404(Notebook.objects.editable_by(user), slug=slug)
    try:
        return redirect("import", ask_again_start(notebook=notebook, user=user).public_id)
    except ImportRefused as refused:
        messages.error(request, str(refused))
        return redirect("quizzes:questions", slug)
