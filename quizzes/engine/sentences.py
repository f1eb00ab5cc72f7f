"""Sentences of a passage, as spans that cut its plain text exactly."""

import re
from functools import lru_cache

_ENDS = re.compile(r"[.!?:…]['\"”’)]*$")


@lru_cache(maxsize=4096)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence, white space trimmed, in code points."""
    # Loaded on first use: its model takes a while, and a command that only lints does not need it.
    import nupunkt

    if len(text) < 40 and "." not in text[:-1]:
        return ((0, len(text)),) if text else ()
    spans = []
    for start, end in nupunkt.sent_spans(text):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append((start, end))
    return tuple(spans)


def without_full_stop(text: str) -> str:
    """The sentence without its closing mark."""
    return text.rstrip().rstrip(".;,:").rstrip()


def is_complete(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return bool(_ENDS.search(text))
