"""The settings of a notebook, for those who may change it."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from topics.forms import NotebookForm
from topics.models import Notebook
from topics.services.notebooks import notebook_archive, notebook_unarchive, notebook_update


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def notebook_settings(request: HttpRequest, slug: str) -> HttpResponse:
    """Rename, describe, show to others; archive, or put back on the shelf."""
    user = cast("User", request.user)
    notebook = get_object_or_404(Notebook.objects.editable_by(user), slug=slug)
    if request.method != "POST":
        form = NotebookForm(user=user, notebook=notebook, initial=_initial(notebook))
        return _page(request, notebook, form)
    match request.POST.get("do"):
        case "archive":
            notebook_archive(notebook=notebook)
            messages.success(request, "The notebook is archived: nobody else finds it on the shelf any more.")
            return redirect("topics:notebook_settings", notebook.slug)
        case "unarchive":
            notebook_unarchive(notebook=notebook)
            messages.success(request, "The notebook stands on the shelf again.")
            return redirect("topics:notebook_settings", notebook.slug)
    form = NotebookForm(request.POST, user=user, notebook=notebook)
    if not form.is_valid():
        return _page(request, notebook, form, status=422)
    notebook_update(notebook=notebook, **form.cleaned_data)
    messages.success(request, "The settings are kept.")
    return redirect(notebook)


def _initial(notebook: Notebook) -> dict[str, object]:
    return {
        "title": notebook.title,
        "description": notebook.description,
        "visibility": notebook.visibility,
        "audiences": notebook.audiences.all(),
    }


def _page(request: HttpRequest, notebook: Notebook, form: NotebookForm, status: int = 200) -> HttpResponse:
    return render(request, "topics/settings.html", {"notebook": notebook, "form": form}, status=status)
