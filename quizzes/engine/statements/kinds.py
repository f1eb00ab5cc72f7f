"""What the members of a list are, read from the sentence that leads to it."""

import re

from quizzes.engine import lexicon
from quizzes.engine.language import is_plural, is_vague, singular

_NUMBERS = "|".join(lexicon.NUMBER_WORDS)
_COUNTED = re.compile(
    rf"\b(?P<count>{_NUMBERS}|\d+|several|many|following|various|different|these|the)\s+"
    r"(?P<rest>(?:[\w`'’/-]+\s*){1,5})",
    re.IGNORECASE,
)
_CLOSED = re.compile(rf"\b(?:{_NUMBERS}|both)\b", re.IGNORECASE)


def kind_of_lead(lead: str) -> str:
    """The kind that a lead names: "tuning strategy" of "… four tuning strategies:", or an empty string."""
    for found in _COUNTED.finditer(lead):
        phrase: list[str] = []
        for word in found.group("rest").split():
            if word.lower() in lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.AUXILIARIES:
                break
            phrase.append(word)
            if is_plural(word):
                kind = singular(" ".join(phrase))
                return "" if is_vague(kind) else kind
    return ""


def is_closed(lead: str) -> bool:
    """Whether the lead counts the members and does not say that there are more."""
    lower = lead.lower()
    return bool(_CLOSED.search(lead)) and not any(opening in lower for opening in lexicon.OPEN_LIST)
