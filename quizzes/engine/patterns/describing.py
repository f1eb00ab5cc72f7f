"""What the patterns about a described term share."""

from quizzes.engine.candidate import Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.corpus_indices import last_stem
from quizzes.engine.index import content_stems
from quizzes.engine.render import as_description, as_sentence, option_of
from quizzes.engine.statements.values import Description

_OPENING_WORDS = 4


def term_option(one: Description, corpus: Corpus, rank: int = 0) -> Proposal:
    """The term as an option; its why is what the notes say of it."""
    return Proposal(
        text=option_of(one, corpus.casing), why=as_sentence(one, corpus.casing), name=one.term, said=one.body,
        marked=one.marked, rank=rank, code=one.code, source=one.source,
    )  # fmt: skip


def description_option(one: Description, corpus: Corpus, rank: int = 0) -> Proposal:
    """The description as an option; its why says whose description it is."""
    return Proposal(
        text=as_description(one, corpus.casing), why=as_sentence(one, corpus.casing), name=one.term,
        said=one.body, marked=one.marked, rank=rank, source=one.source,
    )  # fmt: skip


def is_of_kind(other: Description, one: Description) -> bool:
    """Whether a description could be taken for this one: a glossary's terms are of many kinds."""
    if not one.glossary:
        return True
    if tells_its_head(one):
        head = last_stem(one.term)
        return head in _opening(other) or head == last_stem(other.term)
    return bool(content_stems(one.body) & content_stems(other.body))


def tells_its_head(one: Description) -> bool:
    """Whether a glossary's "normal good" is told as "a good …", so that only other goods are of its kind."""
    return one.glossary and bool(last_stem(one.term)) and last_stem(one.term) in _opening(one)


def _opening(one: Description) -> frozenset[str]:
    return content_stems(" ".join(one.body.split()[:_OPENING_WORDS]))
