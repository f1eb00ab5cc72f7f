"""Template tags that every page may use."""

from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.safestring import SafeString, mark_safe

from portal.web.slots import render_slot

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context: RequestContext, name: str, **arguments: Any) -> SafeString:
    """What the apps above put here."""
    return mark_safe(render_slot(name, context["request"], **arguments))  # noqa: S308 - fillers render templates
