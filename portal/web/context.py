"""What every page of the shell needs."""

from typing import Any

from django.http import HttpRequest

THEMES = ("auto", "light", "dark")


def shell(request: HttpRequest) -> dict[str, Any]:
    """The chosen appearance, from its cookie (so that guests and caches need no session)."""
    theme = request.COOKIES.get("theme", "auto")
    return {"theme": theme if theme in THEMES else "auto"}
