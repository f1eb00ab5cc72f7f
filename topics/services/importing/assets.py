"""Images of the notes, stored by what is in them."""

import hashlib
from collections.abc import Sequence
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from topics.models import NoteAsset, Notebook
from topics.services.importing.pacing import Step
from topics.services.sources import SourceImage

_SUFFIX = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
}


def image_hashes(images: Sequence[SourceImage]) -> dict[str, str]:
    """SHA-256 of each image, by path."""
    return {image.path: hashlib.sha256(image.data).hexdigest() for image in images}


def store_images(images: Sequence[SourceImage]) -> None:
    """Write the contents that are not stored yet. Contents that no row names do no harm."""
    for image in images:
        name = _name(image)
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(image.data))


def asset_steps(notebook: Notebook, images: Sequence[SourceImage]) -> list[Step]:
    """Steps that make the notebook's rows say what these images are."""
    known = dict(notebook.assets.values_list("path", "sha256"))
    digests = image_hashes(images)
    return [
        partial(_write, notebook, image, digests[image.path])
        for image in images
        if known.get(image.path) != digests[image.path]
    ]


def _write(notebook: Notebook, image: SourceImage, digest: str) -> None:
    fields = {
        "sha256": digest,
        "content_type": image.content_type,
        "size": len(image.data),
        "file": _name(image),
    }
    NoteAsset.objects.update_or_create(notebook=notebook, path=image.path, defaults=fields)


def _name(image: SourceImage) -> str:
    digest = hashlib.sha256(image.data).hexdigest()
    return f"notes/{digest[:2]}/{digest}.{_SUFFIX[image.content_type]}"
