"""Search over topics, passages and the stems of questions."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from topics.selectors.search import Hit
from topics.selectors.search import search as find

AT_MOST = 50
NAMES = {"topic": "Topics", "passage": "Passages", "question": "Questions"}


@dataclass(slots=True)
class Group:
    """What was found of one kind, the best first."""

    name: str
    hits: list[Hit] = field(default_factory=list)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what `?q=` finds in the notes that this visitor may read."""
    query = request.GET.get("q", "").strip()[:200]
    hits = find(request.user, query, limit=AT_MOST) if query else []
    context = {"query": query, "hits": hits, "groups": grouped(hits), "is_cut": len(hits) == AT_MOST}
    return render(request, "home/search.html", context)


def grouped(hits: Iterable[Hit]) -> list[Group]:
    """By kind; the kind of the best hit comes first."""
    groups: dict[str, Group] = {}
    for hit in hits:
        groups.setdefault(hit.kind, Group(NAMES.get(hit.kind, hit.kind.title()))).hits.append(hit)
    return list(groups.values())
