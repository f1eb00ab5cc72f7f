"""A topic page leads into practice: of the whole topic, and of the section beside its heading."""

import re

import pytest
from django.urls import reverse

from tests.factories.notes import make_notebook, make_passage, make_topic
from tests.factories.quizzes import make_question

pytestmark = pytest.mark.django_db
TOC = [
    {"level": 2, "title": "Ways", "anchor": "h-ways"},
    {"level": 3, "title": "Fast ways", "anchor": "h-fast-ways"},
    {"level": 2, "title": "Costs", "anchor": "h-costs"},
    {"level": 2, "title": "Names", "anchor": "h-names"},
]
HTML = "".join(f'<h{row["level"]} id="{row["anchor"]}">{row["title"]}</h{row["level"]}>' for row in TOC)


@pytest.fixture
def topic():
    topic = make_topic(make_notebook(), toc=TOC)
    topic.html = HTML
    topic.save(update_fields=["html"])
    for section in (["Ways"], ["Ways", "Fast ways"], ["Costs"]):
        make_question(make_passage(topic, f"Something on {section[-1]}.", section=section))
    return topic


def shown(client, topic):
    return client.get(reverse("topics:topic", args=[topic.notebook.slug, topic.slug])).content.decode()


def test_a_section_with_questions_has_its_way_into_practice_beside_its_heading(client, topic):
    page = shown(client, topic)

    found = re.findall(r'<h2 id="([\w-]+)">[^<]*</h2><p class="tools aside"><a href="([^"]+)"', page)
    assert [anchor for anchor, _ in found] == ["h-ways", "h-costs"]
    assert all(f"&amp;section={anchor}" in address for anchor, address in found)
    form = client.get(found[0][1].replace("&amp;", "&")).content.decode()
    assert "Questions on <strong>Ways</strong>" in form


def test_a_topic_of_one_section_has_one_way_into_practice(client):
    topic = make_topic(make_notebook(), texts=["One sentence."])
    make_question(topic.passages.get())

    page = shown(client, topic)

    assert "Practise this topic, 1 question" in page
    assert "Quiz me on this section" not in page


def test_a_topic_without_questions_promises_none(client):
    page = shown(client, make_topic(make_notebook(), texts=["One sentence."]))

    assert "Practise this topic" not in page
    assert "Quiz me" not in page
