"""Bring a newer version of a notebook's notes in; the import's page shows the difference first."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from portal.home.forms import NotesForm
from portal.home.services.bring_in import import_start, reimport_start
from topics.models import Notebook
from topics.services.importing import ImportRefused


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def reimport(request: HttpRequest, slug: str) -> HttpResponse:
    """Read a path of the server again at once; for anything else take the new notes by a form."""
    user = cast("User", request.user)
    notebook = get_object_or_404(Notebook.objects.editable_by(user), slug=slug)
    from_path = notebook.source_kind in {Notebook.SourceKind.PATH, Notebook.SourceKind.BUNDLED}
    form = (
        NotesForm(request.POST, request.FILES) if request.method == "POST" and not from_path else NotesForm()
    )
    context = {"notebook": notebook, "form": form, "from_path": from_path}
    if request.method != "POST":
        return render(request, "home/reimport.html", context)
    if not from_path and not form.is_valid():
        return render(request, "home/reimport.html", context, status=422)
    try:
        if from_path:
            started = reimport_start(notebook=notebook, user=user)
        else:
            with form.upload() as upload:
                started = import_start(
                    owner=user,
                    notebook=notebook,
                    title=notebook.title,
                    upload=upload,
                    text=form.cleaned_data["text"],
                )
    except ImportRefused as refused:
        context["refused"] = str(refused)
        return render(request, "home/reimport.html", context, status=422)
    return redirect("import", started.public_id)
