"""The secret key of an installation that was given none."""

import os
import secrets
from pathlib import Path


def load_or_make_secret_key(path: Path) -> str:
    """Read the key at `path`; make it (0600) on the first start.

    Two processes that start at once agree: the one that loses the race to create the file reads it.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="utf-8").strip()
    key = secrets.token_urlsafe(50)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(key)
    return key
