"""Kin of a clause: clauses about other things that are of the same kind as its subject."""

from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.clause_things import in_one_folder
from quizzes.engine.names import name_key
from quizzes.engine.statements.values import Clause


def clause_kin(corpus: Corpus, one: Clause) -> list[Clause]:
    """Clauses about other subjects with the same head noun, one of each subject and form, nearest first."""
    found: dict[tuple[str, str, str], Clause] = {}
    own = name_key(one.subject)
    for other in corpus.clauses_like(one):
        key = name_key(other.subject)
        if key and key != own and in_one_folder(one.source.path, other.source.path):
            found.setdefault((key, other.voice, other.source.quote), other)
    return sorted(found.values(), key=lambda other: (_distance(one, other), other.source.quote))


def _distance(one: Clause, other: Clause) -> tuple[bool, int]:
    here, there = one.source, other.source
    return here.path != there.path, abs(here.order[0] - there.order[0]) + abs(here.order[1] - there.order[1])
