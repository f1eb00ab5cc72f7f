"""The bytes that a straight-line view answers with: those of the real page, stored before the run."""

import functools
import os
from pathlib import Path


def folder() -> Path:
    """Where they lie during a run."""
    return Path(os.environ["LECTERN_DATA"]) / "bytes"


def store(name: str, content: bytes) -> None:
    """Keep the bytes of a page."""
    folder().mkdir(parents=True, exist_ok=True)
    (folder() / name).write_bytes(content)


@functools.cache
def stored(name: str) -> bytes:
    """Read the bytes of a page, once."""
    return (folder() / name).read_bytes()
