"""A topic page: the stored HTML, and a marker stroke where a link asks for one."""

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from portal.web.slots import apply_layers
from portal.web.templatetags.lectern import icon
from portal.web.views import local_path
from topics.markup.highlight import mark_range
from topics.models import Topic
from topics.selectors.topic_page import TopicPage, passage_elsewhere, topic_page
from topics.views.caching import keep_until_changed
from topics.views.contents import contents_html

_MARK = re.compile(r"(?P<key>[\w-]{1,16}):(?P<start>\d{1,7})-(?P<end>\d{1,7})")
_END_OF_TEXT = re.compile(r"</(?:p|li|td|th|dt|dd|blockquote|div|pre|h\d)>|<(?:ul|ol|dl|table|p|div|pre)\b")


@require_safe
def topic(request: HttpRequest, slug: str, topic: str) -> HttpResponseBase:
    """Show the page; `?mark=<passage key>:<start>-<end>` marks a sentence, `?back=` leads back."""
    try:
        page = topic_page(request.user, slug, topic)
    except Topic.DoesNotExist:
        raise Http404("There is no such topic.") from None
    wanted = _MARK.fullmatch(request.GET.get("mark", ""))
    if wanted and f'id="p-{wanted["key"]}"' not in page.topic.html:
        moved = passage_elsewhere(page.topic, wanted["key"])
        if moved is not None and moved.topic is not None:
            there = moved.topic.get_absolute_url()
            return redirect(f"{there}?{request.GET.urlencode()}#{moved.anchor}")
    response = render(request, "topics/topic.html", _context(request, page, wanted))
    return keep_until_changed(request, response)


def _context(request: HttpRequest, page: TopicPage, wanted: re.Match[str] | None) -> dict[str, Any]:
    topic, notebook = page.topic, page.topic.notebook
    back = local_path(request.GET.get("back", ""))
    html, marked = topic.html, False
    if wanted:
        html = mark_range(html, f"p-{wanted['key']}", int(wanted["start"]), int(wanted["end"]))
        marked = html != topic.html
        if marked and back:
            html = with_margin_note(html, back)
    html = apply_layers("topic.html", request, html, topic=topic)
    return {
        "page": page,
        "topic": topic,
        "notebook": notebook,
        "html": html,
        "contents": contents_html(tuple((row["level"], row["title"], row["anchor"]) for row in topic.toc)),
        "can_edit": notebook.is_editable_by(request.user),
        "back": "" if marked else back,
        "mark_missed": bool(wanted) and not marked,
    }


def with_margin_note(marked: str, back: str) -> str:
    """Put a way back into the margin of the marked passage: after its own text, before what is nested in it.

    Args:
        marked: the page with the mark, its only one: notes bring none of their own through the sanitizer.
        back: a safe address.

    """
    end = _END_OF_TEXT.search(marked, marked.rfind("</mark>"))
    if end is None:
        return marked
    note = format_html(
        '<span class="mnote"><a href="{}">{} Back to your question</a></span>', back, icon("arrow-left")
    )
    return marked[: end.start()] + note + marked[end.start() :]
