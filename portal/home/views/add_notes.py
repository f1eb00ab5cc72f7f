"""Add notes: paste or upload, then look at what they become before anything is kept."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from portal.home.forms import AddNotesForm
from portal.home.services.bring_in import import_start
from topics.models import Notebook, NoteImport
from topics.selectors.shelf import may_add_notes
from topics.services.importing import ImportRefused


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add_notes(request: HttpRequest) -> HttpResponse:
    """Take notes for a new notebook; `?again=<import>` takes up pasted ones that could not be read."""
    user = cast("User", request.user)
    if not may_add_notes(user):
        return render(request, "home/add_notes_refused.html", status=403)
    if request.method != "POST":
        return _page(request, AddNotesForm(user=user, initial=_taken_up(user, request.GET.get("again", ""))))
    form = AddNotesForm(request.POST, request.FILES, user=user)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        started = import_start(
            owner=user,
            title=form.cleaned_data["title"],
            visibility=form.cleaned_data["visibility"],
            upload=form.upload(),
            text=form.cleaned_data["text"],
        )
    except ImportRefused as refused:
        form.add_error(None, str(refused))
        return _page(request, form, status=422)
    return redirect("import", started.public_id)


def _page(request: HttpRequest, form: AddNotesForm, status: int = 200) -> HttpResponse:
    return render(request, "home/add_notes.html", {"form": form}, status=status)


def _taken_up(user: User, again: str) -> dict[str, Any]:
    """What was typed for an earlier import, as far as it is still there."""
    try:
        earlier = NoteImport.objects.filter(owner=user, notebook=None, public_id=again).first()
    except ValidationError:
        return {}
    if earlier is None:
        return {}
    typed = {"title": earlier.title, "visibility": earlier.visibility}
    if earlier.source_kind == Notebook.SourceKind.PASTE and earlier.upload:
        typed["text"] = pasted_text(earlier)
    return typed


def pasted_text(note_import: NoteImport) -> str:
    """What was typed for this import; nothing when it is no longer stored."""
    try:
        with note_import.upload.open("rb") as file:
            return str(file.read().decode(errors="replace"))
    except (FileNotFoundError, ValueError):
        return ""
