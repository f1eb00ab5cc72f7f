"""Words that an acronym's expansion can plausibly be changed to: those of the notes' other names."""

from dataclasses import dataclass

from quizzes.engine.corpus import Corpus
from quizzes.engine.language import is_plural, plural_of, singular
from quizzes.engine.lexicon import PREPOSITIONS
from quizzes.engine.name_words import is_akin, is_listed, part_of_speech, words_like, written_like
from quizzes.engine.names import MAKER_STEMS
from topics.markup.words import stem

_MOST, _FIRST, _COMMON = 3, 60, 5
# Words that names use for the same: an expansion with the one changed for the other is as good as true.
_MEAN_THE_SAME = tuple(
    frozenset(stem(word) for word in words.split())
    for words in (
        "service system server suite software",
        "delivery distribution",
        "transfer transmission transport",
        "store storage",
        "independent inexpensive",
        "structured standard",
        "process procedure program protocol",
        "interface interchange",
        "machine module",
        "managed management manager",
        "method model mode",
    )
)


@dataclass(frozen=True, slots=True)
class Change:
    """One word's rivals, closest first.

    `proven`: the notes make names with them all; `linked`: one with the closest of them and another word of
    the expansion, so that the wrong answer sounds like a name of these notes.
    """

    position: int
    rivals: tuple[str, ...]
    proven: bool
    linked: bool = False


def changes_of(words: list[str], corpus: Corpus) -> list[Change]:
    """The words of an expansion that can be changed, and what to."""
    found = [_change(words, position, corpus) for position in range(len(words))]
    return [one for one in found if one.rivals]


def _change(words: list[str], position: int, corpus: Corpus) -> Change:
    word = words[position]
    one = singular(word.lower())
    after = words[position + 1].lower() if position + 1 < len(words) else ""
    # "Department of" and "Bureau of" open names that no other word opens in their stead.
    if not one.isalpha() or stem(one) in MAKER_STEMS or one in PREPOSITIONS or after in PREPOSITIONS:
        return Change(position, (), proven=False)
    head = not after
    others = [one for at, one in enumerate(words) if at != position]
    noted = [
        (not linked, other)
        for other, phrases in corpus.words_of_names(one[0], head=head)[:_FIRST]
        if _tempts(other, one, corpus, head=head)
        and stem(other) not in {stem(beside.lower()) for beside in words}
        and ((linked := _is_linked(other, others, corpus)) or phrases >= _COMMON)
    ]
    noted.sort(key=lambda one: one[0])
    if noted:
        plural = is_plural(word)
        return Change(
            position,
            tuple(written_like(word, plural_of(other) if plural else other) for _, other in noted[:_MOST]),
            proven=True,
            linked=not noted[0][0],
        )
    known = words_like(word, lambda other: corpus.index.frequency(stem(other)) > 0)
    return Change(position, tuple(one for one in known if not _mean_the_same(one, word)), proven=False)


def _is_linked(word: str, others: list[str], corpus: Corpus) -> bool:
    """Whether the notes have the word in one noun phrase with another word of the expansion."""
    return any(corpus.stand_together(word, other) for other in others)


def _tempts(other: str, word: str, corpus: Corpus, *, head: bool) -> bool:
    """Whether a word is a plain one of the same part of speech, of another root.

    Every head of a noun phrase is a noun.
    """
    if (
        is_akin(other, word)
        or _mean_the_same(other, word)
        or not is_listed(other)
        or corpus.casing.inside(other.capitalize()) != other
    ):
        return False
    adjectives = [part_of_speech(one) == "adjectives" for one in (other, word)]
    return not any(adjectives) if head else adjectives[0] == adjectives[1]


def _mean_the_same(one: str, other: str) -> bool:
    return any({stem(one.lower()), stem(other.lower())} <= words for words in _MEAN_THE_SAME)
