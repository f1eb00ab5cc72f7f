"""The topic page."""

import re

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.notes import make_notebook, make_passage, make_topic

SENTENCES = ("An endpoint answers at once.", "A batch job answers later. It needs no endpoint.")


@pytest.fixture
def book(owner):
    return make_notebook(title="Serving models", owner=owner)


@pytest.fixture
def topic(book):
    return make_topic(book, title="Deploying", texts=SENTENCES, summary="How models are put to work.")


def page(client, topic, **query):
    return client.get(topic.get_absolute_url(), query)


def text(response):
    return response.content.decode()


def second_passage(topic):
    return topic.passages.order_by("position")[1]


def test_a_guest_reads_a_public_topic_with_its_contents_and_its_place(client, book, topic):
    make_topic(book, title="Watching")
    html = text(page(client, topic))
    assert "<h1>Deploying</h1>" in html
    assert "How models are put to work." in html
    assert "A batch job answers later." in html
    assert "Topic 1 of 2" in html
    assert '<a href="#section-1">Four ways to serve</a>' in html


def test_a_guest_gets_no_cookie_of_a_session(client, topic):
    response = page(client, topic)
    assert response.status_code == 200
    assert "sessionid" not in response.cookies


@pytest.mark.parametrize(
    ("visibility", "who", "status"),
    [
        ("public", "guest", 200),
        ("public", "stranger", 200),
        ("private", "guest", 404),
        ("private", "stranger", 404),
        ("private", "owner", 200),
        ("private", "operator", 200),
    ],
)
def test_only_those_who_may_read_the_notebook_see_the_page(
    client, request, book, topic, visibility, who, status
):
    book.visibility = visibility
    book.save()
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    assert page(client, topic).status_code == status


def show_to_an_audience(book, member):
    audience = Group.objects.create(name="Year 2")
    member.groups.add(audience)
    book.visibility = "audiences"
    book.save()
    book.audiences.add(audience)


def test_an_audience_reads_what_is_shown_to_it_and_nobody_else_does(client, book, topic, owner, stranger):
    show_to_an_audience(book, stranger)
    assert page(client, topic).status_code == 404
    client.force_login(stranger)
    assert page(client, topic).status_code == 200
    stranger.groups.set([Group.objects.create(name="Year 3")])
    assert page(client, topic).status_code == 404
    client.force_login(owner)
    assert page(client, topic).status_code == 200


def test_pages_lead_to_the_one_before_and_the_one_after(client, book, topic):
    gone = make_topic(book, title="Taken out", removed_at=book.ready_at)
    last = make_topic(book, title="Watching")
    html = text(page(client, topic))
    assert f'href="../{last.slug}/" rel="next"' in html
    assert 'rel="prev"' not in html
    assert gone.slug not in html
    html = text(page(client, last))
    assert f'href="../{topic.slug}/" rel="prev"' in html
    assert 'rel="next"' not in html


def test_topics_at_the_same_position_still_have_an_order(client, book):
    first, second, third = (make_topic(book, title=f"Twin {n}", position=7) for n in range(3))
    html = text(page(client, second))
    assert "Topic 2 of 3" in html
    assert f"{first.slug}/" in html
    assert f"{third.slug}/" in html


def test_only_editors_are_led_to_the_source(client, book, topic, owner, stranger):
    edit = reverse("edit_topic", args=[book.slug, topic.slug])
    assert edit not in text(page(client, topic))
    client.force_login(stranger)
    assert edit not in text(page(client, topic))
    client.force_login(owner)
    assert edit in text(page(client, topic))


def test_a_link_marks_its_sentence(client, topic):
    key = second_passage(topic).key
    html = text(page(client, topic, mark=f"{key}:0-26"))
    assert "<mark>A batch job answers later.</mark> It needs no endpoint." in html


@pytest.mark.parametrize("mark", ["", "nonsense", "k1:5", "k1:9-2", "../..:0-5", "k1:0-99999999999"])
def test_a_mark_that_cannot_be_read_leaves_the_page_as_it_is(client, topic, mark):
    response = page(client, topic, mark=mark)
    assert response.status_code == 200
    assert "<mark>" not in text(response)


def test_a_mark_beyond_the_passage_says_that_the_notes_have_changed(client, topic):
    html = text(page(client, topic, mark=f"{second_passage(topic).key}:40-4000"))
    assert "<mark>" not in html
    assert "the notes have changed" in html


def test_a_passage_that_has_moved_is_followed_to_its_page(client, book, topic):
    elsewhere = make_topic(book, title="Elsewhere", texts=["It has moved."])
    moved = elsewhere.passages.get()
    response = page(client, topic, mark=f"{moved.key}:0-6", back="/practice/")
    assert response.status_code == 302
    assert response.url.startswith(elsewhere.get_absolute_url())
    assert response.url.endswith(f"#{moved.anchor}")
    assert "<mark>It has</mark> moved." in text(client.get(response.url))


def test_the_way_back_stands_beside_the_marked_sentence(client, topic):
    key = second_passage(topic).key
    html = text(page(client, topic, mark=f"{key}:0-26", back="/practice/1/2/?a=1&b=2"))
    assert (
        "<mark>A batch job answers later.</mark> It needs no endpoint."
        '<span class="mnote"><a href="/practice/1/2/?a=1&amp;b=2">' in html
    )


def test_without_a_mark_the_way_back_stands_above_the_text(client, topic):
    html = text(page(client, topic, back="/practice/1/2/"))
    assert html.index('href="/practice/1/2/"') < html.index("An endpoint answers at once.")


@pytest.mark.parametrize(
    "back",
    ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "/\\elsewhere.example"],
)
def test_the_way_back_never_leads_out_of_the_portal(client, topic, back):
    assert "Back to your question" not in text(page(client, topic, back=back))


def test_a_page_that_reads_the_same_is_not_sent_again(client, topic):
    page(client, topic)
    etag = page(client, topic)["ETag"]
    again = client.get(topic.get_absolute_url(), headers={"If-None-Match": etag})
    assert again.status_code == 304
    assert again.content == b""
    topic.html += "<p>More.</p>"
    topic.save()
    assert client.get(topic.get_absolute_url(), headers={"If-None-Match": etag}).status_code == 200


def test_a_page_is_kept_by_its_reader_alone(client, topic, owner):
    assert "private" in page(client, topic)["Cache-Control"]
    etag = page(client, topic)["ETag"]
    client.force_login(owner)
    response = client.get(topic.get_absolute_url(), headers={"If-None-Match": etag})
    assert response.status_code == 200
    assert "private" in response["Cache-Control"]


def test_a_page_kept_from_before_a_sign_in_is_sent_again_since_its_forms_are_void(topic, owner):
    browser = Client(enforce_csrf_checks=True)

    def token(response):
        return re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', text(response))[1]

    def sign_in():
        form = {"login": "owner", "password": "secret-words-9"}
        form["csrfmiddlewaretoken"] = token(browser.get(reverse("account_login")))
        assert browser.post(reverse("account_login"), form).status_code == 302

    sign_in()
    kept = page(browser, topic)
    browser.post(reverse("account_logout"), {"csrfmiddlewaretoken": token(kept)})
    sign_in()
    again = browser.get(topic.get_absolute_url(), headers={"If-None-Match": kept["ETag"]})
    assert again.status_code == 200
    sent = {"theme": "dark", "csrfmiddlewaretoken": token(again)}
    assert browser.post(reverse("theme"), sent).status_code == 302


@pytest.mark.parametrize("size", [1, 60])
@pytest.mark.parametrize("who", ["guest", "owner", "member"])
def test_the_page_costs_at_most_five_statements_whatever_the_size(client, book, owner, stranger, size, who):
    topics = [make_topic(book, title=f"Topic {n}") for n in range(size)]
    for n in range(size):
        make_passage(topics[0], f"Sentence {n}.")
    if who == "member":
        show_to_an_audience(book, stranger)
    if who != "guest":
        client.force_login(stranger if who == "member" else owner)
    page(client, topics[0])
    with CaptureQueriesContext(connection) as statements:
        assert page(client, topics[0]).status_code == 200
    asked = [one["sql"] for one in statements if not one["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT"))]
    assert len(asked) <= 5, asked
