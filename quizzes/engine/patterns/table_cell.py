"""Table cell: which row a value belongs to, or what a row has, in tables whose rows are entities."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.nearby import nearby
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.headers import Asking, ask_for_entity, ask_for_value, is_filled
from quizzes.engine.render import tidy
from quizzes.engine.statements.values import Cell, Statement
from quizzes.engine.verbs import base_of_third, is_base


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
    said = cell.entity if entity else cell.value.rstrip(".")
    if not entity and asking.stem.startswith(("What does", "What do ")):
        said = _as_deed(said)
    text = corpus.casing.as_option(said, code=entity and cell.code)
    return Proposal(
        text=text, why=asking.tell(cell, corpus.casing), name=cell.entity if entity else "", said=cell.value,
        marked=True, source=cell.source,
    )  # fmt: skip


def _as_deed(value: str) -> str:
    """What something does, as the answer: "Deletes a file" and "Return a name" in one form."""
    first, space, rest = value.partition(" ")
    base = "" if is_base(first.lower()) else base_of_third(first.lower())
    return (base.capitalize() if first[:1].isupper() else base) + space + rest if base else value


PATTERN = Pattern("table_cell", _draft)
