"""How a word is written in mid-sentence, where a capital means something."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from quizzes.engine.language import upper_first

_MID = re.compile(r"(?<=[a-z,;] )[\"“'‘(]?([A-Za-z][\w'’/-]*)(?=(\s[A-Za-z][\w'’/-]*)?)")


class Casing:
    """Evidence of case, gathered from running text."""

    def __init__(self, texts: Iterable[str]) -> None:
        words: dict[str, Counter[str]] = defaultdict(Counter)
        pairs: dict[str, Counter[str]] = defaultdict(Counter)
        for text in texts:
            for word, follows in _MID.findall(text):
                words[word.lower()][word] += 1
                if follows:
                    pairs[(word + follows).lower()][word] += 1
        # Where a word is seen in lower case at all, its capital elsewhere is a title's; two words that are
        # always written with a capital ("Pipe mode") are a name even if the first also stands alone.
        self._words = {lower: _usual(forms) for lower, forms in words.items()}
        mostly = {lower: min(forms, key=lambda form: (-forms[form], form)) for lower, forms in words.items()}
        self._names = {lower: form for lower, form in mostly.items() if form != lower}
        self._pairs = {lower: _usual(forms) for lower, forms in pairs.items()}

    def inside(self, phrase: str, *, common: bool = False) -> str:
        """The phrase as it is written inside a sentence: its first word loses a capital that meant nothing.

        Where the notes give no evidence the capital stays, unless the phrase is known to be a common noun.
        """
        first, space, rest = phrase.partition(" ")
        if first[1:] != first[1:].lower() or not first[:1].isupper() or _is_sign(first):
            return phrase
        pair = self._pairs.get(f"{first} {rest.split(' ')[0]}".lower(), "") if rest else ""
        if not pair and first not in _ARTICLES and any(word[:1].isupper() for word in rest.split()):
            return phrase
        usual = pair or self._words.get(first.lower(), first.lower() if common else first)
        return (first.lower() if usual[:1].islower() or first in _ARTICLES else first) + space + rest

    def name_of(self, word: str) -> str:
        """The name that a word is mostly written as in mid-sentence ("Ruby" of "ruby"); empty for no name."""
        return self._names.get(word.lower(), "")

    def as_option(self, phrase: str, *, code: bool) -> str:
        """The phrase as an option: capital first, unless it is code or written small (k-means)."""
        first = phrase.split(" ", 1)[0]
        parts = first.rstrip(",;:").split("-")
        letters = all(part.replace("'", "").replace("’", "").isalpha() for part in parts)
        named = not letters or len(parts[0]) == 1 < len(parts)
        if code or named or first[1:] != first[1:].lower():
            return phrase
        return upper_first(phrase)


_ARTICLES = ("A", "An", "The")


def _usual(forms: Counter[str]) -> str:
    small = [form for form in forms if form[:1].islower()]
    return min(small or forms, key=lambda form: (-forms[form], form))


def _is_sign(first: str) -> bool:
    """A one-letter word and what has digits or signs keeps its form (X chromosome, C4)."""
    return (len(first) == 1 and first != "A") or not first.replace("-", "").isalpha()
