"""Addresses of the shell itself."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from portal.web.context import THEMES

A_YEAR = 60 * 60 * 24 * 365


def safe_next(request: HttpRequest, otherwise: str = "home") -> str:
    """The posted or queried `next` when it lies on this site, else the address named `otherwise`."""
    address = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure()):
        return address
    return reverse(otherwise)


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the chosen appearance in a cookie, and go back to the page."""
    response = redirect(safe_next(request))
    chosen = request.POST.get("theme", "auto")
    if chosen in THEMES and chosen != "auto":
        response.set_cookie("theme", chosen, max_age=A_YEAR, samesite="Lax", secure=settings.HTTPS)
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response
