"""Names as the shell shows them."""

import re


def initials(name: str) -> str:
    """Two letters for a name: “noor.haddad” gives NH, “ada” gives AD."""
    words = [word for word in re.split(r"[\W_]+", name) if word]
    if not words:
        return "?"
    letters = words[0][0] + words[-1][0] if len(words) > 1 else words[0][:2]
    return letters.upper()
