"""The settings of a notebook."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from tests.factories.notes import make_notebook, make_topic

KEPT = {"title": "Renamed", "description": "About it.", "visibility": "private"}


@pytest.fixture
def book(owner):
    return make_notebook(title="Serving models", owner=owner, visibility="private")


def address(book):
    return reverse("topics:notebook_settings", args=[book.slug])


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    ("visibility", "who", "status"),
    [
        ("public", "guest", 302),
        ("public", "stranger", 404),
        ("private", "stranger", 404),
        ("private", "owner", 200),
        ("private", "operator", 200),
    ],
)
def test_only_those_who_may_change_the_notebook_get_there(
    client, request, book, method, visibility, who, status
):
    book.visibility = visibility
    book.save()
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    expected = 422 if (method, status) == ("post", 200) else status
    assert getattr(client, method)(address(book)).status_code == expected
    book.refresh_from_db()
    assert book.title == "Serving models"


def test_the_form_shows_what_is_set(client, book, owner):
    client.force_login(owner)
    html = client.get(address(book)).content.decode()
    assert 'value="Serving models"' in html
    assert html.count("checked") >= 1


def test_a_new_title_is_kept_and_the_address_stays(client, book, owner):
    slug = book.slug
    client.force_login(owner)
    response = client.post(address(book), KEPT, follow=True)
    assert "The settings are kept." in response.content.decode()
    book.refresh_from_db()
    assert (book.title, book.description, book.slug) == ("Renamed", "About it.", slug)


def test_a_title_left_out_is_asked_for_and_nothing_typed_is_lost(client, book, owner):
    client.force_login(owner)
    response = client.post(address(book), KEPT | {"title": "", "description": "Typed at length."})
    assert response.status_code == 422
    html = response.content.decode()
    assert "Typed at length." in html
    assert 'id="id_title_error"' in html
    assert 'aria-describedby="id_title_error"' in html


@pytest.mark.parametrize(
    ("publishers", "who", "allowed"),
    [("staff", "owner", False), ("staff", "operator", True), ("everyone", "owner", True)],
)
def test_only_publishers_may_show_a_notebook_to_everybody(
    client, request, settings, book, publishers, who, allowed
):
    settings.NOTEBOOK_PUBLISHERS = publishers
    client.force_login(request.getfixturevalue(who))
    assert ('value="public"' in client.get(address(book)).content.decode()) == allowed
    client.post(address(book), KEPT | {"visibility": "public"})
    book.refresh_from_db()
    assert (book.visibility == "public") == allowed


def test_a_notebook_that_is_public_already_may_stay_so(client, settings, book, owner):
    settings.NOTEBOOK_PUBLISHERS = "staff"
    book.visibility = "public"
    book.save()
    client.force_login(owner)
    client.post(address(book), KEPT | {"visibility": "public"})
    book.refresh_from_db()
    assert (book.title, book.visibility) == ("Renamed", "public")


def test_a_notebook_is_shown_to_the_audiences_that_were_chosen(client, book, owner, stranger):
    course, other = Group.objects.create(name="Course"), Group.objects.create(name="Other")
    owner.groups.add(course)
    client.force_login(owner)
    html = client.get(address(book)).content.decode()
    assert "Course" in html
    assert "Other" not in html
    client.post(address(book), KEPT | {"visibility": "audiences", "audiences": [course.pk]})
    assert list(book.audiences.all()) == [course]
    refused = client.post(address(book), KEPT | {"visibility": "audiences", "audiences": [other.pk]})
    assert refused.status_code == 422
    client.post(address(book), KEPT)
    assert list(book.audiences.all()) == []


def test_showing_it_to_audiences_wants_at_least_one(client, book, owner):
    owner.groups.add(Group.objects.create(name="Course"))
    client.force_login(owner)
    response = client.post(address(book), KEPT | {"visibility": "audiences"})
    assert response.status_code == 422
    assert "Choose at least one audience" in response.content.decode()


def test_archiving_takes_it_off_the_shelf_and_back(client, book, owner, stranger):
    book.visibility = "public"
    book.save()
    topic = make_topic(book, texts=["A sentence."])
    client.force_login(owner)
    client.post(address(book), {"do": "archive"})
    client.force_login(stranger)
    assert "Serving models" not in client.get(reverse("topics:shelf")).content.decode()
    assert client.get(topic.get_absolute_url()).status_code == 200
    client.force_login(owner)
    client.post(address(book), {"do": "unarchive"})
    client.force_login(stranger)
    assert "Serving models" in client.get(reverse("topics:shelf")).content.decode()
