"""Import questions: paste or upload GIFT or CSV, then look at what they become before anything is kept."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from portal.home.question_forms import ImportQuestionsForm
from portal.home.services.bring_in import import_discard
from portal.home.services.bring_questions import questions_import_start
from portal.home.services.question_pages import QuestionsRefused
from portal.home.views.add_notes import pasted_text
from topics.models import Notebook, NoteImport
from topics.services.importing import ImportRefused


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def import_questions(request: HttpRequest, slug: str) -> HttpResponse:
    """Take questions for a notebook; `?again=<import>` takes up pasted ones that were not kept."""
    user = cast("User", request.user)
    notebook = get_object_or_404(Notebook.objects.editable_by(user), slug=slug)
    earlier = _earlier(user, notebook, request.GET.get("again", ""))
    if request.method != "POST":
        return _page(request, notebook, ImportQuestionsForm(initial=_taken_up(earlier)))
    form = ImportQuestionsForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, notebook, form, status=422)
    try:
        started = questions_import_start(
            notebook=notebook,
            user=user,
            name=form.cleaned_data["name"],
            upload=form.cleaned_data["upload"],
            text=form.cleaned_data["text"],
        )
    except ImportRefused as refused:
        form.add_error(None, str(refused))
        findings = refused.findings if isinstance(refused, QuestionsRefused) else ()
        return _page(request, notebook, form, status=422, findings=findings)
    if earlier is not None:
        import_discard(note_import=earlier)
    return redirect("import", started.public_id)


def _page(
    request: HttpRequest,
    notebook: Notebook,
    form: ImportQuestionsForm,
    *,
    status: int = 200,
    findings: object = (),
) -> HttpResponse:
    context = {"notebook": notebook, "form": form, "findings": findings}
    return render(request, "home/import_questions.html", context, status=status)


def _earlier(user: User, notebook: Notebook, again: str) -> NoteImport | None:
    mine = NoteImport.objects.filter(owner=user, notebook=notebook, of_questions=True)
    try:
        return mine.exclude(state=NoteImport.State.DONE).filter(public_id=again).first()
    except ValidationError:
        return None


def _taken_up(earlier: NoteImport | None) -> dict[str, Any]:
    """What was typed for an earlier import, as far as it is still there."""
    if earlier is None:
        return {}
    is_pasted = earlier.source_kind == Notebook.SourceKind.PASTE
    return {"name": earlier.source, "text": pasted_text(earlier) if is_pasted else ""}
