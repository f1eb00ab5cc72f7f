"""Links between notes and images of notes lead to the portal's own addresses, and follow them."""

import hashlib

import pytest
from django.core.files.storage import default_storage

from tests.topics.services.notes import bring, keys, page
from topics.models import NoteAsset, Notebook
from topics.services.sources import SourceImage

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
OTHER = b"\x89PNG\r\n\x1a\n" + b"\1" * 40


def _image(path="img/plot.png", data=PNG):
    return SourceImage(path, data, "image/png")


def _again(notebook):
    return Notebook.objects.get(pk=notebook.pk)


def test_a_link_to_another_file_leads_to_its_topic_and_its_heading():
    files = {
        "a.md": "# A\n\nSee [b](sub/b.md#the-part).\n",
        "sub/b.md": "# Bee\n\n## The part\n\nText of it.\n",
    }
    notebook = bring(None, files).notebook
    assert f'href="/notebooks/{notebook.slug}/t/bee/#h-the-part"' in page(notebook, "a.md").html


def test_a_wikilink_finds_its_note_by_name_in_any_folder():
    notebook = bring(
        None, {"a.md": "# A\n\nSee [[Bee]].\n", "deep/er/Bee.md": "# The bee\n\nBuzz.\n"}
    ).notebook
    assert f'href="/notebooks/{notebook.slug}/t/the-bee/"' in page(notebook, "a.md").html


def test_a_link_to_a_file_that_is_not_there_reads_as_text():
    html = page(bring(None, {"a.md": "# A\n\nSee [the other](gone.md).\n"}).notebook, "a.md").html
    assert "the other" in html
    assert "href=" not in html


def test_a_link_begins_to_lead_somewhere_when_its_file_comes_and_stops_when_it_goes():
    alone = {"a.md": "# A\n\nSee [b](b.md).\n"}
    notebook = bring(None, alone).notebook
    both = alone | {"b.md": "# B\n\nHere it is.\n"}
    bring(_again(notebook), both)
    assert f'href="/notebooks/{notebook.slug}/t/b/"' in page(notebook, "a.md").html
    bring(_again(notebook), alone)
    assert "href=" not in page(notebook, "a.md").html


def test_an_image_is_stored_by_its_content_and_shown_from_the_notebook():
    text = {"a.md": "# A\n\n![A plot](img/plot.png)\n\nText.\n"}
    notebook = bring(None, text, images=[_image()]).notebook
    asset = NoteAsset.objects.get()
    digest = hashlib.sha256(PNG).hexdigest()
    assert asset.sha256 == digest
    with default_storage.open(asset.file.name) as file:
        assert file.read() == PNG
    html = page(notebook, "a.md").html
    assert f'src="/notebooks/{notebook.slug}/files/img/plot.png?v={digest[:16]}"' in html
    assert 'alt="A plot"' in html


def test_an_image_that_is_not_there_is_its_alternative_text_until_it_comes():
    text = {"a.md": "# A\n\n![A plot](img/plot.png)\n\nText.\n"}
    notebook = bring(None, text).notebook
    assert "<img" not in page(notebook, "a.md").html
    assert "A plot" in page(notebook, "a.md").html
    bring(_again(notebook), text, images=[_image()])
    assert 'alt="A plot"' in page(notebook, "a.md").html
    bring(_again(notebook), text)
    assert "<img" not in page(notebook, "a.md").html
    assert not NoteAsset.objects.exists()


def test_a_changed_image_has_another_address():
    text = {"a.md": "# A\n\n![A plot](img/plot.png)\n\nText.\n"}
    notebook = bring(None, text, images=[_image()]).notebook
    before = page(notebook, "a.md").html
    bring(_again(notebook), text, images=[_image(data=OTHER)])
    assert page(notebook, "a.md").html != before
    assert NoteAsset.objects.get().sha256 == hashlib.sha256(OTHER).hexdigest()


def test_quotes_in_a_path_cannot_leave_their_attribute():
    files = {"a.md": '# A\n\nSee [b](<b" onclick="x.md>).\n', 'b" onclick="x.md': "# B\n\nText.\n"}
    assert 'onclick="' not in page(bring(None, files).notebook, "a.md").html


def test_passages_keep_their_keys_when_only_images_change():
    text = {"a.md": "# A\n\n![A plot](img/plot.png)\n\nText that stays.\n"}
    notebook = bring(None, text).notebook
    before = keys(notebook)
    bring(_again(notebook), text, images=[_image()])
    assert keys(notebook) == before
