"""Cells of tables whose rows are entities."""

from collections.abc import Iterator

from quizzes.engine import lexicon
from quizzes.engine.language import first_word, singular
from quizzes.engine.statements.values import Cell
from quizzes.engine.statements.walk import Passage
from topics.markup import Block

_MOST_ENTITY_WORDS = 6
_MOST_VALUE_WORDS = 16
_ATTRIBUTE_HEADERS = lexicon.word_set("feature property attribute aspect criterion characteristic parameter")


def read_cells(passage: Passage) -> Iterator[Cell]:
    """One cell a column after the first, where the first column names entities and its header their kind."""
    block = passage.block
    if block.kind != "row" or len(block.cells) < 2 or len(block.header) != len(block.cells):
        return
    rows = [row for row in passage.siblings if row.kind == "row" and len(row.cells) == len(block.header)]
    if not _rows_are_entities(rows, block.header):
        return
    kind = singular(block.header[0].strip())
    source = passage.source(0, len(block.text))
    for column in range(1, len(block.cells)):
        value = block.cells[column].strip()
        if value and block.header[column].strip() and len(value.split()) <= _MOST_VALUE_WORDS:
            yield Cell(
                kind, block.cells[0].strip(), block.header[column].strip(), value,
                f"{passage.group}|{column}", column, source, _is_code(block),
            )  # fmt: skip


def _rows_are_entities(rows: list[Block], header: tuple[str, ...]) -> bool:
    first = header[0].strip()
    if not first or first.lower() in _ATTRIBUTE_HEADERS or first_word(first).lower() in lexicon.CONJUNCTIONS:
        return False
    entities = [row.cells[0].strip() for row in rows]
    short = all(entity and len(entity.split()) <= _MOST_ENTITY_WORDS + 4 for entity in entities)
    return short and len(set(entities)) == len(entities) >= 2


def _is_code(block: Block) -> bool:
    return any(span.kind == "code" and span.start <= 1 for span in block.spans)
