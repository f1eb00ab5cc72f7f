"""The history of a question's wording, and the way back to an earlier one."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.accounts.models import User
from quizzes.selectors.versions import wordings_of
from quizzes.services.errors import Refused
from quizzes.services.linting import flaws_of
from quizzes.services.questions import question_roll_back
from quizzes.views.questions import editable


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def versions(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show every version; a POST makes an earlier wording the current one, as a new version."""
    question = editable(request, pk)
    if request.method == "POST":
        number = request.POST.get("number", "")
        version = get_object_or_404(question.versions, number=int(number) if number.isdecimal() else 0)
        try:
            question_roll_back(question=question, version=version, editor=cast("User", request.user))
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"The wording of version {version.number} is the current one again.")
            for flaw in flaws_of(question, version.stem, version.options):
                messages.warning(request, f"Look at this: {flaw}.")
        return redirect("quizzes:question_versions", question.pk)
    context = {
        "question": question,
        "notebook": question.notebook,
        "wordings": wordings_of(question),
    }
    return render(request, "quizzes/question_versions.html", context)
