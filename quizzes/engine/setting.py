"""The setting of a question: the thing that a sentence speaks of, where the stem does not name it."""

from quizzes.engine.corpus import Corpus
from quizzes.engine.index import content_stems
from quizzes.engine.language import upper_first


def set_in(topic: str, stem: str, corpus: Corpus) -> str:
    """The stem, with the topic before it unless it names a word of the topic itself."""
    if not topic or content_stems(topic) & content_stems(stem):
        return upper_first(stem)
    return f"In the context of {corpus.casing.inside(topic)}, {stem}"
