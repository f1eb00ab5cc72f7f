"""Delete a notebook, after saying what becomes of the answers given from it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from portal.home.services.notebooks import notebook_delete, others_have_practised
from topics.models import Notebook


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def delete_notebook(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask first; then delete the notebook, or withdraw it when others have answered from it."""
    notebook = get_object_or_404(Notebook.objects.editable_by(request.user), slug=slug)
    if request.method != "POST":
        context = {"notebook": notebook, "is_withdrawn_instead": others_have_practised(notebook)}
        return render(request, "home/delete_notebook.html", context)
    withdrawn = notebook_delete(notebook=notebook)
    messages.success(
        request,
        f"“{notebook.title}” is withdrawn. What others answered from it can still be read."
        if withdrawn
        else f"“{notebook.title}” is deleted.",
    )
    return redirect("topics:shelf")
