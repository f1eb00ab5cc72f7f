"""What is kept of the pages of a notebook, and the pages that are to be read when some of them change."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quizzes.engine import Corpus, Page, PageIndex, Unread, read_pages, rules
from quizzes.models import TopicReading
from topics.markup import Document
from topics.models import Notebook, Topic
from topics.services.importing.stored import documents_stored

Names = tuple[tuple[str, str], ...]
"""Pairs of names of one thing."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """What is kept of one page: its windows and stems, and the pairs of names that it gives one thing."""

    page: Page
    names: Names = ()


@dataclass(frozen=True)
class Pages:
    """A notebook's pages as they stand or will stand, in reading order, with what was kept of each.

    `changed` are documents that are not stored yet.
    """

    notebook: Notebook
    readings: tuple[PageReading, ...]
    changed: Mapping[str, Document] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", PageIndex([one.page for one in self.readings]))

    index: PageIndex = field(init=False)

    def documents(self, paths: Collection[str]) -> list[Document]:
        """The documents of these pages, in reading order."""
        found = documents_stored(self.notebook, [path for path in paths if path not in self.changed])
        found |= {path: self.changed[path] for path in paths if path in self.changed}
        return [found[one.page.path] for one in self.readings if one.page.path in found]

    def corpus(self, paths: Collection[str]) -> Corpus:
        """These pages read, with what is known of the others."""
        others = [one for one in self.readings if one.page.path not in paths]
        names = tuple(pair for one in others for pair in one.names)
        return Corpus.of(self.documents(paths), Unread(names, sum(one.page.windows for one in others)))


def standing_readings(notebook: Notebook) -> dict[str, PageReading] | None:
    """What is kept of each page, by path; none where other rules, or an import cut off, left pages unread."""
    rows = TopicReading.objects.filter(topic__notebook=notebook, topic__removed_at=None, rules=rules())
    found = {
        path: PageReading(Page(path, windows, frozenset(stems.split())), tuple(map(_pair, names)))
        for path, windows, stems, names in rows.values_list(
            "topic__path", "windows", "stems", "names"
        ).iterator()
    }
    is_whole = notebook.source_hash and len(found) == notebook.topics.current().count()
    return found if is_whole else None


def standing_pages(notebook: Notebook) -> Pages | None:
    """The pages of a notebook as it is; none where some have not been read by these rules."""
    known = standing_readings(notebook)
    paths = notebook.topics.current().order_by("position", "pk").values_list("path", flat=True)
    return None if known is None else Pages(notebook, tuple(known[path] for path in paths))


def all_documents(notebook: Notebook) -> list[Document]:
    """Every document of a notebook as it is, in reading order."""
    paths = list(notebook.topics.current().order_by("position", "pk").values_list("path", flat=True))
    stored = documents_stored(notebook, paths)
    return [stored[path] for path in paths if path in stored]


def _pair(names: Sequence[str]) -> tuple[str, str]:
    return names[0], names[1]


def readings_of(documents: Iterable[Document], corpus: Corpus | None = None) -> tuple[PageReading, ...]:
    """What is to be kept of these documents; `corpus`, where it is there, has read them."""
    wanted = tuple(documents)
    pages = {page.path: page for page in (corpus.pages() if corpus else read_pages(wanted))}
    names = corpus.names_by_page() if corpus else {}
    return tuple(
        PageReading(pages.get(one.path, Page(one.path, 0, frozenset())), names.get(one.path, ()))
        for one in wanted
    )


def readings_write(notebook: Notebook, readings: Sequence[PageReading]) -> None:
    """Keep these readings, in place of older ones of the same topics."""
    paths = [one.page.path for one in readings]
    topics = dict(Topic.objects.current().filter(notebook=notebook, path__in=paths).values_list("path", "pk"))
    TopicReading.objects.bulk_create(
        (
            TopicReading(
                topic_id=topics[one.page.path],
                rules=rules(),
                windows=one.page.windows,
                stems=" ".join(sorted(one.page.stems)),
                names=[list(pair) for pair in one.names],
            )
            for one in readings
            if one.page.path in topics
        ),
        update_conflicts=True,
        unique_fields=["topic"],
        update_fields=["rules", "windows", "stems", "names"],
    )
