"""Template tags that every page may use."""

import functools
from typing import Any

from django import template
from django.template.context import RequestContext
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.web import marks as question_marks
from portal.web.icons import ICONS
from portal.web.menu import draw_menu
from portal.web.names import initials
from portal.web.slots import render_slot

register = template.Library()
register.filter("initials", initials)
register.simple_tag(question_marks.ticks)


@register.simple_tag(takes_context=True)
def slot(context: RequestContext, name: str, **arguments: Any) -> SafeString:
    """What the apps above put here."""
    return mark_safe(render_slot(name, context["request"], **arguments))  # noqa: S308 - fillers render templates


@register.simple_tag
@functools.cache
def icon(name: str) -> SafeString:
    """Draw a Heroicon as inline SVG; a word always stands beside it."""
    if name not in ICONS:
        raise template.TemplateSyntaxError(f"There is no icon “{name}”: add it to portal/web/icons.py.")
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>', ICONS[name]
    )


@register.simple_tag
@functools.cache
def fixed(name: str) -> SafeString:
    """Draw a part that is the same on every page, once a process."""
    return mark_safe(render_to_string(name).strip())  # noqa: S308 - a template of ours


@register.simple_tag(takes_context=True)
def menu(context: RequestContext) -> SafeString:
    """Draw the account's menu."""
    return draw_menu(context["request"], context["theme"], context["return_to"])


@register.simple_block_tag
def tabs(content: str) -> str:
    """Draw the main tabs; what stands inside names the current one (`{% block tab %}` of the page)."""
    return _tabs(content.strip())


@functools.cache
def _tabs(current: str) -> str:
    return render_to_string("web/_tabs.html", {"current": current})
