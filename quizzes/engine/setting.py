"""The setting of a question: the heading that says what a sentence speaks of, where the stem does not."""

import re

from quizzes.engine.corpus import Corpus
from quizzes.engine.index import content_stems
from quizzes.engine.language import upper_first
from quizzes.engine.statements.values import Source

_NO_TOPIC = re.compile(r"[?:!=<>{}\[\]/]|^(?:what|how|why|when|where|which|using|more)\b|\b(?:p|pp)\.|chapter|section", re.IGNORECASE)


def set_in(source: Source, stem: str, corpus: Corpus) -> str:
    """The stem, with the topic before it unless it names a word of the topic itself."""
    topic = _topic(source)
    if not topic or content_stems(topic) & content_stems(stem):
        return upper_first(stem)
    return f"In the context of {corpus.casing.inside(topic)}, {stem}"


def _topic(source: Source) -> str:
    for heading in reversed(source.section):
        plain = re.sub(r"\s*\([^()]*\)", "", heading).strip(" .-*")
        if plain and len(plain.split()) <= 6 and not _NO_TOPIC.search(plain):
            return plain
    return ""
