"""Questions in a table: CSV from a spreadsheet, a row a question."""

from quizzes.formats.table.columns import has_question_columns
from quizzes.formats.table.reading import read_table

__all__ = ["has_question_columns", "read_table"]
