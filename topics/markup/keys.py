"""Content keys: what finds a passage in a text. Pure functions of that text."""

import hashlib
import unicodedata
from collections import Counter

_TYPOGRAPHY = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "‟": '"', "–": "-", "—": "-", "‑": "-", "…": "..."}
)
_KEY_LENGTH = 32


def normalise(text: str) -> str:
    """The form in which two texts are the same passage.

    Canonical Unicode (NFC), white space folded, typographic quotes, dashes and ellipses as in plain ASCII.
    Case and punctuation stay: changing them is rewording.
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY).split())


def content_key(text: str, ordinal: int = 0) -> str:
    """32 hex digits of SHA-256 over the normalised text and its ordinal among equals of the same file."""
    keyed = f"{normalise(text)}\0{ordinal}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(keyed).hexdigest()[:_KEY_LENGTH]


class KeyMaker:
    """Gives the passages of one file their content keys, in reading order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def key(self, text: str) -> str:
        """The content key of the next passage with this text."""
        normal = normalise(text)
        ordinal = self._seen[normal]
        self._seen[normal] += 1
        return content_key(normal, ordinal)
