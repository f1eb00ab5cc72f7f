"""Slugs: the words of an address, unique where they must be."""

from collections.abc import Collection
from pathlib import PurePosixPath

from django.core.validators import slug_re
from django.utils.text import slugify

from topics.models import Notebook

_TOPIC_LENGTH = 90  # leaves room for a number
_NOTEBOOK_LENGTH = 70
_RESERVED = {"add"}  # /notebooks/add/


def topic_slug(title: str, path: str, taken: Collection[str]) -> str:
    """A slug for a topic that is none of those taken."""
    stem = PurePosixPath(path).stem
    return _unique(slugify(title)[:_TOPIC_LENGTH] or slugify(stem)[:_TOPIC_LENGTH] or "topic", taken)


def notebook_slug(title: str) -> str:
    """A slug for a new notebook that no other has."""
    base = slugify(title)[:_NOTEBOOK_LENGTH].strip("-") or "notes"
    taken = Notebook.objects.filter(slug__startswith=base).values_list("slug", flat=True)
    return _unique(base, {*taken, *_RESERVED})


def is_notebook_slug(text: str) -> bool:
    """Whether a notebook may have this slug: it fits into the address, and leads to no other page."""
    length = Notebook._meta.get_field("slug").max_length or 0  # noqa: SLF001 - documented model API
    return slug_re.fullmatch(text) is not None and len(text) <= length and text not in _RESERVED


def _unique(base: str, taken: Collection[str]) -> str:
    slug, number = base.strip("-") or base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
