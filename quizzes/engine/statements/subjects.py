"""Inherited subjects: the thing that a line without a subject of its own, or with a mere "It", speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import first_word, head_of, is_plural, is_vague, singular
from quizzes.engine.lexicon import NUMBER_WORDS
from quizzes.engine.names import name_key
from quizzes.engine.statements.facets import speaks_of_the_thing
from quizzes.engine.statements.kinds import kind_of_lead
from quizzes.engine.statements.titles import Title, read_title
from quizzes.engine.statements.values import Subject
from quizzes.engine.statements.walk import Passage
from topics.markup import Block

__all__ = ["Subject", "inherited_subject", "is_plural_name", "lead_title", "subject_in_list"]

_GOES_ON = lexicon.MODALS | {"it", "they", "is", "are", "has", "does", "no"}
_MOST_LEAD_WORDS = 8
_LONGEST_KIND = 4


@dataclass(frozen=True, slots=True)
class _Above:
    title: Title
    origin: Literal["heading", "lead"]
    beside: tuple[str, ...]
    peers: bool = False
    under: tuple[str, ...] = ()


def inherited_subject(passage: Passage) -> Subject | None:
    """The nearest thing named above a passage; none where what is nearest is a clause or several things."""
    above = list(_above(passage))
    facets: list[str] = []
    for steps, one in enumerate(above):
        if one.title.generic:
            facets.append(one.title.facet)
            continue
        if not one.title.name:
            return None
        if steps + 1 < len(above) and _repeats(one.title, above[steps + 1].title):
            facets.append(one.title.facet)
            continue
        facet = " ".join(part for part in (*facets, one.title.facet) if part)
        return Subject(
            name=one.title.name, plural=is_plural_name(one.title.name), acronym=one.title.acronym,
            gloss=one.title.gloss, facet=facet, plain=speaks_of_the_thing(facet),
            context=_context(above[steps + 1 :]), kind=_kind(above[steps + 1 : steps + 2]),
            siblings=_names(one), origin=one.origin, steps=steps, near=_is_near(passage, one.title),
            peers=one.peers, under=one.under,
        )  # fmt: skip
    return None


def _repeats(title: Title, parent: Title) -> bool:
    """Whether a heading names its parent's thing again: "EFS exam tips" under "Elastic File System (EFS)"."""
    own, above = name_key(title.name), name_key(parent.name)
    if own == above or (title.name == parent.acronym):
        return True
    return bool(title.facet and own and above) and set(own.split()) <= set(above.split())


def subject_in_list(passage: Passage, name: str, acronym: str, siblings: tuple[str, ...]) -> Subject:
    """The subject that a line names at its own head ("Cool tier - …"), in the context of what is above."""
    above = list(_above(passage))
    kind = kind_of_lead(passage.lead) or _kind(above[:1])
    return Subject(
        name=name, plural=is_plural_name(name), acronym=acronym, gloss="", facet="", plain=True,
        context=_context(above), kind=kind, siblings=siblings, origin="lead", steps=0, near=True, peers=True,
        under=passage.section,
    )  # fmt: skip


def is_plural_name(name: str) -> bool:
    """Whether a name stands for several: "Spot instances", "Groups of users"."""
    return is_plural(head_of(name).split()[-1])


def _above(passage: Passage) -> Iterator[_Above]:
    """Leads and headings above a passage, nearest first."""
    for block, siblings in passage.above:
        beside = tuple(one.text for one in siblings if one is not block)
        yield _Above(lead_title(block), "lead", beside, peers=True)
    if passage.lead and (not passage.above or passage.lead != passage.above[0][0].text):
        yield _Above(_led_by_paragraph(passage), "lead", ())
    path = passage.section
    for end in range(len(path), 0, -1):
        title = read_title(path[end - 1])
        if title.name and passage.outline.is_repeated(path[end - 1]):
            title = Title("", facet=title.name.lower(), generic=True)
        beside = passage.outline.beside(path[:end])
        leaves = end > 2 and all(passage.outline.is_leaf((*path[: end - 1], text)) for text in beside)
        yield _Above(
            title,
            "heading",
            beside,
            peers=leaves and passage.outline.is_leaf(path[:end]),
            under=path[: end - 1],
        )
    if passage.outline.title:
        yield _Above(read_title(passage.outline.title), "heading", ())


def lead_title(block: Block) -> Title:
    """What an item names under which others stand: a short item, or the term of "Term: description"."""
    return _lead_of_text(block.text)


def _lead_of_text(text: str) -> Title:
    """A sentence that leads to a list names nothing, unless it only announces ("It has these features:")."""
    title = read_title(text)
    if title.generic or len(text.split()) <= _MOST_LEAD_WORDS or (title.name and title.gloss):
        return title
    return Title("")


def _led_by_paragraph(passage: Passage) -> Title:
    """A paragraph that goes on about the heading's thing passes on to it, unless a colon makes it a lead."""
    heading = read_title(passage.section[-1]) if passage.section else Title("")
    if heading.name and passage.lead.endswith(".") and _speaks_of(passage.lead, heading):
        return Title("", generic=True)
    return _lead_of_text(passage.lead)


def _context(further: list[_Above]) -> str:
    return next((one.title.acronym or one.title.name for one in further if one.title.name), "")


def _kind(parent: list[_Above]) -> str:
    """The kind that a plural title names; one that turns to a side of a thing or has a gloss names none."""
    title = parent[0].title if parent else Title("")
    words = title.name.split()
    if words and words[0].lower() in NUMBER_WORDS:
        words = words[1:]
    name = " ".join(words)
    if not words or len(words) > _LONGEST_KIND or title.gloss:
        return ""
    if title.facet:
        sort = title.facet.split()[-1]
        return f"{singular(sort)} of {name}" if sort in ("types", "kinds", "forms") else ""
    head = head_of(name)
    if not is_plural(head.split()[-1]):
        return ""
    kind = singular(head) + name[len(head) :]
    return "" if is_vague(kind) else kind


def _names(one: _Above) -> tuple[str, ...]:
    """The names beside a title, each once."""
    found: dict[str, str] = {}
    for text in one.beside:
        title = read_title(text) if one.origin == "heading" else _lead_of_text(text)
        if title.name and not title.facet and name_key(title.name) != name_key(one.title.name):
            found.setdefault(name_key(title.name), title.name)
    return tuple(found.values())


def _is_near(passage: Passage, title: Title) -> bool:
    """Whether the line stands directly below the title, or after one that speaks of the same thing."""
    before = passage.before
    if before is None or before.kind == "heading":
        return True
    if before.kind not in ("paragraph", "item"):
        return False
    return _speaks_of(before.text, title)


def _speaks_of(text: str, title: Title) -> bool:
    """Whether a sentence has the title's thing for its subject: by name, by "It", or left out."""
    word = first_word(text).lower()
    if word in _GOES_ON or verbs.base_of_third(word) or verbs.is_participle(word):
        return True
    said = f"{name_key(text)} "
    return any(key and said.startswith(f"{key} ") for key in (name_key(title.name), name_key(title.acronym)))
