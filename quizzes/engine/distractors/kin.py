"""Kin of a term: what the notes themselves put beside it."""

from dataclasses import dataclass

from quizzes.engine.contrast import one_word_apart, opposed
from quizzes.engine.corpus import Corpus
from quizzes.engine.defining_heads import defining_head
from quizzes.engine.index import content_stems
from quizzes.engine.language import head_of, is_vague
from quizzes.engine.names import name_key
from quizzes.engine.nearby import nearby
from quizzes.engine.one_kind import of_one_kind, sort_of
from quizzes.engine.statements.values import Description
from topics.markup.words import stem

# What each rank means, closest first. From SAME_GLOSSARY on there is company but no evidence of a common
# kind: the author may take a term of the same glossary, and nobody what merely stands on the same page.
SAME_LIST, SAME_KIND, SAME_HEAD, SAME_GLOSSARY, UNPROVEN = 0, 1, 2, 3, 4
_MUCH = 3
_EVIDENCE = (
    "the same list", "the same kind", "the same head noun", "the same glossary",
    "the same page or a like name",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kin:
    """A relative of a term: its best description, how close it is, and by what evidence."""

    description: Description
    rank: int

    @property
    def evidence(self) -> str:
        """What relates it, in words."""
        return _EVIDENCE[self.rank]


def kin_of(corpus: Corpus, one: Description) -> list[Kin]:
    """Other terms that are of the same kind as this one, closest first and then nearest in the notes."""
    found: dict[str, Kin] = {}
    own = name_key(one.term)
    for rank, others in enumerate(_circles(corpus, one)):
        for other in others:
            key = name_key(other.term)
            if rank >= SAME_GLOSSARY and len(found) > 1 and not one.glossary:
                break
            if key != own and key not in found and other.origin != "fact":
                found[key] = Kin(other, rank)
    return sorted(
        found.values(),
        key=lambda kin: (
            kin.rank,
            _unlikeness(one, kin.description) if one.glossary else (),
            _distance(one, kin.description),
            kin.description.term,
        ),
    )


def _unlikeness(one: Description, other: Description) -> tuple[int, ...]:
    """In a glossary place means nothing: opposites first, then what is told with the same noun."""
    heads = [defining_head(body) for body in (one.body, other.body)]
    nouns = {head.kind if head else "" for head in heads}
    alike, *more = _likeness(one, other)
    return alike, len(nouns), *more


def _likeness(one: Description, other: Description) -> tuple[int, int, int]:
    first, second = content_stems(one.body), content_stems(other.body)
    common = len(first & second)
    alike = common * 2 >= min(len(first), len(second))
    if (alike and opposed(one.body, other.body)) or one_word_apart(one.body, other.body):
        return 0, -common, 0
    # What shares more than this is told apart by a detail only, and may be the key as well.
    mild = common * 5 <= 2 * min(len(first), len(second))
    words = abs(len(one.term.split()) - len(other.term.split()))
    return (1, -min(common, 3), words) if mild else (2, -common, words)


def _circles(corpus: Corpus, one: Description) -> tuple[list[Description], ...]:
    group = nearby(corpus.groups.get(one.group, ()), one.source)
    same_group = [other for other in group if isinstance(other, Description)]
    if one.group.startswith("kind:") and is_vague(one.kind):
        same_group = [other for other in same_group if other.source.section == one.source.section]
    by_kind: list[Description] = []
    for kind in (one.kind, head_of(one.kind)):
        if not is_vague(kind):
            by_kind += nearby(corpus.by_kind(kind), one.source)
    heads = list(nearby(corpus.by_head(one.term), one.source))
    by_head = [other for other in heads if other.source.path == one.source.path]
    # Company on the page is offered only for textbook definitions, whose stem names no kind.
    textbook = one.marked and one.form == "noun" and one.origin != "gloss"
    page = nearby(corpus.by_page(one.source.path), one.source) if textbook else ()
    by_page = [other for other in page if other.origin in ("definition", "called") and other.form == "noun"]
    if one.glossary:
        return _of_glossaries(corpus, one, same_group, by_head, heads)
    akin = [other for other in by_page if of_one_kind(one, other)]
    return same_group, by_kind, [*by_head, *akin], [], [*heads, *by_page]


def _of_glossaries(
    corpus: Corpus,
    one: Description,
    same: list[Description],
    by_head: list[Description],
    heads: list[Description],
) -> tuple[list[Description], ...]:
    """In a glossary place means nothing: a term is kin by what its definition or its name says it is."""
    sort = sort_of(defining_head(one.body))
    akin = [other for other in same if other is not one and of_one_kind(one, other)]
    further = [other for other in corpus.by_sort(sort) if other.group != one.group and _touches(one, other)]
    # A meaning without a head noun says of no other term that it is of another kind.
    company = [other for other in same if akin or _speaks_alike(one, other, 1 if not sort else _MUCH)]
    return akin, further, [other for other in by_head if of_one_kind(one, other)], company, heads


def _speaks_alike(one: Description, other: Description, least: int) -> bool:
    return len(content_stems(one.body) & content_stems(other.body)) >= least


def _touches(one: Description, other: Description) -> bool:
    """Whether the definitions of two chapters have something in common beside the sort of thing they define.

    One word is enough where both define with the same noun, two where they only mean the same.
    """
    kinds = [stem(head.noun) for head in map(defining_head, (one.body, other.body)) if head]
    common = (content_stems(one.body) & content_stems(other.body)) - set(kinds)
    return len(common) >= len(set(kinds))


def _distance(one: Description, other: Description) -> tuple[int, int]:
    here, there = one.source, other.source
    if here.section == there.section and here.path == there.path:
        return (0, abs(here.order[1] - there.order[1]))
    if here.path == there.path:
        return (1, abs(here.order[1] - there.order[1]))
    return (2, abs(here.order[0] - there.order[0]))
