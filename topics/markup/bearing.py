"""Whether a passage states a fact: decided before anything is asked of it, by rules that can be read."""

import re
from collections.abc import Sequence

from topics.markup.document import Heading, Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_content_bearing(
    text: str, kind: str, spans: Sequence[Span], section: Sequence[Heading], *, leads: bool, info: str
) -> bool:
    """Whether a passage states at least one fact."""
    return len(_WORD.findall(text)) >= 3
