"""Ways from a topic page into practice: the topic, a section beside its heading, a question of the notes."""

import functools
import re
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from quizzes.selectors.bank import OnPage, questions_on, section_paths
from topics.models import Notebook, Topic

_HEADING = re.compile(r'<h2 id="(h-[^"]+)">.*?</h2>', re.DOTALL)
_ASKED = re.compile(
    r'<div class="asked"><p class="passage[^"]*" id="p-([^"]+)">.*?</ol>(?=</div>)', re.DOTALL
)


def practice_url(notebook: Notebook) -> str:
    """Where a practice of the notebook is chosen."""
    return f"{_practice_new()}?notebook={notebook.slug}"


@functools.cache
def _practice_new() -> str:
    return reverse("quizzes:practice_new")


def topic_tools(request: HttpRequest, *, topic: Topic, **_: Any) -> str:
    """Draw the link that practises the topic, where it has questions, and its author's way to them."""
    count = _on_page(request, topic).by_section[()]
    drawn = _drawn("quizzes/_topic_tools.html", _topic_url(topic), count) if count else ""
    if topic.notebook.is_editable_by(request.user):
        questions = reverse("quizzes:topic_questions", args=[topic.notebook.slug, topic.slug])
        drawn += _drawn("quizzes/_topic_questions.html", questions, count)
    return drawn


def section_links(request: HttpRequest, html: str, *, topic: Topic, **_: Any) -> str:
    """Put "Quiz me on this section" beside each main heading whose section has questions.

    A topic that is one section needs no second link to the same questions.
    """
    counts = _on_page(request, topic).by_section
    asked = {
        anchor: counts[path]
        for anchor, path in section_paths(topic.toc).items()
        if 0 < counts[path] < counts[()]
    }
    url = _topic_url(topic)

    def with_link(heading: re.Match[str]) -> str:
        anchor = heading[1]
        if anchor not in asked:
            return heading[0]
        return heading[0] + _drawn("quizzes/_section_link.html", f"{url}&section={anchor}", asked[anchor])

    return _HEADING.sub(with_link, html) if asked else html


def answer_links(request: HttpRequest, html: str, *, topic: Topic, **_: Any) -> str:
    """Put "Answer this question" below each question of the notes that is asked."""
    written = _on_page(request, topic).written
    url = _topic_url(topic)

    def with_link(asked: re.Match[str]) -> str:
        if asked[1] not in written:
            return asked[0]
        return asked[0] + _drawn("quizzes/_answer_link.html", f"{url}&section=p-{asked[1]}", 1)

    return _ASKED.sub(with_link, html) if written else html


def _on_page(request: HttpRequest, topic: Topic) -> OnPage:
    """What the page can ask, looked up once for all places of one page."""
    kept: dict[int, OnPage] = request.__dict__.setdefault("_questions_on_page", {})
    if topic.pk not in kept:
        kept[topic.pk] = questions_on(topic)
    return kept[topic.pk]


def _topic_url(topic: Topic) -> str:
    return f"{practice_url(topic.notebook)}&topic={topic.slug}"


@functools.lru_cache(maxsize=4000)
def _drawn(template: str, url: str, count: int) -> str:
    """Draw a link, once for as long as its count stands."""
    return render_to_string(template, {"url": url, "count": count}).strip()
