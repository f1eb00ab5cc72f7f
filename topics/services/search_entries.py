"""What can be found: written when notes or questions are, in the form that both databases index."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from topics.markup.words import stems
from topics.models import Notebook, SearchEntry

_BATCH = 300
_TOKEN_LENGTH = 60
_TOKENS = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found. `ref` names it among those of its kind in the notebook."""

    ref: str
    title: str
    text: str
    url: str


def index_token(stem: str) -> str:
    """A stem as one word of letters and digits, so that no database parts it: c++ is `cx2bx2b`."""
    return "".join(sign if sign.isalnum() else f"x{ord(sign):02x}" for sign in stem)[:_TOKEN_LENGTH]


def index_tokens(text: str) -> list[str]:
    """The tokens of a text, in order."""
    return [token for stem in stems(text)[:_TOKENS] if (token := index_token(stem))]


def search_entries_put(*, notebook: Notebook, kind: str, entries: Sequence[Entry]) -> None:
    """Write these entries; those that say the same already are left alone. Others stay as they are."""
    refs = [entry.ref for entry in entries]
    known = {row.ref: row for row in SearchEntry.objects.filter(notebook=notebook, kind=kind, ref__in=refs)}
    new, changed = [], []
    for entry in entries:
        row = known.get(entry.ref)
        if row is None:
            new.append(_fill(SearchEntry(notebook=notebook, kind=kind, ref=entry.ref), entry))
        elif (row.title, row.text, row.url) != (_title(entry), entry.text, entry.url):
            changed.append(_fill(row, entry))
    SearchEntry.objects.bulk_create(new, batch_size=_BATCH)
    if changed:
        SearchEntry.objects.bulk_update(changed, ["title", "text", "tokens", "url"], batch_size=_BATCH)


def search_entries_remove(*, notebook: Notebook, kind: str, refs: Collection[str]) -> None:
    """Take these entries out; those that are not there are passed over."""
    SearchEntry.objects.filter(notebook=notebook, kind=kind, ref__in=list(refs)).delete()


def search_entries_replace(*, notebook: Notebook, kind: str, entries: Iterable[Entry]) -> None:
    """Make the notebook's entries of this kind exactly these. Writes only what differs.

    For apps above, whose kinds (a question's stem) topics does not know. What reveals an answer must
    never be put here.
    """
    wanted = {entry.ref: entry for entry in entries}
    known = SearchEntry.objects.filter(notebook=notebook, kind=kind).values_list("ref", flat=True)
    gone = [ref for ref in known if ref not in wanted]
    for start in range(0, len(gone), _BATCH):
        search_entries_remove(notebook=notebook, kind=kind, refs=gone[start : start + _BATCH])
    search_entries_put(notebook=notebook, kind=kind, entries=list(wanted.values()))


def _fill(row: SearchEntry, entry: Entry) -> SearchEntry:
    row.title, row.text, row.url = _title(entry), entry.text, entry.url
    row.tokens = " ".join(index_tokens(f"{row.title}\n{row.text}"))
    return row


def _title(entry: Entry) -> str:
    return entry.title[:300]
