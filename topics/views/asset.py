"""Images of the notes, served so that nothing in them can act."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from topics.models import NoteAsset, Notebook

A_YEAR = 60 * 60 * 24 * 365
# An SVG may hold scripts and addresses; opened on its own it may use neither.
_NOTHING = "sandbox; default-src 'none'"


@require_safe
def asset(request: HttpRequest, slug: str, path: str) -> HttpResponseBase:
    """Send an image of a notebook that this visitor may read."""
    found = get_object_or_404(
        NoteAsset.objects.select_related("notebook"),
        notebook__in=Notebook.objects.visible_to(request.user),
        notebook__slug=slug,
        path=path,
    )
    etag = f'"{found.sha256}"'
    response: HttpResponseBase = get_conditional_response(request, etag=etag) or _image(found)
    response["ETag"] = etag
    _keep(response, found, named_by_hash=request.GET.get("v") == found.sha256[:16])
    return response


def _image(found: NoteAsset) -> FileResponse:
    try:
        content = found.file.open("rb")
    except FileNotFoundError:
        raise Http404("The image is no longer stored.") from None
    response = FileResponse(content, content_type=found.content_type)
    response["Content-Security-Policy"] = _NOTHING
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _keep(response: HttpResponseBase, found: NoteAsset, *, named_by_hash: bool) -> None:
    """An address that carries the content's hash never changes its meaning; any other is asked again."""
    is_public = found.notebook.visibility == Notebook.Visibility.PUBLIC
    audience = {"public": True} if is_public else {"private": True}
    if named_by_hash:
        patch_cache_control(response, max_age=A_YEAR, immutable=True, **audience)
    else:
        patch_cache_control(response, no_cache=True, **audience)
