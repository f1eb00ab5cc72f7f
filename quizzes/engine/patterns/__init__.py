"""Ways of making questions from statements. One pattern a file; each offers `PATTERN`."""

from quizzes.engine.patterns import (
    acronym,
    code_name,
    deed_to_subject,
    definition_to_term,
    direction,
    fact_to_term,
    gloss_line,
    heading_subject,
    line_subject,
    list_membership,
    quantity,
    sentence_gap,
    subject_to_deed,
    table_cell,
    term_to_definition,
    tool_to_purpose,
    who,
    year,
)
from quizzes.engine.patterns.base import Pattern

PATTERNS: tuple[Pattern, ...] = (
    definition_to_term.PATTERN,
    term_to_definition.PATTERN,
    fact_to_term.PATTERN,
    tool_to_purpose.PATTERN,
    list_membership.PATTERN,
    quantity.PATTERN,
    table_cell.PATTERN,
    acronym.PATTERN,
    subject_to_deed.PATTERN,
    direction.PATTERN,
    deed_to_subject.PATTERN,
    sentence_gap.PATTERN,
    who.PATTERN,
    year.PATTERN,
    heading_subject.PATTERN,
    gloss_line.PATTERN,
    code_name.PATTERN,
    line_subject.PATTERN,
)

__all__ = ["PATTERNS", "Pattern"]
