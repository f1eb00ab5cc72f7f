"""Which notebook a source belongs to."""

from portal.accounts.models import User
from topics.models import Notebook
from topics.services.importing import ImportRefused
from topics.services.sources import Source

_REMEMBERED = {Notebook.SourceKind.PATH.value, Notebook.SourceKind.BUNDLED.value}


def notebook_of_source(source: Source, *, slug: str = "", owner: User | None = None) -> Notebook | None:
    """The notebook that this source updates, or none when it makes a new one.

    A slug decides; without one, a path on this machine belongs to the notebook that was read from it (of
    this owner). One whose first import was cut short counts, so that the next import finishes it.
    """
    if slug:
        notebook = Notebook.objects.filter(slug=slug).first()
        if notebook is not None and notebook.withdrawn_at is not None:
            raise ImportRefused(f"The notebook {slug} was withdrawn. Choose another slug.")
        return notebook
    if source.kind not in _REMEMBERED:
        return None
    same = Notebook.objects.filter(
        source_kind=source.kind, source=source.name, owner=owner, withdrawn_at=None
    )
    return same.order_by("pk").first()
