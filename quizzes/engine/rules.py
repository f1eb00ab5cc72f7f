"""By which rules a bank was made: what other rules made can be told, and made again."""

import hashlib
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_SUFFIXES = (".py", ".txt")


@cache
def rules() -> str:
    """A hash of all that decides what is asked: the engine's code and its word lists."""
    whole = hashlib.sha256()
    for path in sorted(_HERE.rglob("*")):
        if path.suffix in _SUFFIXES:
            whole.update(path.relative_to(_HERE).as_posix().encode())
            whole.update(path.read_bytes())
    return whole.hexdigest()[:16]
