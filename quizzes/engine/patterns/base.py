"""What every pattern is: a name and a function from a statement to drafts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.statements.values import Statement


@dataclass(frozen=True, slots=True)
class Pattern:
    """`draft` takes any statement of the notes and yields nothing for those it has no use for."""

    name: str
    draft: Callable[[Statement, Corpus], Iterator[Draft]]
