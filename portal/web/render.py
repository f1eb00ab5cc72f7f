"""One address answers whole and part: the part when htmx asks, the page otherwise."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a part, and not for a whole page (a boosted link, the back button)."""
    htmx = HtmxDetails(request)
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def render_part(
    request: HttpRequest,
    template: str,
    part: str,
    context: dict[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """Answer the named part of a page when htmx asks for it, and the whole page otherwise.

    Args:
        request: the request; its `HX-` headers decide.
        template: the page, which defines the part by `{% partialdef part inline %}`.
        part: the name of that part.
        context: for either.
        status: 422 for a form that came back with errors, which htmx puts in place too.

    """
    name = f"{template}#{part}" if wants_part(request) else template
    response = render(request, name, context, status=status)
    patch_vary_headers(response, ("HX-Request",))
    return response
