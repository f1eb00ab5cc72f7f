"""Search over topics, passages and the stems of questions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from topics.selectors.search import search as find

AT_MOST = 50


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what `?q=` finds in the notes that this visitor may read."""
    query = request.GET.get("q", "").strip()[:200]
    hits = find(request.user, query, limit=AT_MOST) if query else []
    context = {"query": query, "hits": hits, "is_cut": len(hits) == AT_MOST}
    return render(request, "home/search.html", context)
