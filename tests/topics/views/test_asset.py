"""Images of the notes."""

import hashlib

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from tests.factories.notes import make_notebook
from topics.models import NoteAsset

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture
def image(owner, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return NoteAsset.objects.create(
        notebook=make_notebook(owner=owner),
        path="img/deep/plan.svg",
        sha256=hashlib.sha256(SVG).hexdigest(),
        content_type="image/svg+xml",
        size=len(SVG),
        file=ContentFile(SVG, name="plan.svg"),
    )


def address(image):
    return reverse("topics:asset", args=[image.notebook.slug, image.path])


def get(client, image, *args, **headers):
    """Fetch the image, and read it to its end so that its file is closed."""
    response = client.get(address(image), *args, **headers)
    response.body = response.getvalue()
    return response


def test_a_reader_of_the_notebook_gets_the_image(client, image):
    response = get(client, image)
    assert response.body == SVG
    assert response["Content-Type"] == "image/svg+xml"


def test_nothing_in_an_image_can_act(client, image):
    response = get(client, image)
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("who", "status"), [("guest", 404), ("stranger", 404), ("owner", 200), ("operator", 200)]
)
def test_an_image_of_a_private_notebook_is_for_its_readers(client, request, image, who, status):
    image.notebook.visibility = "private"
    image.notebook.save()
    if who != "guest":
        client.force_login(request.getfixturevalue(who))
    response = get(client, image)
    assert response.status_code == status
    if status == 200:
        assert "private" in response["Cache-Control"]


def test_an_address_that_names_the_content_is_kept_for_good(client, image):
    response = get(client, image, {"v": image.sha256[:16]})
    assert "immutable" in response["Cache-Control"]
    assert "immutable" not in get(client, image)["Cache-Control"]
    assert "immutable" not in get(client, image, {"v": "0" * 16})["Cache-Control"]


def test_an_image_that_has_not_changed_is_not_sent_again(client, image):
    etag = get(client, image)["ETag"]
    assert get(client, image, headers={"If-None-Match": etag}).status_code == 304


def test_an_image_whose_file_is_lost_is_not_found(client, image):
    image.file.storage.delete(image.file.name)
    assert get(client, image).status_code == 404


@pytest.mark.parametrize("path", ["img/other.svg", "../../secret.key", "img/deep/../deep/plan.svg"])
def test_only_the_paths_of_the_notes_lead_anywhere(client, image, path):
    assert client.get(f"/notebooks/{image.notebook.slug}/files/{path}").status_code == 404
