"""Term → definition: the stem names the term, the options are its description and those of its kin."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors import kin_of
from quizzes.engine.distractors.kin import UNPROVEN
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.describing import description_option, is_of_kind
from quizzes.engine.render import term_inside
from quizzes.engine.statements.values import Description, Statement

_FORMS = ("verb", "noun", "relative", "participle", "clause")


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Description) or statement.origin not in ("definition", "gloss"):
        return
    if statement.form not in _FORMS:
        return
    alike = [
        kin
        for kin in kin_of(corpus, statement)
        if kin.description.form == statement.form
        and kin.description.relative == statement.relative
        and kin.rank < UNPROVEN
        and is_of_kind(kin.description, statement)
    ]
    yield Draft(
        pattern=PATTERN.name,
        stem=f"Which of these describes {term_inside(statement, corpus.casing)}?",
        key=description_option(statement, corpus),
        pool=tuple(description_option(kin.description, corpus, kin.rank) for kin in alike),
        source=statement.source,
        whole=statement.body.removeprefix(statement.relative).strip(),
        kin=statement.kind,
        defining=True,
        origin=statement.origin,
    )


PATTERN = Pattern("term_to_definition", _draft)
