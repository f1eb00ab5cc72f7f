"""Term → definition: the stem names the term, the options are its description and those of its kin."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.defining_heads import defining_head
from quizzes.engine.distractors import Kin, kin_of
from quizzes.engine.distractors.kin import SAME_GLOSSARY, UNPROVEN
from quizzes.engine.index import content_stems
from quizzes.engine.one_kind import in_one_number, sort_of
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.describing import description_option
from quizzes.engine.render import term_inside
from quizzes.engine.statements.values import Description, Statement

_FORMS = ("verb", "noun", "relative", "participle", "clause")
_MOST_TIMES_LONGER = 1.8
_FEWEST_IN_COMMON = 3


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Description) or statement.origin not in ("definition", "gloss"):
        return
    if statement.form not in _FORMS:
        return
    alike = [
        kin
        for kin in kin_of(corpus, statement)
        if kin.description.relative == statement.relative
        and kin.rank < UNPROVEN
        and (_can_stand_beside if statement.glossary else _of_one_form)(kin, statement)
    ]
    yield Draft(
        pattern=PATTERN.name,
        stem=_stem(statement, corpus),
        key=description_option(statement, corpus),
        pool=tuple(description_option(kin.description, corpus, kin.rank) for kin in alike),
        source=statement.source,
        whole=statement.body.removeprefix(statement.relative).strip(),
        kin=statement.kind,
        defining=True,
        origin=statement.origin,
    )


def _stem(statement: Description, corpus: Corpus) -> str:
    """The stem; a glossary's term is in quotation marks, since nobody knows the article it takes."""
    if statement.glossary and defining_head(statement.body):
        return f"What does the term “{corpus.casing.inside(statement.term)}” mean?"
    return f"Which of these describes {term_inside(statement, corpus.casing)}?"


def _of_one_form(kin: Kin, one: Description) -> bool:
    return kin.description.form == one.form


def _can_stand_beside(kin: Kin, one: Description) -> bool:
    """Whether nothing but what it says tells a glossary's meaning from this one.

    It is told in the same way, at about the same length, and names neither the term that is asked for nor its
    own. Company of the same glossary must speak of much the same, and makes a draft.
    """
    other = kin.description
    head, others = defining_head(one.body), defining_head(other.body)
    if head and others and kin.rank < SAME_GLOSSARY:
        told_alike = sort_of(head) == sort_of(others) and head.plural == others.plural
    elif head and others:
        common = content_stems(one.body) & content_stems(other.body)
        told_alike = len(common) >= _FEWEST_IN_COMMON and head.plural == others.plural
    else:
        told_alike = head is others and one.body.split()[0] == other.body.split()[0]
    longer, shorter = max(len(one.body), len(other.body)), min(len(one.body), len(other.body))
    named = content_stems(f"{one.term} {other.term}") - content_stems(one.body)
    in_names = content_stems(one.term) & content_stems(other.term)
    return (
        told_alike
        and ("(" in one.body) == ("(" in other.body)
        and in_one_number(other, one)
        and longer <= _MOST_TIMES_LONGER * shorter
        and not (named - in_names) & content_stems(other.body)
    )


PATTERN = Pattern("term_to_definition", _draft)
