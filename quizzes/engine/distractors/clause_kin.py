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
        key = corpus.once(_key, other)
        if key[0] and key[0] != own and in_one_folder(one.source.path, other.source.path):
            found.setdefault(key, other)
    nearest = sorted(found.items(), key=lambda kin: (_distance(one, kin[1]), kin[0][-1]))
    return [other for _, other in nearest]


def _key(one: Clause) -> tuple[str, str, str]:
    return name_key(one.subject), one.voice, one.source.quote


def _distance(one: Clause, other: Clause) -> tuple[bool, int]:
    here, there = one.source, other.source
    return here.path != there.path, abs(here.order[0] - there.order[0]) + abs(here.order[1] - there.order[1])
