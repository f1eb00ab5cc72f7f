"""GIFT, the text format of Moodle, read by Moodle's rules and written."""

from quizzes.formats.gift.reading import looks_like_gift, read_gift
from quizzes.formats.gift.writing import write_gift

__all__ = ["looks_like_gift", "read_gift", "write_gift"]
