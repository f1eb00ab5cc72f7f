"""The account's menu: the same for a person on every page but for the form token and where to return to."""

import functools
import secrets
from dataclasses import dataclass
from urllib.parse import quote

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

# What differs on each page is put into the drawn menu in place of these; nobody can guess and write them.
_TOKEN, _HERE, _RETURN_TO = (secrets.token_hex(16) for _ in range(3))


@dataclass(frozen=True, slots=True)
class Person:
    """What the menu says of a user."""

    shown_name: str
    is_operator: bool
    is_authenticated: bool = True


def draw_menu(request: HttpRequest, theme: str, return_to: str) -> SafeString:
    """Draw the menu for whoever asks: the chosen appearance, and where a log-in leads back to."""
    user = request.user
    person = Person(user.shown_name, user.is_operator) if user.is_authenticated else None
    return mark_safe(  # noqa: S308 - the template is ours, and what is put in is escaped
        _drawn(person, theme)
        .replace(_TOKEN, get_token(request))
        .replace(_HERE, escape(request.get_full_path()))
        .replace(_RETURN_TO, quote(return_to, safe=""))
    )


@functools.lru_cache(maxsize=1000)
def _drawn(person: Person | None, theme: str) -> str:
    places = {"csrf_token": _TOKEN, "request": {"get_full_path": _HERE}, "return_to": _RETURN_TO}
    return render_to_string("web/_menu.html", {"user": person, "theme": theme, **places})
