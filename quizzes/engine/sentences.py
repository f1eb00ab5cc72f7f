"""Sentences of a passage, as spans that cut its plain text exactly."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence, white space trimmed, in code points."""
    # Loaded on first use: its model takes a while, and a command that only lints does not need it.
    import nupunkt

    if len(text) < 40 and "." not in text[:-1]:
        return ((0, len(text)),) if text else ()
    return tuple(
        _trimmed(text, start, end) for start, end in nupunkt.sent_spans(text) if text[start:end].strip()
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    sentence = text[start:end]
    return start + len(sentence) - len(sentence.lstrip()), end - len(sentence) + len(sentence.rstrip())


def without_full_stop(text: str) -> str:
    """The sentence without its closing mark."""
    return text.rstrip().rstrip(".;,:").rstrip()
