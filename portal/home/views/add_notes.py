"""Add notes: paste or upload, then look at what they become before anything is kept."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from portal.home.forms import AddNotesForm
from portal.home.services.bring_in import import_discard, import_start
from topics.models import Notebook, NoteImport, Topic
from topics.selectors.shelf import may_add_notes
from topics.services.importing import ImportRefused


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add_notes(request: HttpRequest) -> HttpResponse:
    """Take notes for a new notebook; `?again=<import>` takes up pasted ones that could not be read."""
    user = cast("User", request.user)
    if not may_add_notes(user):
        return render(request, "home/add_notes_refused.html", status=403)
    earlier = earlier_import(user, request.GET.get("again", ""), topic=None)
    if request.method != "POST":
        return _page(request, AddNotesForm(user=user, initial=_taken_up(earlier)))
    form = AddNotesForm(request.POST, request.FILES, user=user)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        with form.upload() as upload:
            started = import_start(
                owner=user,
                title=form.cleaned_data["title"],
                visibility=form.cleaned_data["visibility"],
                upload=upload,
                text=form.cleaned_data["text"],
            )
    except ImportRefused as refused:
        form.add_error(None, str(refused))
        return _page(request, form, status=422)
    if earlier is not None:
        import_discard(note_import=earlier)
    return redirect("import", started.public_id)


def _page(request: HttpRequest, form: AddNotesForm, status: int = 200) -> HttpResponse:
    return render(request, "home/add_notes.html", {"form": form}, status=status)


def _taken_up(earlier: NoteImport | None) -> dict[str, Any]:
    """What was typed for an earlier import, as far as it is still there."""
    if earlier is None:
        return {}
    typed = {"title": earlier.title, "visibility": earlier.visibility}
    if earlier.source_kind == Notebook.SourceKind.PASTE:
        typed["text"] = pasted_text(earlier)
    return typed


def earlier_import(user: User, again: str, *, topic: Topic | None) -> NoteImport | None:
    """The import of this user that is taken up again; of a topic's edit, or of a new notebook."""
    try:
        mine = NoteImport.objects.filter(owner=user, topic=topic, public_id=again)
        return mine.first() if topic else mine.filter(notebook=None).first()
    except ValidationError:
        return None


def pasted_text(note_import: NoteImport) -> str:
    """What was typed for this import; nothing when it is no longer stored."""
    if not note_import.upload:
        return ""
    try:
        with note_import.upload.open("rb") as file:
            return str(file.read().decode(errors="replace"))
    except FileNotFoundError:
        return ""
