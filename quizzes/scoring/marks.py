"""The mark of one response, and the marks of one attempt as a string of signs."""

from collections.abc import Collection

OPEN, RIGHT, WRONG = ".", "r", "w"


def sign_of(choice: Collection[int], keys: Collection[int]) -> str:
    """The sign of a response: `RIGHT` when exactly the keys were chosen, `WRONG` otherwise.

    All or nothing: of two keys, one chosen is no half mark, since half marks reward choosing everything.
    """
    if not keys:
        raise ValueError("A question without a key cannot be marked.")
    return RIGHT if set(choice) == set(keys) else WRONG


def with_sign(marks: str, position: int, sign: str) -> str:
    """The marks with the sign of the item at `position` (from 1) put in."""
    if not 1 <= position <= len(marks):
        raise ValueError(f"There is no item {position} among {len(marks)}.")
    return marks[: position - 1] + sign + marks[position:]
