"""What every page of the shell needs."""

from typing import Any

from django.http import HttpRequest

THEMES = ("auto", "light", "dark")


def shell(request: HttpRequest) -> dict[str, Any]:
    """The chosen appearance and where to return to after a log-in.

    The appearance comes from a cookie, so that guests and caches need no session.
    """
    theme = request.COOKIES.get("theme", "auto")
    return {
        "theme": theme if theme in THEMES else "auto",
        "return_to": request.GET.get("next") or request.get_full_path(),
    }
