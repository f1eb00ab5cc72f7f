"""List membership: which of these is in a list that the notes call complete. Positive stems only."""

from collections.abc import Iterator

from quizzes.engine import fingerprint
from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import SAME_HEAD, SAME_KIND
from quizzes.engine.names import name_key
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.describing import term_option
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.values import Description, Membership, Statement
from topics.markup.words import stems


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Membership):
        return
    inside = {name_key(member) for member in statement.members}
    outsiders = [
        term_option(one, corpus, rank)
        for one, rank in _outsiders(statement, corpus)
        if name_key(one.term) not in inside
        and not any(corpus.aliases.same(one.term, m) for m in statement.members)
    ]
    chosen = fingerprint.number(statement.source.content_key, statement.owner) % len(statement.members)
    member = statement.members[chosen]
    text = corpus.casing.as_option(member, code=False)
    yield Draft(
        pattern=PATTERN.name,
        stem=f"{without_full_stop(statement.owner)}. Which of these is one of them?",
        key=Proposal(text=text, why=statement.source.quote, name=member, marked=True),
        pool=tuple(outsiders), source=statement.source, whole=without_full_stop(statement.owner),
        kin=statement.kind, defining=True, origin="membership",
    )  # fmt: skip


def _outsiders(statement: Membership, corpus: Corpus) -> list[tuple[Description, int]]:
    """Terms of the members' kind, or with a member's head noun, that the list does not name."""
    found = [(one, SAME_KIND) for one in corpus.by_kind(statement.kind)]
    heads = {stems(member)[-1] for member in statement.members if len(stems(member)) > 1}
    found += [(one, SAME_HEAD) for head in sorted(heads) for one in corpus.by_head(f"x {head}")]
    unique: dict[str, tuple[Description, int]] = {}
    for one, rank in found:
        unique.setdefault(name_key(one.term), (one, rank))
    return list(unique.values())


PATTERN = Pattern("list_membership", _draft)
