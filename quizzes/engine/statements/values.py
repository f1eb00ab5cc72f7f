"""Typed statements: what the notes say, each with the sentence that says it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from quizzes.engine.language import Form, head_of, without_article
from topics.markup.words import stem

How = Literal["name", "near", "left_out", "far"]
Origin = Literal["definition", "gloss", "fact", "purpose", "called"]


@lru_cache(maxsize=8192)
def _head_among_others(subject: str) -> str:
    words = head_of(without_article(subject)).split()
    return stem(words[-1]) if len(words) > 1 else ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement stands. `start` and `end` cut its sentence out of the passage's `text`."""

    path: str
    line: int
    section: tuple[str, ...]
    content_key: str
    text: str
    start: int
    end: int
    order: tuple[int, int]

    @property
    def quote(self) -> str:
        """The sentence, exactly as the passage has it."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of one term: a definition, a gloss of a list, a purpose, or a fact about a known term.

    `kind` is the noun phrase of its kind in the singular ("input mode"), empty where nothing tells it.
    `body` is the telling part without its full stop; `form` is the body's grammatical shape, `relative` the
    word that joins a relative clause ("in which"), empty where the body is a main verb phrase. `group` names
    the list, table or kind in which its siblings are found. `marked`: the author marked the term. `code`: it
    is written exactly so, capitals and all. `article` is the one that the defining sentence gives it;
    `glossary`: it stands in a list of terms and their meanings.
    """

    origin: Origin
    term: str
    kind: str
    body: str
    form: Form
    group: str
    marked: bool
    source: Source
    relative: str = ""
    plural: bool = False
    acronym: str = ""
    code: bool = False
    closed: bool = False
    article: str = ""
    glossary: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table whose rows are entities: `entity`, a `kind`, has `value` under `attribute`."""

    kind: str
    entity: str
    attribute: str
    value: str
    group: str
    column: int
    source: Source
    code: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit inside a sentence.

    `at` and `until` cut `number unit` out of the quote; from `introduced` on stand the words that belong to
    it ("for up to"). `above` is the thing that the headings name and the sentence does not.
    """

    number: str
    unit: str
    introduced: int
    at: int
    until: int
    source: Source
    above: str = ""


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form and what it stands for."""

    short: str
    expansion: str
    source: Source


@dataclass(frozen=True, slots=True)
class Membership:
    """A list that says it is complete: the noun phrase of its members, and the members."""

    kind: str
    owner: str
    members: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Clause:
    """A main clause. `object` is the noun phrase or complement after the verb, `tail` what follows it.

    `verb` is the base form of an active verb, the participle of a passive, "be" of a copula; `predicate` all
    that follows the subject, `act` what follows the auxiliary. `opener` is the phrase before the subject
    ("In a cluster"), empty where there is none; `topic` the thing that stands above the sentence.
    """

    subject: str
    auxiliary: str
    verb: str
    voice: Literal["active", "passive", "copula"]
    negated: bool
    plural: bool
    object: str
    tail: str
    predicate: str
    act: str
    source: Source
    opener: str = ""
    topic: str = ""

    @property
    def head(self) -> str:
        """The stem of the subject's head, if words before it tell it from others of its kind; else empty."""
        return _head_among_others(self.subject)

    @property
    def past(self) -> bool:
        """Whether it tells how things were."""
        return self.auxiliary.split(" ")[0] in ("was", "were", "had", "did")


@dataclass(frozen=True, slots=True)
class Condition:
    """What follows from a condition: "if the queue is full, the request fails".

    `word` joins the two. `clause` is what follows. `topic` is the thing that stands above the sentence.
    """

    word: str
    antecedent: str
    clause: Clause
    source: Source
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Names that stand side by side as things of one kind; `kind` is empty where the notes do not name it."""

    kind: str
    members: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Saying:
    """A whole sentence that states something by itself and may be asked for a name that it holds."""

    source: Source


@dataclass(frozen=True, slots=True)
class Deed:
    """What a person did, under the full name.

    `opening` asks for the person ("In 1859, who", "By whom were"), `predicate` is what was done; in the
    passive `subject` stands between the two, else it is empty.
    """

    person: str
    opening: str
    subject: str
    predicate: str
    source: Source


@dataclass(frozen=True, slots=True)
class Dating:
    """The only year of a sentence, and the sentence without it."""

    year: str
    clause: str
    source: Source


@dataclass(frozen=True, slots=True)
class CodeName:
    """A name in code font of which its sentence says something, or what kind of thing it is.

    `kind` is what the sentence calls it ("flag"), empty where it does not. `asked` is what it says of it,
    with "{}" where "which flag" goes: "when you push, {} can be used to skip the hooks"; empty where that
    cannot be asked. `maker` is whose it is ("Ruby").
    """

    name: str
    kind: str
    asked: str
    maker: str
    source: Source


@dataclass(frozen=True, slots=True)
class Subject:
    """The thing that stands above a line.

    `facet` is the side of it that a generic heading in between turns to ("limitations"), and `plain` whether
    lines below that still have the thing itself for their subject. `context` is the name above the thing,
    `kind` what that name says the things below it are ("storage class" of "Storage classes"), `siblings` the
    names beside it: headings of its level under the same heading, or the leads of its list. `steps` counts
    the headings and leads that were passed over on the way to it. `near`: nothing else has been spoken of
    since, so that a pronoun may stand for it. `peers`: the thing and its siblings are the innermost headings,
    or the items of one list; `under` are the headings above the thing.
    """

    name: str
    plural: bool
    acronym: str
    gloss: str
    facet: str
    plain: bool
    context: str
    kind: str
    siblings: tuple[str, ...]
    origin: Literal["heading", "lead"]
    steps: int
    near: bool
    peers: bool
    under: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says of the thing above it: its predicate, made to go with "it".

    `how` it points to the thing: by its name, by a word that can only stand for it, by leaving it out, or
    by a word that may stand for something else by now. `group` is that of the thing and its siblings.
    """

    subject: Subject
    body: str
    group: str
    how: How
    source: Source

    @property
    def glossed(self) -> bool:
        """Whether the line names the thing at its head and describes it ("Cool tier - for old data")."""
        return self.group.startswith("gloss:")


Statement = (
    Description
    | Cell
    | Quantity
    | Acronym
    | Membership
    | Deed
    | Dating
    | Told
    | Enumeration
    | Saying
    | Clause
    | Condition
    | CodeName
)
