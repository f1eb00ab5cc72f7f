"""No sentence of the notes may say of a distractor what the stem asks for."""

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.claims import supporting
from quizzes.engine.contrast import contrary, one_word_apart
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import OptionGate
from quizzes.engine.statements.values import Description


def _refuse(draft: Draft, option: Proposal, corpus: Corpus) -> str:
    return contradiction(
        corpus, draft.pattern, draft.stem, draft.key.text, option.text, draft.source.content_key
    )


def contradiction(corpus: Corpus, pattern: str, stem: str, key: str, option: str, content_key: str) -> str:
    """Where the notes may say of `option` what the stem asks for, in words; empty where they do not.

    What the notes describe as the opposite of what is asked needs no further look. A number is not asked of
    its own passage, which is full of what the stem says.
    """
    described = corpus.description_of(option)
    if contrary(key, option) or (described and contrary(stem, described.body)):
        return ""
    if one_word_apart(key, option) or _told_apart(described, corpus.description_of(key)):
        return ""
    own = (content_key,) if pattern == "quantity" else ()
    window = supporting(corpus, option, stem, spare=corpus.kinds_of(key), skip=own)
    return f"the notes may say this of “{option}” too: “{window.text[:160]}”" if window else ""


def _told_apart(one: Description | None, other: Description | None) -> bool:
    """Whether the notes say the same of two things but for one word, which tells them apart."""
    return one is not None and other is not None and one_word_apart(one.body, other.body)


GATE = OptionGate("truth_check", _refuse)
