"""Reading typed statements out of passages: one reader a file, Passage in, statements out."""

from collections.abc import Iterator

from quizzes.engine.statements.acronyms import read_acronyms
from quizzes.engine.statements.clauses import read_clauses
from quizzes.engine.statements.code_names import read_code_names
from quizzes.engine.statements.conditions import read_conditions
from quizzes.engine.statements.deeds import read_deeds
from quizzes.engine.statements.definitions import read_definitions
from quizzes.engine.statements.enumerations import read_enumerations
from quizzes.engine.statements.facts import read_facts
from quizzes.engine.statements.gloss_lines import read_gloss_lines
from quizzes.engine.statements.glosses import read_glosses
from quizzes.engine.statements.memberships import read_memberships
from quizzes.engine.statements.purposes import read_purposes
from quizzes.engine.statements.quantities import read_quantities
from quizzes.engine.statements.sayings import read_sayings
from quizzes.engine.statements.tables import read_cells
from quizzes.engine.statements.told import read_told
from quizzes.engine.statements.values import Statement
from quizzes.engine.statements.walk import Passage, passages
from quizzes.engine.statements.wordings import read_wordings
from quizzes.engine.statements.years import read_years

READERS = (
    read_definitions,
    read_wordings,
    read_glosses,
    read_purposes,
    read_cells,
    read_quantities,
    read_acronyms,
    read_memberships,
    read_enumerations,
    read_sayings,
    read_years,
    read_told,
    read_gloss_lines,
    read_code_names,
    # Last: what another reader sees in a sentence is asked first, and once.
    read_conditions,
    read_clauses,
)

__all__ = ["READERS", "Passage", "passages", "read_deeds", "read_facts", "read_statements"]


def read_statements(passage: Passage) -> Iterator[Statement]:
    """Every statement that one passage makes by itself."""
    for reader in READERS:
        yield from reader(passage)
