"""Clauses and conditions by page and by the head of their subjects."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from quizzes.engine.names import name_key
from quizzes.engine.nearby import Placed, nearby
from quizzes.engine.statements.values import Clause, Condition, Statement

Made = TypeVar("Made")


class ClauseIndex:
    """Where the notes say something of what. Made once; what is made of a clause is kept."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        """Of statements in reading order."""
        clauses: list[Clause] = []
        conditions: list[Condition] = []
        for one in statements:
            if isinstance(one, Clause):
                clauses.append(one)
            elif isinstance(one, Condition):
                conditions.append(one)
        self._clauses = _by_page(clauses)
        self._conditions = _by_page(conditions)
        self._spoken_of = Counter(name_key(one.subject) for one in clauses)
        by_head: dict[str, list[Clause]] = defaultdict(list)
        for clause in clauses:
            if clause.head:
                by_head[clause.head].append(clause)
        self._by_head = dict(by_head)
        self._made: dict[tuple[Any, int], Any] = {}

    def clauses_like(self, one: Clause) -> Sequence[Clause]:
        """The clauses nearest to this one whose subjects have the same head."""
        return nearby(self._by_head.get(one.head, ()), one.source) if one.head else ()

    def once(self, make: Callable[[Clause], Made], one: Clause) -> Made:
        """What `make` makes of a clause of these notes. Made once a clause: it is kin of many others."""
        # By identity, for a clause is compared by all that it holds.
        key = (make, id(one))
        if key not in self._made:
            self._made[key] = make(one)
        made: Made = self._made[key]
        return made

    def times_spoken_of(self, subject: str) -> int:
        """How many clauses have this subject."""
        return self._spoken_of[name_key(subject)]


def _by_page(placed: Iterable[Placed]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        found[one.source.path].append(one)
    return dict(found)
