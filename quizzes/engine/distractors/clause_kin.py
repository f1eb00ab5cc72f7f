"""Kin of a clause: clauses about other things that are of the same kind as its subject."""

from dataclasses import dataclass

from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.clause_things import is_name
from quizzes.engine.names import name_key
from quizzes.engine.statements.values import Clause

# Closest first: the same head noun, the same section, the same page and a name as well.
SAME_HEAD, SAME_SECTION, SAME_SHAPE, SAME_PAGE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class ClauseKin:
    """A clause about another thing, and how close that thing is."""

    clause: Clause
    rank: int


def clause_kin(corpus: Corpus, one: Clause) -> list[ClauseKin]:
    """Clauses about other subjects, one of each subject and form of clause, closest first."""
    found: dict[tuple[str, str, str], ClauseKin] = {}
    own = name_key(one.subject)
    for other in (*corpus.clauses_like(one), *corpus.clauses_near(one.source)):
        key = name_key(other.subject)
        if key == own or not key:
            continue
        kin = ClauseKin(other, _rank(one, other))
        place = (key, other.voice, other.source.quote)
        if place not in found or found[place].rank > kin.rank:
            found[place] = kin
    return sorted(
        found.values(), key=lambda kin: (kin.rank, _distance(one, kin.clause), kin.clause.source.quote)
    )


def _rank(one: Clause, other: Clause) -> int:
    if one.head and one.head == other.head:
        return SAME_HEAD
    named = is_name(one.subject) and is_name(other.subject)
    if named and one.source.path == other.source.path:
        return SAME_SECTION if one.source.section == other.source.section else SAME_SHAPE
    return SAME_PAGE


def _distance(one: Clause, other: Clause) -> tuple[bool, int]:
    here, there = one.source, other.source
    return here.path != there.path, abs(here.order[0] - there.order[0]) + abs(here.order[1] - there.order[1])
