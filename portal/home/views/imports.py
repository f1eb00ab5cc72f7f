"""The page of one import: how far it is, what it would change, keep or discard."""

from datetime import timedelta
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from portal.accounts.models import User
from portal.home.selectors.health import health
from portal.home.selectors.import_page import is_overtaken, preview
from portal.home.services.bring_in import import_discard, import_keep
from portal.web.render import render_part, wants_part
from topics.models import NoteImport
from topics.services.importing import ImportRefused

PATIENCE = timedelta(seconds=10)
QUIET = timedelta(minutes=2)
JUST_NOW = timedelta(minutes=1)
State = NoteImport.State
RUNNING = (State.WAITING, State.READING, State.KEEPING)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def note_import(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the import to whoever brought the notes; `do` keeps or discards what was read."""
    found = get_object_or_404(
        NoteImport.objects.select_related("notebook", "topic__notebook"),
        owner=cast("User", request.user),
        public_id=public_id,
    )
    if request.method == "POST":
        return _decide(request, found)
    if found.state == State.DONE:
        there = _where(found)
        if found.finished_at and timezone.now() - found.finished_at < JUST_NOW:
            messages.success(request, _kept(found))
        return HttpResponseClientRedirect(there.url) if wants_part(request) else there
    context = {"import": found, "is_running": found.state in RUNNING, **_more(found)}
    return render_part(request, "home/import.html", "state", context)


def _where(found: NoteImport) -> HttpResponseRedirect:
    """Where an import leads when it is over."""
    if (found.of_questions or found.asks_again) and found.notebook is not None:
        return redirect("quizzes:questions", found.notebook.slug)
    return redirect(found.topic or found.notebook or "topics:shelf")


def _decide(request: HttpRequest, found: NoteImport) -> HttpResponse:
    here = redirect("import", found.public_id)
    if request.POST.get("do") == "discard":
        import_discard(note_import=found)
        messages.info(request, f"Put away. Nothing of “{found.shown_title}” was kept.")
        return _where(found)
    if request.POST.get("do") != "keep":
        return here
    if is_overtaken(found):
        messages.error(request, "Nothing was kept: the notebook has changed since these notes were read.")
        return here
    try:
        import_keep(note_import=found, title=request.POST.get("title", "").replace("\0", "").strip()[:200])
    except ImportRefused as refused:
        messages.error(request, str(refused))
    return here


def _kept(found: NoteImport) -> str:
    if found.of_questions and found.topic:
        return f"“{found.topic}” is no page of “{found.notebook}” any more."
    if found.topic:
        return "Your edit is kept."
    if found.asks_again:
        return f"Kept: all the notes of “{found.notebook}” have been asked again."
    if found.of_questions:
        return f"Kept: the questions of {found.source} are a page of “{found.notebook}” now."
    return f"Kept: these are the notes of “{found.notebook}” now."


def _more(found: NoteImport) -> dict[str, Any]:
    if found.state == State.PREVIEW:
        return preview(found)
    if found.state not in RUNNING:
        return {}
    now = timezone.now()
    waits = found.state != State.READING and now - (found.beat_at or found.created_at) > PATIENCE
    no_worker = waits and not health(now).worker
    return {
        "no_worker": no_worker,
        "gone_quiet": not no_worker and now - (found.beat_at or found.created_at) > QUIET,
    }
