"""Finding a notebook's tag by the words of an address."""

from topics.models import Notebook, Tag
from topics.services.tags import tag_key


def tag_of(notebook: Notebook, word: str) -> Tag | None:
    """The tag, in whatever spelling it is asked for; none where the notebook has no such tag."""
    key = tag_key(word) if "\0" not in word else ""
    return Tag.objects.filter(notebook=notebook, key=key).first() if key else None
