"""Hashes by which an import knows what has not changed, and the keys it gives."""

import hashlib
import secrets

from topics.services.sources import Source

RENDERING = 2
"""The version of the readers' output. Raised when they make other pages of the same notes, so that the
next import reads every file again."""

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that looks like something else
_KEY_LENGTH = 12


def file_hash(data: bytes) -> str:
    """SHA-256 of a file, in hex."""
    return hashlib.sha256(data).hexdigest()


def source_hash(source: Source, hashes: dict[str, str]) -> str:
    """SHA-256 over everything that an import reads: files, images, decisions, and what was refused."""
    whole = hashlib.sha256(f"rendering {RENDERING}\n".encode())
    lines = [f"{path}\0{digest}" for path, digest in hashes.items()]
    lines += [f"{image.path}\0{file_hash(image.data)}" for image in source.images]
    lines += [f"refused {path}" for path in source.refused]
    for line in sorted(lines):
        whole.update(line.encode("utf-8", "surrogatepass") + b"\n")
    whole.update(source.decisions.encode("utf-8", "surrogatepass"))
    return whole.hexdigest()


def new_passage_key() -> str:
    """A key that nothing else has: 12 signs of 31, 59 bits of chance."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_KEY_LENGTH))
