"""Fingerprints: what makes a question that question, whatever order its options are shown in."""

import hashlib
from collections.abc import Iterable


def digest(*parts: str) -> str:
    """32 hex digits of SHA-256 over the parts, which cannot run into each other."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def number(*parts: str) -> int:
    """A number that depends on the parts alone: chance that is the same on every machine."""
    return int(digest(*parts)[:12], 16)


def fingerprint(pattern: str, content_key: str, stem: str, key: str, distractors: Iterable[str]) -> str:
    """Hash of pattern, content key, stem and options; the order of the distractors does not count."""
    return digest(pattern, content_key, stem, key, *sorted(distractors))
