"""Documents as bytes: what the engine needs of a topic, kept so that its file need not be read again."""

import json
import zlib
from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any

from topics.markup.document import Asked, AskedOption, Block, Document, FileReading, Finding, Heading, Span
from topics.models import Notebook, TopicDocument

_NAMED_AT_MOST = 500  # topics named in a query; of more, all documents are read
_LEVEL = 6  # of zlib: a third of the text, at 30 MB/s and more


def dump_document(document: Document) -> bytes:
    """The document as compressed JSON, without its HTML and source (the topic has those)."""
    plain = asdict(document) | {"html": "", "source": ""}
    return _pack(plain)


def load_document(data: bytes) -> Document:
    """The document that `dump_document` wrote."""
    return _document(_unpack(data))


def dump_readings(readings: Mapping[str, FileReading]) -> bytes:
    """Readings by the hash of their file, whole, so that keeping a preview need not read again."""
    return _pack({digest: asdict(reading) for digest, reading in readings.items()})


def load_readings(data: bytes) -> dict[str, FileReading]:
    """The readings that `dump_readings` wrote."""
    return {
        digest: FileReading(
            path=plain["path"],
            document=plain["document"] and _document(plain["document"]),
            findings=tuple(Finding(**finding) for finding in plain["findings"]),
        )
        for digest, plain in _unpack(data).items()
    }


def documents_stored(notebook: Notebook, paths: Collection[str]) -> dict[str, Document]:
    """The stored documents of these paths of the notebook, by path."""
    wanted = set(paths)
    rows = TopicDocument.objects.filter(topic__notebook=notebook, topic__removed_at=None)
    if len(wanted) <= _NAMED_AT_MOST:
        rows = rows.filter(topic__path__in=wanted)
    return {
        path: load_document(bytes(data))
        for path, data in rows.values_list("topic__path", "data").iterator()
        if path in wanted
    }


def _pack(plain: dict[str, Any]) -> bytes:
    return zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def _unpack(data: bytes) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(zlib.decompress(data))
    return plain


def _document(plain: dict[str, Any]) -> Document:
    listed = {
        "blocks": tuple(_block(block) for block in plain["blocks"]),
        "toc": tuple((level, title, anchor) for level, title, anchor in plain["toc"]),
        "tags": tuple(plain["tags"]),
        "images": tuple(plain["images"]),
    }
    return Document(**(plain | listed))


def _block(plain: dict[str, Any]) -> Block:
    listed = {
        "spans": tuple(Span(**span) for span in plain["spans"]),
        "children": tuple(_block(child) for child in plain["children"]),
        "cells": tuple(plain["cells"]),
        "header": tuple(plain["header"]),
        "section": tuple(Heading(**heading) for heading in plain["section"]),
        "asked": _asked(plain["asked"]) if plain.get("asked") else None,
    }
    return Block(**(plain | listed))


def _asked(plain: dict[str, Any]) -> Asked:
    return Asked(**(plain | {"options": tuple(AskedOption(**option) for option in plain["options"])}))
