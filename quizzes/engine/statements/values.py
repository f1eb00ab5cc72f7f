"""Typed statements: what the notes say, each with the sentence that says it."""

from dataclasses import dataclass
from typing import Literal

from quizzes.engine.language import Form

Origin = Literal["definition", "gloss", "fact", "purpose", "called"]


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
    """A number with its unit inside a sentence. `at` and `until` cut `number unit` out of the quote."""

    number: str
    unit: str
    at: int
    until: int
    source: Source


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
class Mention:
    """A described term inside a sentence about something else.

    `at` and `until` cut it, article and all; `opens`: it follows the preposition that opens the sentence.
    """

    described: Description
    at: int
    until: int
    opens: bool
    source: Source


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


Statement = Description | Cell | Quantity | Acronym | Membership | Mention | Enumeration | Saying
