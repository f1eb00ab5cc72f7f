"""Search: what this user may read and that holds every word, the best first, on either database alike.

The database finds candidates by its index of tokens; ranking and snippets are made here, from the rows, so
that both databases give the same results in the same order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from topics.markup.words import stems, words
from topics.models import Notebook, SearchEntry
from topics.selectors.snippets import Piece, snippet
from topics.services.search_entries import index_token

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User

_CANDIDATES = 1_000
_WORDS = 12
_IN_TITLE, _WHOLE, _PHRASE = 4.0, 2.0, 3.0
_OF_KIND = {"topic": 3.0, "question": 0.5}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `snippet` is its text in pieces, those that were searched for marked."""

    kind: str
    title: str
    url: str
    notebook_title: str
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Query:
    """The tokens that must all occur. The last counts from its beginning: its stem, or it as typed."""

    whole: tuple[str, ...]
    beginnings: tuple[str, ...]


def search(user: "User | AnonymousUser", query: str, limit: int = 30) -> list[Hit]:
    """What holds every word of the query (the last may be unfinished), at most `limit`, the best first.

    Only of notebooks that this user may read and that stand on the shelf. Words are compared by their
    stems, without case or accents. An empty query finds nothing.
    """
    asked = _query(query)
    if asked is None:
        return []
    rows = _candidates(user, asked).select_related("notebook")[:_CANDIDATES]
    ranked = sorted(rows, key=lambda row: (-_score(row, asked), row.kind != "topic", row.title, row.pk))
    wanted = frozenset(asked.whole)
    return [
        Hit(
            kind=row.kind,
            title=row.title,
            url=row.url,
            notebook_title=row.notebook.title,
            snippet=snippet(row.text, wanted, asked.beginnings),
        )
        for row in ranked[:limit]
    ]


def _query(text: str) -> _Query | None:
    tokens = [token for stem in stems(text)[:_WORDS] if (token := index_token(stem))]
    if not tokens:
        return None
    typed = index_token(words(text)[:_WORDS][-1])
    return _Query(tuple(tokens[:-1]), tuple(dict.fromkeys((tokens[-1], typed))))


def _candidates(user: "User | AnonymousUser", asked: _Query) -> QuerySet[SearchEntry]:
    notebooks = Notebook.objects.visible_to(user).filter(archived_at=None)
    found = SearchEntry.objects.filter(notebook__in=notebooks, pk__in=_matching(asked))
    return found.order_by("-kind", "pk")  # topics, questions, passages


def _matching(asked: _Query) -> RawSQL:
    """The ids of entries with these tokens, found by the database's own index."""
    if connection.vendor == "sqlite":
        last = " OR ".join(f'"{token}"*' for token in asked.beginnings)
        match = " AND ".join([*(f'"{token}"' for token in asked.whole), f"({last})"])
        return RawSQL("SELECT rowid FROM topics_search WHERE topics_search MATCH %s", [match])
    last = " | ".join(f"'{token}':*" for token in asked.beginnings)
    match = " & ".join([*(f"'{token}'" for token in asked.whole), f"({last})"])
    return RawSQL(
        "SELECT id FROM topics_searchentry"
        " WHERE array_to_tsvector(string_to_array(tokens, ' ')) @@ %s::tsquery",
        [match],
    )


def _score(row: SearchEntry, asked: _Query) -> float:
    """How well an entry answers: words in the title and whole words count more, a dense text too."""
    tokens = row.tokens.split(" ")
    title = {index_token(stem) for stem in stems(row.title)}
    score = _OF_KIND.get(row.kind, 0.0)
    for token in sorted(set(asked.whole)):
        score += _IN_TITLE * (token in title) + _weight(tokens.count(token), len(tokens))
    hits = sum(token.startswith(asked.beginnings) for token in tokens)
    score += _WHOLE * (asked.beginnings[0] in tokens) + _weight(hits, len(tokens))
    score += _IN_TITLE * any(token.startswith(asked.beginnings) for token in title)
    return score + _PHRASE * _is_phrase(tokens, asked)


def _weight(hits: int, length: int) -> float:
    """From 0 to 1: more hits tell more, less so in a longer text (after BM25's saturation)."""
    return hits / (hits + 0.5 + length / 50)


def _is_phrase(tokens: Sequence[str], asked: _Query) -> bool:
    """Whether the words stand together in their order."""
    size = len(asked.whole)
    return size > 0 and any(
        tuple(tokens[at : at + size]) == asked.whole and tokens[at + size].startswith(asked.beginnings)
        for at in range(len(tokens) - size)
    )
