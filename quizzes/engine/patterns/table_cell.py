"""Table cell: which row a value belongs to, or what a row has, in tables whose rows are entities."""

import re
from collections import Counter
from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.index import content_stems
from quizzes.engine.language import in_base_form, is_plural
from quizzes.engine.nearby import nearby
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.headers import (
    Asking,
    ask_for_entity,
    ask_for_value,
    is_filled,
    opens_with_verb,
)
from quizzes.engine.render import tidy
from quizzes.engine.statements.values import Cell, Statement
from quizzes.engine.verbs import base_of_third, is_base

# What gives an example or points elsewhere describes nothing.
_POINTS = re.compile(r"(?:for example|examples?|e\.g|see|this|these|it)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|or|then) ([a-z]+)\b")
_MOST_SHARED = 3


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Cell) or not _describes(statement.value):
        return
    column = [one for one in corpus.groups[statement.group] if isinstance(one, Cell)]
    unique = sum(one.value.casefold() == statement.value.casefold() for one in column) == 1
    if unique and (asking := ask_for_entity(statement, corpus.casing, _common_noun(column))):
        yield _made(statement, column, asking, corpus, entity=True)
    if asking := ask_for_value(statement, corpus.casing):
        yield _made(statement, column, asking, corpus, entity=False)


def _made(cell: Cell, column: list[Cell], asking: Asking, corpus: Corpus, *, entity: bool) -> Draft:
    near = nearby(column, cell.source)
    others = [one for one in near if one is not cell and one.value.casefold() != cell.value.casefold()]
    if not entity:
        others = [one for one in others if _is_like(one, cell)]
    others.sort(key=lambda one: _unlikeness(one, cell))
    return Draft(
        pattern=PATTERN.name,
        stem=tidy(asking.stem),
        key=_option(cell, corpus, asking, entity=entity),
        pool=tuple(_option(one, corpus, asking, entity=entity) for one in others),
        source=cell.source, whole=tidy(cell.value) if entity else cell.entity,
        kin=cell.kind if entity else cell.attribute,
        defining=True, origin="cell", doubts=asking.doubts,
    )  # fmt: skip


def _common_noun(column: list[Cell]) -> str:
    """The plural noun in which most names of the rows end: the "looms" of hand looms and power looms."""
    last = Counter(cell.entity.rsplit(maxsplit=1)[-1] for cell in column if " " in cell.entity)
    (noun, count), *_ = last.most_common(1) or [("", 0)]
    return noun if noun.islower() and is_plural(noun) and 2 * count > len(column) else ""


def _describes(value: str) -> bool:
    """Whether a value can be an option: it points nowhere, and its verbs are of one form."""
    if _POINTS.match(value):
        return False
    joined = _JOINED.findall(value) if is_base(value.split(" ", 1)[0].lower()) else []
    return not any(base_of_third(word) for word in joined)


def _is_like(other: Cell, cell: Cell) -> bool:
    """Whether two values can be options of one question: both say what a thing does, or neither."""
    return (
        (is_filled(other.value) or not is_filled(cell.value))
        and _describes(other.value)
        and opens_with_verb(other.value) == opens_with_verb(cell.value)
    )


def _unlikeness(other: Cell, cell: Cell) -> tuple[int, int]:
    """What shares words with the row's value tempts most; then what stands near."""
    shared = len(content_stems(other.value) & content_stems(cell.value))
    return -min(shared, _MOST_SHARED), abs(other.source.order[1] - cell.source.order[1])


def _option(cell: Cell, corpus: Corpus, asking: Asking, *, entity: bool) -> Proposal:
    value = tidy(cell.value).rstrip(".")
    if opens_with_verb(value):
        value = in_base_form(value)
    text = corpus.casing.as_option(cell.entity if entity else value, code=entity and cell.code)
    return Proposal(
        text=text, why=asking.tell(cell, corpus.casing), name=cell.entity if entity else "", said=cell.value,
        marked=True, source=cell.source,
    )  # fmt: skip


PATTERN = Pattern("table_cell", _draft)
