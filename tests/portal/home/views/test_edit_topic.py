"""Editing the source of a topic in the browser."""

import pytest
from django.urls import reverse

from portal.home.services.bring_in import import_keep, import_start
from portal.home.views.edit_topic import hash_of
from topics.models import NoteImport, Topic

SOURCE = "# Streams\n\nKinesis keeps records for a day.\n\nFirehose keeps none at all.\n"
NEW = SOURCE.replace("a day", "a year")


@pytest.fixture
def topic(owner):
    import_keep(note_import=import_start(owner=owner, title="Streams", text=SOURCE))
    return Topic.objects.select_related("notebook").get()


@pytest.fixture
def address(topic):
    return reverse("edit_topic", args=[topic.notebook.slug, topic.slug])


@pytest.fixture
def signed_in(client, owner):
    client.force_login(owner)
    return client


def edit(client, address, text=NEW, loaded=None):
    return client.post(address, {"text": text, "loaded": loaded or hash_of(SOURCE)})


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("who", "status"), [("guest", 302), ("stranger", 404), ("operator", 200)])
def test_only_those_who_may_change_the_notebook_edit(client, request, topic, address, method, who, status):
    topic.notebook.visibility = "public"
    topic.notebook.save()
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    response = getattr(client, method)(address)
    assert response.status_code == (422 if (method, status) == ("post", 200) else status)


def test_the_source_stands_in_the_field(signed_in, address):
    assert "Kinesis keeps records for a day." in signed_in.get(address).content.decode()


def test_an_edit_is_looked_at_before_it_is_kept(signed_in, topic, address):
    response = edit(signed_in, address)
    html = signed_in.get(response.url).content.decode()
    assert "1 passage reworded;" in html
    assert "<del>day.</del><ins>year.</ins>" in html
    topic.refresh_from_db()
    assert topic.source_text == SOURCE
    response = signed_in.post(response.url, {"do": "keep"}, follow=True)
    assert response.redirect_chain[-1][0] == topic.get_absolute_url()
    assert "for a year" in response.content.decode()


def test_windows_line_ends_are_no_change(signed_in, address):
    response = edit(signed_in, address, text=SOURCE.replace("\n", "\r\n"))
    assert response.status_code == 422
    assert "Nothing is different" in response.content.decode()


def test_an_edit_can_be_gone_on_with_after_the_look(signed_in, address, stranger):
    edit(signed_in, address)
    first = NoteImport.objects.filter(state="preview").get()
    again = f"{address}?again={first.public_id}"
    assert "for a year" in signed_in.get(again).content.decode()
    signed_in.post(again, {"text": NEW + "\nMore.\n", "loaded": hash_of(SOURCE)})
    first.refresh_from_db()
    assert first.state == "discarded"


def test_when_somebody_else_has_edited_nothing_typed_is_lost_and_nothing_of_theirs(signed_in, topic, address):
    Topic.objects.filter(pk=topic.pk).update(source_text=SOURCE + "\nTheir addition.\n")
    response = edit(signed_in, address)
    assert response.status_code == 409
    html = response.content.decode()
    assert "Somebody else has changed this topic since you began." in html
    assert "Kinesis keeps records for a year." in html
    assert "Their addition." in html
    assert not NoteImport.objects.filter(topic=topic).exists()
    topic.refresh_from_db()
    assert "Their addition." in topic.source_text


def test_after_the_warning_the_text_can_be_sent_again_knowingly(signed_in, topic, address):
    theirs = SOURCE + "\nTheir addition.\n"
    Topic.objects.filter(pk=topic.pk).update(source_text=theirs)
    html = edit(signed_in, address).content.decode()
    assert f'value="{hash_of(theirs)}"' in html
    assert edit(signed_in, address, loaded=hash_of(theirs)).status_code == 302


def test_an_empty_source_is_refused_with_what_to_do_instead(signed_in, address):
    response = edit(signed_in, address, text="  \n ")
    assert response.status_code == 422
    assert "To take the topic away" in response.content.decode()
