"""Addresses of the shell itself."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from portal.web.context import THEMES

A_YEAR = 60 * 60 * 24 * 365


def local_path(address: str) -> str:
    """The address when it is a path of this portal, else nothing: nobody is sent to another site."""
    is_local = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_local else ""


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the chosen appearance in a cookie, and go back to the page."""
    response = redirect(local_path(request.POST.get("next", "")) or "home")
    chosen = request.POST.get("theme", "auto")
    if chosen in THEMES and chosen != "auto":
        response.set_cookie("theme", chosen, max_age=A_YEAR, samesite="Lax", secure=settings.HTTPS)
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response
