"""The shelf: every notebook that this visitor may read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from topics.selectors.shelf import imports_in_hand, may_add_notes, shelf


@require_safe
def notebooks(request: HttpRequest) -> HttpResponse:
    """List notebooks, own ones first, and the imports that are under way."""
    found = list(shelf(request.user))
    return render(
        request,
        "topics/shelf.html",
        {
            "own": [book for book in found if _is_own(request, book.owner_id)],
            "others": [book for book in found if not _is_own(request, book.owner_id)],
            "imports": list(imports_in_hand(request.user)),
            "may_add": may_add_notes(request.user),
        },
    )


def _is_own(request: HttpRequest, owner: int | None) -> bool:
    return owner is not None and owner == request.user.pk
