"""Which pages may say of a distractor what is asked, told by their stems alone."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from quizzes.engine.claims import NAME_SIZE, needed
from quizzes.engine.corpus import Corpus
from quizzes.engine.index import STOP_STEMS, content_stems
from quizzes.engine.pages import Page, PageIndex
from quizzes.engine.values import Choice


class Worded(Protocol):
    """A question as far as its words go."""

    @property
    def stem(self) -> str: ...
    @property
    def options(self) -> Sequence[Choice]: ...


def witnesses(questions: Iterable[Worded], corpus: Corpus, pages: PageIndex) -> frozenset[str]:
    """The paths of all pages without which the truth check of these questions is not whole."""
    return frozenset(page.path for question in questions for page in _witnesses(question, corpus, pages))


def may_be_broken(question: Worded, corpus: Corpus, pages: PageIndex, *, renames: bool) -> bool:
    """Whether these pages may say of a distractor what is asked, or that it is the key's other name.

    `renames`: they give something two names.
    """
    if any(_witnesses(question, corpus, pages)):
        return True
    key = _key(question)
    return renames and any(corpus.aliases.same(one.text, key) for one in question.options if not one.key)


def _key(question: Worded) -> str:
    return next(one.text for one in question.options if one.key)


def _witnesses(question: Worded, corpus: Corpus, pages: PageIndex) -> Iterator[Page]:
    """The pages on which a stretch may stand that `claims.supporting` finds."""
    stem = content_stems(question.stem)
    if not pages.holding_some(stem, 1):
        return
    shared = content_stems(corpus.kinds_of(_key(question)))
    for option in question.options:
        said = content_stems(option.text)
        asked = stem - said - shared
        if asked and not option.key:
            for page in _naming(option.text, said, corpus, pages):
                if len(asked & page.stems) >= needed(asked):
                    yield page


def _naming(option: str, said: frozenset[str], corpus: Corpus, pages: PageIndex) -> Iterator[Page]:
    if len(said) > NAME_SIZE:
        yield from pages.holding_some(said, needed(said))
        return
    for key in corpus.aliases.keys(option):
        if parts := frozenset(key.split()) - STOP_STEMS:
            yield from pages.holding(parts)
