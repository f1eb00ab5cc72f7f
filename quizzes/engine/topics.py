"""What lines speak of: the subjects of clauses, headings and glosses, in reading order and by page."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from quizzes.engine import verbs
from quizzes.engine.casing import Casing
from quizzes.engine.language import is_plural, singular, without_article
from quizzes.engine.names import name_key
from quizzes.engine.nearby import nearby
from quizzes.engine.statements.titles import read_title
from quizzes.engine.statements.values import Clause, Description, Source, Statement, Told
from quizzes.engine.topic_names import CODE, is_topic_name

# What two things must have in common to stand side by side: a name is no process, a process no thing.
Shape = Literal["code", "name", "process", "quality", "thing"]

_PROCESS = ("tion", "sion", "ing", "ment", "sis", "ance", "ence")
_QUALITY = ("ity", "ness", "ency", "ancy")


@dataclass(frozen=True, slots=True)
class Topic:
    """A thing that a line speaks of; `said` is what the line tells, `manner` its verb, "be" of a copula."""

    name: str
    plural: bool
    shape: Shape
    manner: str
    said: str
    source: Source


class Topics:
    """The topics of some notes. Made once; it only remembers the shapes of names that it has looked at."""

    def __init__(self, statements: Iterable[Statement], casing: Casing) -> None:
        """Of statements in reading order."""
        self._casing = casing
        self._shapes: dict[str, Shape] = {}
        by_page: dict[str, list[Topic]] = defaultdict(list)
        leading: set[str] = set()
        sections: set[tuple[str, ...]] = set()
        for one in statements:
            if topic := self.of(one):
                by_page[one.source.path].append(topic)
            if isinstance(one, Told) or (isinstance(one, Description) and one.marked):
                leading.add(name_key(one.subject.name if isinstance(one, Told) else one.term))
            sections.add(one.source.section[-1:])
        leading.update(name_key(read_title(title).name) for section in sections for title in section)
        self._by_page = dict(by_page)
        self._leading = frozenset(leading)

    def of(self, one: Statement) -> Topic | None:
        """What a statement speaks of; none where that is no thing by itself."""
        read = _read(one)
        if read is None:
            return None
        name = re.sub(r"(?<=[A-Z])['’]s$", "s", read[0])
        if not is_topic_name(name):
            return None
        plural = is_plural(name.rsplit(maxsplit=1)[-1]) or (is_acronym(name) and name.endswith("s"))
        return Topic(name, plural, self._shape(name), read[2], read[1], one.source)

    def _shape(self, name: str) -> Shape:
        if name not in self._shapes:
            self._shapes[name] = shape_of(name, self._casing)
        return self._shapes[name]

    def near(self, place: Source) -> Sequence[Topic]:
        """The topics that stand closest before and after a place on its page."""
        return nearby(self._by_page.get(place.path, ()), place)

    def leads(self, name: str) -> bool:
        """Whether a thing has a heading or list of its own, or is marked where it is described."""
        return name_key(name) in self._leading


def _read(one: Statement) -> tuple[str, str, str] | None:
    """The name that a statement speaks of, what it says, and its manner."""
    if isinstance(one, Clause):
        return None if one.past else (without_article(one.subject), one.predicate, one.verb)
    if isinstance(one, Told):
        # What the line says is put into the singular when it is read.
        name = singular(one.subject.name) if one.subject.plural else one.subject.name
        return name, one.body, _manner(one.body)
    if isinstance(one, Description) and one.origin != "fact":
        return one.term, one.body, _manner(one.body) if one.form == "verb" else "be"
    return None


def is_acronym(name: str) -> bool:
    """Whether a name is an acronym, perhaps in the plural, whose number its last letter tells: NAT, NACLs."""
    return name.removesuffix("s").isupper() and " " not in name and name[-1] != "S"


def _manner(body: str) -> str:
    first = body.split(" ", 1)[0]
    return "be" if first in ("is", "are") else verbs.base_of_third(first) or first


def shape_of(name: str, casing: Casing) -> Shape:
    """Code, a proper name, or a common noun by its ending."""
    if CODE.search(name) or re.search(r"\w\.\w|^[a-z]+\d", name):
        return "code"
    if any(sign.isupper() or sign.isdigit() for sign in name[1:]):
        return "name"
    if casing.inside(name, common=True)[:1].isupper():
        return "name"
    last = singular(name.rsplit(maxsplit=1)[-1].lower())
    return "process" if last.endswith(_PROCESS) else "quality" if last.endswith(_QUALITY) else "thing"
