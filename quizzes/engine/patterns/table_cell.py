"""Table cell: which row a value belongs to, or what a row has, in tables whose rows are entities."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.nearby import nearby
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.headers import Asking, ask_for_entity, ask_for_value, is_filled
from quizzes.engine.render import tidy
from quizzes.engine.statements.values import Cell, Statement


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Cell):
        return
    column = [one for one in corpus.groups[statement.group] if isinstance(one, Cell)]
    unique = sum(one.value.casefold() == statement.value.casefold() for one in column) == 1
    if unique and (asking := ask_for_entity(statement, corpus.casing)):
        yield _made(statement, column, asking, corpus, entity=True)
    if asking := ask_for_value(statement, corpus.casing):
        yield _made(statement, column, asking, corpus, entity=False)


def _made(cell: Cell, column: list[Cell], asking: Asking, corpus: Corpus, *, entity: bool) -> Draft:
    near = nearby(column, cell.source)
    others = [one for one in near if one is not cell and one.value.casefold() != cell.value.casefold()]
    others = [one for one in others if entity or is_filled(one.value) or not is_filled(cell.value)]
    others.sort(key=lambda one: abs(one.source.order[1] - cell.source.order[1]))
    return Draft(
        pattern=PATTERN.name,
        stem=tidy(asking.stem),
        key=_option(cell, corpus, asking, entity=entity),
        pool=tuple(_option(one, corpus, asking, entity=entity) for one in others),
        source=cell.source, whole=cell.value if entity else cell.entity,
        kin=cell.kind if entity else cell.attribute,
        defining=True, origin="cell", doubts=asking.doubts,
    )  # fmt: skip


def _option(cell: Cell, corpus: Corpus, asking: Asking, *, entity: bool) -> Proposal:
    text = corpus.casing.as_option(
        cell.entity if entity else cell.value.rstrip("."), code=entity and cell.code
    )
    return Proposal(
        text=text, why=asking.tell(cell, corpus.casing), name=cell.entity if entity else "", said=cell.value,
        marked=True, source=cell.source,
    )  # fmt: skip


PATTERN = Pattern("table_cell", _draft)
