"""A notebook: its topics in order, and what may be done with it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from portal.web.pagination import keyset_page
from topics.models import Notebook
from topics.selectors.shelf import counted
from topics.selectors.tags import tag_of
from topics.selectors.topic_page import topics_of

TOPICS_ON_A_PAGE = 100


@require_safe
def notebook(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the notebook to those who may read it."""
    found = get_object_or_404(counted(Notebook.objects.visible_to(request.user)), slug=slug)
    tag = tag_of(found, request.GET.get("tag", ""))
    topics = topics_of(found).filter(tag_links__tag=tag) if tag else topics_of(found)
    page = keyset_page(topics, field="position", cursor=request.GET.get("after", ""), size=TOPICS_ON_A_PAGE)
    return render(
        request,
        "topics/notebook.html",
        {
            "notebook": found,
            "page": page,
            "topics": page.rows,
            "tag": tag,
            "can_edit": found.is_editable_by(request.user),
            "is_own": found.owner_id is not None and found.owner_id == request.user.pk,
            "from_path": found.source_kind in {Notebook.SourceKind.PATH, Notebook.SourceKind.BUNDLED},
        },
    )
