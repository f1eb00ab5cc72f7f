"""The secret key of an installation that was given none."""

import os
import secrets
import tempfile
from pathlib import Path


def load_or_make_secret_key(path: Path) -> str:
    """Read the key at `path`; make it (0600) on the first start.

    Two processes that start at once agree: a key is written whole under another name before it is given
    its own, so the one that loses the race reads the winner's, never half of it.

    Raises:
        ValueError: the file is there and empty.

    """
    if not path.exists():
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(secrets.token_urlsafe(50))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            Path(draft).unlink()
    key = path.read_text(encoding="utf-8").strip()
    if not key:
        raise ValueError(f"The secret key in {path} is empty. Remove the file, and a new one is made.")
    return key
