"""A null character, which PostgreSQL fails over, ends in a page and never in a fault."""

import uuid

import pytest
from django.urls import reverse

from tests.factories.quizzes import make_bank
from topics.models import NoteImport

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    [
        "/search/?q=a%00b",
        "/practice/?notebook=%00",
        "/practice/?notebook=bank&topic=%00",
        "/notebooks/bank/files/a%00.png",
        "/notebooks/?after=1~%00",
    ],
)
def test_an_address_with_one_is_refused_with_a_page(client, address):
    make_bank(slug="bank")
    response = client.get(address)
    assert response.status_code == 400
    assert "could not read this request" in response.content.decode()


@pytest.mark.parametrize("sent", [{"notebook": "\0"}, {"notebook": "bank", "topic": "\0"}])
def test_a_practice_of_one_is_not_found(client, sent):
    make_bank(slug="bank")
    form = {"submission_id": uuid.uuid4(), "count": 5, "which": "new"} | sent
    assert client.post(reverse("quizzes:practice_new"), form).status_code == 404


def test_the_title_of_an_import_is_kept_without_it(client, owner):
    client.force_login(owner)
    found = NoteImport.objects.create(
        owner=owner, title="Notes", visibility="private", source_kind="paste", state="preview"
    )
    sent = {"do": "keep", "title": "My\0 notes"}
    assert client.post(reverse("import", args=[found.public_id]), sent).status_code == 302
    found.refresh_from_db()
    assert found.title == "My notes"
