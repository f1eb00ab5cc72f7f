"""Finding in a passage what an author quotes of it, by heart or letter by letter."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from quizzes.engine.sentences import sentence_spans
from topics.markup.words import words

_ALIKE = 95.0  # of 100
_FEWEST_WORDS = 4
_OVERLAP = 3  # signs: an alignment may reach a sign or two into the next sentence
# One sign for one sign, so that offsets stay.
_PLAIN = str.maketrans("‘’‛“”‟–—‑", "'''" + '"""' + "---")
_QUOTES = "\"'“”‘’«»„ "
# What must be the same, however alike the rest is.
_TELLING = re.compile(r"\d+(?:[.,]\d+)*|\b(?:not|no|never|cannot|nor|without)\b|n[’']t\b")


def quoted_texts(explanation: str) -> Iterator[str]:
    """What may be a quote: the whole explanation, then each of its sentences, of four words at least."""
    spans = sentence_spans(explanation)
    pieces = [explanation, *(explanation[start:end] for start, end in spans if len(spans) > 1)]
    for piece in pieces:
        text = piece.strip(_QUOTES)
        if len(words(text)) >= _FEWEST_WORDS:
            yield text


def quoted_stretch(quote: str, text: str) -> tuple[int, int] | None:
    """The sentences of a text that a quote of it touches, as one stretch; none where it does not quote it."""
    wanted, held = _level(quote), _level(text)
    start = held.find(wanted)
    if start >= 0:
        return _whole_sentences(text, start, start + len(wanted))
    if len(held) < len(wanted) * _ALIKE / 100:
        return None
    found = fuzz.partial_ratio_alignment(wanted, held, score_cutoff=_ALIKE)
    if found is None or _telling(wanted) != _telling(held[found.dest_start : found.dest_end]):
        return None
    return _whole_sentences(text, found.dest_start, found.dest_end)


def _whole_sentences(text: str, start: int, end: int) -> tuple[int, int]:
    spans = sentence_spans(text)
    touched = [
        span for span in spans if min(end, span[1]) - max(start, span[0]) >= min(_OVERLAP, end - start)
    ]
    return (touched[0][0], touched[-1][1]) if touched else (start, end)


def _level(text: str) -> str:
    plain = text.translate(_PLAIN)
    lower = plain.lower()
    return lower if len(lower) == len(plain) else plain


def _telling(text: str) -> list[str]:
    return sorted(_TELLING.findall(text))
