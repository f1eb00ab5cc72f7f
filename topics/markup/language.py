"""Which language a text is in, by its commonest words: dependable for whole pages, silent on a few words."""

import re
from collections import Counter

from topics.markup.wordlist import wordlist

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 15
_SAMPLE = 20_000
_COMMON = {
    "en": wordlist(
        "the of and to in is that it for as with was are be by this on not or which have from an but at they"
    ),
    "de": wordlist(
        "der die und das ist nicht mit ein eine den von zu sich auf für des dem auch werden wird sind "
        "oder als"
    ),
    "fr": wordlist(
        "le la les des et est une dans que qui pour par sur pas sont avec du au ce il elle plus ou cette être"
    ),
    "es": wordlist(
        "el la los las de que en un una por con para es del se como más su al lo este son entre pero también"
    ),
    "it": wordlist(
        "il la di che è un una per con non del della sono gli le dei nel alla si come più anche questo da in"
    ),
    "pt": wordlist(
        "de que em um uma por com para é da na como mais são ou dos das ao não também pelo pela foi há nos"
    ),
    "nl": wordlist(
        "de het een en van is dat op te in niet met voor zijn die aan worden wordt door ook als bij naar of"
    ),
}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_FOREIGN_SHARE = 0.3
# Another language must have this many of its commonest words to one of the default's, and this share of all.
_CLEARLY = 1.5
_SHARE = 0.2


def language_of(text: str, default: str = "en") -> str:
    """The ISO 639-1 code of the language; `default` when there are too few words to tell."""
    sample = text[:_SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    if not letters:
        return default
    if not sample.isascii():
        for code, script in _SCRIPTS:
            if len(script.findall(sample)) > _FOREIGN_SHARE * letters:
                return code
    tokens = Counter(_WORD.findall(sample.casefold()))
    if tokens.total() < _ENOUGH:
        return default
    shares = {code: sum(tokens[word] for word in common) for code, common in _COMMON.items()}
    best = max(shares, key=lambda code: (shares[code], code == default))
    clear = shares[best] > _CLEARLY * shares[default] and shares[best] > _SHARE * tokens.total()
    return best if clear else default
