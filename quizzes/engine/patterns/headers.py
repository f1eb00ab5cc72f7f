"""Questions out of table headers: "What it suits" over a cell becomes "Which deployment option suits …?"."""

import re
from dataclasses import dataclass

from quizzes.engine import verbs
from quizzes.engine.casing import Casing
from quizzes.engine.language import (
    form_of,
    in_base_form,
    inverted,
    is_plural,
    singular,
    to_singular_verb,
    upper_first,
)
from quizzes.engine.lexicon import DETERMINERS, PREPOSITIONS, RELATIVES
from quizzes.engine.patterns.header_case import header_inside
from quizzes.engine.render import which
from quizzes.engine.statements.values import Cell
from quizzes.engine.verbs import is_gerund
from topics.markup.words import stems

_WHAT_IT_DOES = re.compile(r"^what it (?P<verb>[a-z]+)$", re.IGNORECASE)
_WHAT_IT_IS = re.compile(r"^what (?:it is|they are)(?P<rest> for| used for| made for)?$", re.IGNORECASE)
_HOW_IT_IS = re.compile(r"^how (?:it is|they are) (?P<verb>[a-z]+)$", re.IGNORECASE)
_WHEN_IT = re.compile(r"^(?:when|where|how|how often|how fast) it (?P<verb>[a-z]+)$", re.IGNORECASE)
_QUESTION = re.compile(r"^questions? (?:it|they) answers?$", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"^(?:description|meaning|definition|purpose|function|what it does)$", re.IGNORECASE
)

_WHO_DOES = re.compile(
    r"^(?P<who>who|what) (?P<verb>[a-z]+s) (?P<rest>[a-z ]*?)(?:it|them|that|this)$", re.IGNORECASE
)
_WHAT_THERE = re.compile(r"^what (?P<verb>lies|stands|is) (?:there|in it)$", re.IGNORECASE)
_WHERE_IT = re.compile(r"^(?P<wh>where|when|how|what) it (?P<verb>[a-z]+)$", re.IGNORECASE)
_YOU = re.compile(r"^(?P<wh>what|how|where|when) you (?P<rest>[a-z ]+ for) it$", re.IGNORECASE)
_ITS = re.compile(r"^its (?P<rest>.+)$", re.IGNORECASE)
_FOR_IT = re.compile(r"^(?!what|how|where)(?P<noun>[a-z -]+) for it$", re.IGNORECASE)
_CLAUSE = re.compile(r"^(?P<wh>what|how|where|when) (?P<clause>(?!it\b|they\b|you\b).+)$", re.IGNORECASE)
_DOES = re.compile(r"^(?P<verb>[A-Za-z]+s)(?P<rest>(?: [a-z]+){0,3})$")
_NUMBERED = re.compile(
    r"^(?:step|stage|phase|level|layer|class|period|type|generation|chapter|act|day)$", re.IGNORECASE
)
_FEWEST_WORDS_DESCRIBING = 2
_WHICH_OF_THESE = which("")
_NOUNS = re.compile(r"^(?!what|how|who|when|where|which|why|only|its|it)[A-Za-z][\w -]{2,40}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asking:
    """A stem, the words that join a row to its cell in a full sentence, and what the pattern doubts."""

    stem: str
    link: str = ""
    doubts: tuple[str, ...] = ()

    def tell(self, cell: Cell, casing: Casing) -> str:
        """What the notes say of a row, in a sentence."""
        entity = cell.entity if cell.code else upper_first(cell.entity)
        if self.link:
            return f"{entity} {self.link} {casing.inside(cell.value)}.".replace("?.", "?")
        return f"{entity}: the notes have “{cell.value}” under “{cell.attribute}”."


def ask_for_entity(  # noqa: PLR0911 (one return a kind of header)
    cell: Cell, casing: Casing, common_noun: str = ""
) -> Asking | None:
    """A stem that gives the value and asks for the row, where the header says how the two are joined.

    `common_noun` is what most rows are, for a header that does not say it.
    """
    header, value = cell.attribute, _value_inside(cell.value, casing)
    kind = which(header_inside(cell.kind, casing))
    if kind == _WHICH_OF_THESE and common_noun and _DESCRIPTION.match(header):
        return _described(f"{kind} {common_noun}", value, plural=True)
    if _QUESTION.match(header):
        return Asking(f"{kind} answers the question “{cell.value}”", "answers the question")
    if found := _WHAT_IT_IS.match(header):
        link = "is" + (found.group("rest") or "")
        return Asking(f"{kind} {link} {value}?", link)
    if (found := _WHAT_IT_DOES.match(header)) and verbs.base_of_third(found.group("verb").lower()):
        verb = found.group("verb").lower()
        return None if verb == "does" else Asking(f"{kind} {verb} {value}?", verb)
    if found := _HOW_IT_IS.match(header):
        return Asking(f"{kind} is {found.group('verb')} {value}?", f"is {found.group('verb')}")
    if (found := _WHEN_IT.match(header)) and found.group("verb").lower() != "goes":
        if verbs.base_of_third(found.group("verb").lower()):
            return Asking(f"{kind} {found.group('verb')} {value}?", found.group("verb"))
        return None
    return (
        _described(kind, value, plural=is_plural(_head(cell.entity))) if _DESCRIPTION.match(header) else None
    )


def _value_inside(value: str, casing: Casing) -> str:
    first = value.split(" ", 1)[0].lower()
    common = form_of(value) in ("verb", "participle") or verbs.is_base(first)
    return casing.inside(value, common=common).rstrip(".")


def _described(kind: str, value: str, *, plural: bool) -> Asking | None:
    """The question of a description; "which of these" goes with many where the row is many."""
    many = plural and kind.startswith(_WHICH_OF_THESE)
    form, (first, _, rest) = form_of(value), value.partition(" ")
    if form == "verb":
        return Asking(f"{kind} {in_base_form(value) if many else value}?")
    if form == "noun" or (form == "participle" and first.isalpha()):
        link = "are" if many else "is"
        return Asking(f"{kind} {link} {value}?", link)
    if verbs.is_base(first.lower()) and rest:
        return Asking(f"{kind} {value if many else to_singular_verb(value)}?")
    return None


def ask_for_value(cell: Cell, casing: Casing) -> Asking | None:
    """A stem that names the row and asks for the value, where the header can be turned into a question."""
    header = cell.attribute
    common = " " in cell.entity and cell.entity.split(" ", 1)[1].islower()
    entity = cell.entity if cell.code else casing.inside(cell.entity, common=common)
    stem = _direct(header, entity if cell.code else _the(entity)) or _with_clause(header, entity)
    if stem:
        return Asking(stem)
    if _DESCRIPTION.match(header):
        return _what_it_does(cell, entity, casing)
    return _by_nouns(cell, entity, casing)


def _by_nouns(cell: Cell, entity: str, casing: Casing) -> Asking | None:
    """A question out of two headers that are mere nouns, or a noun and a verb ("Prints as")."""
    header, kind = cell.attribute, singular(header_inside(cell.kind, casing))
    doubts = ("the wording comes from the table's headers",)
    if not _is_name(cell.value):
        return None
    if (found := _DOES.match(header)) and (base := verbs.base_of_third(found.group("verb").lower())):
        return Asking(f"What does the {kind} “{entity}” {base}{found.group('rest')}?", "", doubts)
    if not _NOUNS.match(header):
        return None
    noun = singular(header_inside(header, casing))
    if cell.entity.isdigit() and _NUMBERED.search(kind):
        above = f"Under “{cell.source.section[-1]}”, which" if cell.source.section else "Which"
        return Asking(f"{above} {noun} belongs to {kind} {entity}?", "", doubts)
    if _is_name(cell.entity) or _is_sign(cell.entity):
        return Asking(f"Which {noun} goes with the {kind} “{entity}”?", "", doubts)
    return None


def _what_it_does(cell: Cell, entity: str, casing: Casing) -> Asking | None:
    if opens_with_verb(cell.value):
        return Asking(f"What {'do' if is_plural(_head(entity)) else 'does'} {entity} do?")
    if form_of(cell.value) == "noun":
        return Asking(f"What {'are' if is_plural(_head(entity)) else 'is'} {entity}?")
    if len(cell.value.split()) < _FEWEST_WORDS_DESCRIBING:
        return None
    return Asking(f"Which of these describes {_with_kind(cell, entity, casing)}?")


def _with_kind(cell: Cell, entity: str, casing: Casing) -> str:
    """The row's name in quotation marks, after its kind where the header tells it and the name does not."""
    kind = singular(header_inside(cell.kind, casing))
    told = set(stems(kind)) & set(stems(entity))
    return (
        f"“{entity}”"
        if told or kind == "term" or which(kind) == _WHICH_OF_THESE
        else f"the {kind} “{entity}”"
    )


def opens_with_verb(value: str) -> bool:
    """Whether a description says what the thing does, in the form of "return" or of "returns"."""
    first = value.split(" ", 1)[0].lower()
    return form_of(value) == "verb" or verbs.is_base(first)


def _is_sign(text: str) -> bool:
    """Whether a cell holds an operator or an escape: a few signs in a row."""
    return 0 < len(text) <= 6 and " " not in text and not text.isalnum()


def is_filled(text: str) -> bool:
    """Whether a cell says something, and not that there is nothing to say."""
    return text.lower() not in ("n/a", "none", "yes", "no", "total", "totals", "-", "–", "")


def _is_name(text: str) -> bool:
    """Whether a cell holds a name or phrase and no bare number or mark."""
    return sum(sign.isalpha() for sign in text) > 2 and is_filled(text)


def _direct(header: str, entity: str) -> str:  # noqa: PLR0911 (one return a kind of header)
    """The question of a header that speaks of its row as "it"."""
    if (found := _WHO_DOES.match(header)) and verbs.base_of_third(found.group("verb").lower()):
        return f"{upper_first(found.group('who'))} {found.group('verb')} {found.group('rest')}{entity}?"
    if found := _WHAT_THERE.match(header):
        return f"What {found.group('verb')} in {entity}?"
    if (found := _WHERE_IT.match(header)) and (base := verbs.base_of_third(found.group("verb").lower())):
        do = "do" if is_plural(_head(entity)) else "does"
        return (
            "" if base in ("be", "do") else f"{upper_first(found.group('wh').lower())} {do} {entity} {base}?"
        )
    if found := _YOU.match(header):
        return f"{upper_first(found.group('wh').lower())} do you {found.group('rest')} {entity}?"
    if found := _ITS.match(header):
        return f"What is {entity}'s {found.group('rest')}?"
    if found := _FOR_IT.match(header):
        return f"Which {found.group('noun').lower()} is for {entity}?"
    return ""


def _with_clause(header: str, entity: str) -> str:
    """Of "How the objects travel": "With Pipe mode, how do the objects travel?"."""
    found = _CLAUSE.match(header)
    turned = inverted(found.group("clause")).strip() if found else ""
    if not found or not turned:
        return ""
    wh = found.group("wh").lower()
    if turned.endswith(" for it"):
        return f"{upper_first(wh)} {turned.removesuffix(' it')} {entity}?"
    return f"With {entity}, {wh} {turned}?"


def _head(entity: str) -> str:
    """The head noun of "the loss after each epoch": the last word before a preposition or clause."""
    head = entity.split(maxsplit=1)[0]
    for word in entity.split():
        if word in PREPOSITIONS or word in RELATIVES:
            break
        head = word
    return head


def _the(entity: str) -> str:
    """A noun phrase that ends in an ordinary word with its article; names and clauses stay as they are."""
    first, last = entity.split(maxsplit=1)[0].lower(), entity.rsplit(maxsplit=1)[-1]
    ordinary = last.isalpha() and last.islower() and first not in DETERMINERS and not is_gerund(first)
    return f"the {entity}" if ordinary and first not in ("who", "which", "what", "whether") else entity
