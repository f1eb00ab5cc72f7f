"""Questions from files and to files, with no framework: GIFT and CSV to items, items to a page of notes.

    read_questions(path, data) -> QuestionFile
    as_page(title, items) -> Markdown
    question_document(path, items) -> Document
    write_gift(item) -> GIFT

`values` holds what they take and return.
"""

from quizzes.formats.documents import question_document
from quizzes.formats.gift import write_gift
from quizzes.formats.page import as_page
from quizzes.formats.reading import SUFFIXES, read_questions
from quizzes.formats.values import Item, Option, QuestionFile

__all__ = [
    "SUFFIXES",
    "Item",
    "Option",
    "QuestionFile",
    "as_page",
    "question_document",
    "read_questions",
    "write_gift",
]
