"""Memberships: lists that count their members, in a sentence or as items."""

import re
from collections.abc import Iterator

from quizzes.engine.language import without_article
from quizzes.engine.lexicon import NUMBER_WORDS
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.kinds import is_closed, kind_of_lead
from quizzes.engine.statements.values import Membership
from quizzes.engine.statements.walk import Passage

_INLINE = re.compile(r"^(?P<lead>[^:]{8,110}):\s(?P<items>[^:;]{5,240})$")
_SPLIT = re.compile(r",\s(?:and\s|or\s)?|\s(?:and|or)\s")
_COUNT = re.compile(rf"\b({'|'.join(NUMBER_WORDS)}|\d+)\b", re.IGNORECASE)
_MOST_WORDS = 5


def read_memberships(passage: Passage) -> Iterator[Membership]:
    """A sentence that counts its members and then names as many: "Four kinds of …: a, b, c and d"."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences:
        found = _INLINE.match(without_full_stop(source.quote))
        if not found or not is_closed(found.group("lead")):
            continue
        members = tuple(
            without_article(one.strip()) for one in _SPLIT.split(found.group("items")) if one.strip()
        )
        kind = kind_of_lead(found.group("lead"))
        if kind and _counts(found.group("lead"), members):
            yield Membership(kind, found.group("lead"), members, source)


def _counts(lead: str, members: tuple[str, ...]) -> bool:
    found = _COUNT.search(lead)
    if not found or any(len(member.split()) > _MOST_WORDS for member in members):
        return False
    word = found.group(1).lower()
    return NUMBER_WORDS.get(word) == len(members) or word == str(len(members))
