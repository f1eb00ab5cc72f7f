"""Words and stems, shared by search and by the engine, so that both mean the same by "the same word"."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

# A word keeps what makes it that word: c++ and c#, .net, 11.5, node.js, t-sne and us-east-1 (a part of one
# letter or a number), predicted_label, don't. Other hyphens part words, so that real-time is real time.
_WORD = re.compile(
    r"""
    c\+\+ | [cf]\#(?!\w) | \.net\b
    | \d+(?:[.,]\d+)+
    | \w+(?:'\w+|\.(?:js|py|net|io|md|txt|csv|json|ya?ml|xml|html|css|sh|conf|config)\b|-\w+)*
    """,
    re.VERBOSE,
)
_SHORT_PART = re.compile(r"\w|\w*\d\w*")
_ALPHABETIC = re.compile(r"[a-z']+")
_STEMMER = snowballstemmer.stemmer("english")


def fold(text: str) -> str:
    """Text without case or accents, typographic apostrophes and hyphens made plain."""
    plain = text.replace("’", "'").replace("‘", "'").replace("‑", "-")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain.casefold())
        plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return plain.casefold()


def words(text: str) -> list[str]:
    """The words of a text in order, folded."""
    found: list[str] = []
    for word in _WORD.findall(fold(text)):
        bare = word.removesuffix("'s").strip("_")
        if "-" in bare:
            parts = bare.split("-")
            if any(_SHORT_PART.fullmatch(part) for part in parts):
                found.append(bare)
            else:
                found.extend(part for part in parts if part)
        elif bare:
            found.append(bare)
    return found


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of one folded word; a word with digits or signs is its own stem."""
    if not _ALPHABETIC.fullmatch(word):
        return word
    stemmed: str = _STEMMER.stemWord(word)
    return stemmed


def stems(text: str) -> list[str]:
    """The words of a text in order, folded and stemmed (Snowball, English)."""
    return [stem(word) for word in words(text)]
