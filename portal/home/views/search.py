"""Search over topics, passages and the stems of questions."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from topics.selectors.search import Hit
from topics.selectors.search import search as find

AT_MOST = 120
OF_A_KIND = 20
NAMES = {"topic": "Topics", "passage": "Passages", "question": "Questions"}


@dataclass(slots=True)
class Group:
    """What was found of one kind, the best first."""

    name: str
    hits: list[Hit] = field(default_factory=list)

    @property
    def shown(self) -> list[Hit]:
        """As many as are read before one would rather type another word."""
        return self.hits[:OF_A_KIND]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what `?q=` finds in the notes that this visitor may read."""
    query = request.GET.get("q", "").strip()[:200]
    hits = find(request.user, query, limit=AT_MOST) if query else []
    context = {"query": query, "hits": hits, "groups": grouped(hits), "is_cut": len(hits) == AT_MOST}
    return render(request, "home/search.html", context)


def grouped(hits: Iterable[Hit]) -> list[Group]:
    """By kind: the notes first, what is asked about them last."""
    groups = {kind: Group(name) for kind, name in NAMES.items()}
    for hit in hits:
        groups.setdefault(hit.kind, Group(hit.kind.title())).hits.append(hit)
    return [group for group in groups.values() if group.hits]
