"""A name that is short for a word of its description gives itself away: what sorted() does is to sort."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.language import plain_words

_CALLED = re.compile(r"\b([A-Za-z_.]+)\(\)")
_FEWEST_LETTERS, _SHORTEST_WORD = 3, 5


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    key, stem = candidate.draft.key.text, candidate.draft.stem
    others = [option.text for option in candidate.distractors]
    if name := _CALLED.fullmatch(key):
        told = _spelt_out(name.group(1), stem)
        told -= {word for other in others for word in _spelt_out(other.removesuffix("()"), stem)}
        told |= _named(name.group(1), stem)
    elif name := _CALLED.search(stem):
        told = _spelt_out(name.group(1), key)
        told -= {word for other in others for word in _spelt_out(name.group(1), other)}
        told |= _named(name.group(1), key)
    else:
        return
    for word in sorted(told):
        yield f"“{name.group()}” is short for “{word}”, which stands on the other side"


def _spelt_out(name: str, text: str) -> set[str]:
    """The words of a text whose beginning the name begins or ends with."""
    return {
        word.lower()
        for word in plain_words(text)
        if len(word) >= _SHORTEST_WORD and f"{word}()" not in text and _stands_for(name.lower(), word.lower())
    }


def _named(name: str, text: str) -> set[str]:
    """The name itself, where a text has it as a word of its own."""
    return {name} & set(plain_words(text.replace(f"{name}()", "")))


def _stands_for(name: str, word: str) -> bool:
    shortest = min(len(name), _FEWEST_LETTERS)
    return any(
        name.startswith(word[:count]) or name.endswith(word[:count])
        for count in range(shortest, len(word) + 1)
    )


GATE = Gate("abbreviation", "draft", _reasons)
