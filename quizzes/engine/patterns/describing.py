"""What the patterns about a described term share."""

from quizzes.engine.candidate import Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.render import as_description, as_sentence, option_of
from quizzes.engine.statements.values import Description


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
