"""A phrase of a sentence inside a stem, and the setting that the stem needs where it does not name it."""

from quizzes.engine.casing import Casing
from quizzes.engine.corpus import Corpus
from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural, lower_first, upper_first


def set_in(topic: str, stem: str, corpus: Corpus) -> str:
    """The stem, with the topic before it unless it names a word of the topic itself."""
    if not topic or content_stems(topic) & content_stems(stem):
        return upper_first(stem)
    # A title in capitals keeps them all.
    titled = any(word[:1].isupper() for word in topic.split()[1:])
    return f"In the context of {topic if titled else corpus.casing.inside(topic)}, {lower_first(stem)}"


def inside(phrase: str, casing: Casing) -> str:
    """A subject or condition in mid-sentence, without the capital that only opened its sentence.

    Without evidence from other sentences, small words behind the first one and a plural show a common noun.
    """
    words = phrase.split()
    common = words[-1].islower() if len(words) > 1 else is_plural(phrase)
    return casing.inside(phrase, common=common)
