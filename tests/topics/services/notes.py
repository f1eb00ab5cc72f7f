"""Small notes for the tests of importing."""

from topics.models import Passage, Topic
from topics.services.importing import apply_import, plan_import
from topics.services.sources import Source, SourceFile


def source_of(files, images=(), **extra):
    """A source of texts by path, in the order given."""
    taken = tuple(
        SourceFile(path, text if isinstance(text, bytes) else text.encode()) for path, text in files.items()
    )
    return Source("path", "/notes", "notes", taken, images=tuple(images), **extra)


def bring(notebook, files, **extra):
    """Import the texts into the notebook (a new one, if none); the outcome."""
    return apply_import(plan_import(notebook, source_of(files, **extra)), visibility="public")


def keys(notebook):
    """The key of each current passage, by its text (a list of keys where several have one text)."""
    found = {}
    for passage in Passage.objects.current().filter(notebook=notebook).select_related("revision", "topic"):
        found.setdefault(passage.revision.text, []).append(passage.key)
    return {text: several[0] if len(several) == 1 else several for text, several in found.items()}


def keys_in_order(notebook, path):
    """The keys of a topic's current passages, in reading order."""
    rows = Passage.objects.current().filter(notebook=notebook, topic__path=path).order_by("position")
    return list(rows.values_list("key", flat=True))


def history(key):
    """Every text that the passage has had, first to last."""
    rows = Passage.objects.get(key=key).revisions.order_by("number")
    return list(rows.values_list("text", flat=True))


def page(notebook, path):
    """The current topic of this path."""
    return Topic.objects.current().get(notebook=notebook, path=path)
