"""Sayings: whole sentences that state something by themselves."""

import re
from collections.abc import Iterator

from quizzes.engine.statements.values import Saying
from quizzes.engine.statements.walk import Passage

_FEWEST_WORDS, _MOST_WORDS = 6, 32
_POINTS_AWAY = re.compile(
    r"^(?:it|its|they|their|this|that|these|those|there|here|he|she|his|her|we|you|your|i|so|but|and|or|also|"
    r"therefore|thus|then|such|for example|note|see|suppose|imagine|let|another|other|both|instead|first|"
    r"second|third|finally|next|again|as a result|otherwise|hence|not|of these|similarly|consider|assume|"
    r"remember|recall|after that)\b|^[^,]*\b(?:it|they|them|its|their)\b[^,]*,",
    re.IGNORECASE,
)
_NOT_TO_BE_ASKED = re.compile(
    r"https?://|www\.|[{}\[\]=<>|~^;\\“”\"?!…]|->|\.\.\.|\bp\. ?\d|\bpp\.|\be\.g|\bi\.e"
)

# What points to a page around the sentence, or says of itself that it is one case of several.
_LOOSE = re.compile(
    r"\b(?:this|these|those|i|we|our|us|he|she|his|her|him|above|below|previous|following|such|"
    r"one of|some of|many of|example|link|figure|chapter|probably|etc|"
    r"various|different|other|others|another|similar|like|let's|here|now|today|currently|recently)\b"
    r"|\b(?:last|next) section\b|\b(?:on|in|at|of|for|to|with|from|by|into|using) that\b|^notice\b",
    re.IGNORECASE,
)


def read_sayings(passage: Passage) -> Iterator[Saying]:
    """The sentences of paragraphs and items that are plain, complete, and begin with what they speak of."""
    if passage.block.kind not in ("paragraph", "item"):
        return
    for source in passage.sentences:
        quote = source.quote
        if quote.endswith(":") or _LOOSE.search(quote):
            continue
        size = len(quote.split())
        if not _FEWEST_WORDS <= size <= _MOST_WORDS or not quote[:1].isupper():
            continue
        if not _POINTS_AWAY.match(quote) and not _NOT_TO_BE_ASKED.search(quote):
            yield Saying(source)
