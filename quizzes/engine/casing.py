"""How a word is written in mid-sentence, where a capital means something."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from quizzes.engine.language import upper_first

_MID = re.compile(r"(?<=[a-z,;] )[\"“'‘(]?([A-Za-z][\w'’./-]*)")


class Casing:
    """Evidence of case, gathered from running text."""

    def __init__(self, texts: Iterable[str]) -> None:
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        for text in texts:
            for word in _MID.findall(text):
                seen[word.lower()][word] += 1
        # Where a word is seen in lower case at all, its capital elsewhere is a title's.
        self._usual = {
            lower: lower if forms.get(lower) else min(forms, key=lambda form: (-forms[form], form))
            for lower, forms in seen.items()
        }

    def inside(self, phrase: str) -> str:
        """The phrase as it is written inside a sentence: its first word loses a capital that meant nothing."""
        first, space, rest = phrase.partition(" ")
        if first[1:] != first[1:].lower() or not first[:1].isupper():
            return phrase
        if any(word[:1].isupper() for word in rest.split()) and first.lower() not in ("a", "an", "the"):
            return phrase
        if self._usual.get(first.lower()) == first.lower() or (rest and first.lower() not in self._usual):
            return first.lower() + space + rest if not self._is_name(phrase) else phrase
        return phrase

    def _is_name(self, phrase: str) -> bool:
        """A one-letter word and what has digits or signs keeps its form (X chromosome, C4)."""
        first = phrase.split(" ", 1)[0]
        return (len(first) == 1 and first != "A") or not first.replace("-", "").isalpha()

    def as_option(self, phrase: str, *, code: bool) -> str:
        """The phrase as an option begins: capital first, unless it is code or written small (k-means, t-SNE)."""
        first = phrase.split(" ", 1)[0]
        parts = first.rstrip(",;:").split("-")
        letters = all(part.replace("'", "").replace("’", "").isalpha() for part in parts)
        named = not letters or len(parts[0]) == 1 < len(parts)
        if code or named or first[1:] != first[1:].lower():
            return phrase
        return upper_first(phrase)
