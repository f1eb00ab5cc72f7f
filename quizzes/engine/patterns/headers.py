"""Questions out of table headers: "What it suits" over a cell becomes "Which deployment option suits …?"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizzes.engine import verbs
from quizzes.engine.casing import Casing
from quizzes.engine.language import form_of, upper_first
from quizzes.engine.render import which
from quizzes.engine.statements.values import Cell

_SUBJECT = r"(?:it|they|this|you)"
_WHAT_IT_DOES = re.compile(rf"^what {_SUBJECT} (?P<verb>[a-z]+)(?P<rest>(?: [a-z]+)*)$", re.IGNORECASE)
_WHAT_IT_IS = re.compile(rf"^what {_SUBJECT} (?:is|are)(?P<rest> for| used for| made for)?$", re.IGNORECASE)
_HOW_IT_IS = re.compile(rf"^how {_SUBJECT} (?P<copula>is|are) (?P<verb>[a-z]+)$", re.IGNORECASE)
_WHEN_IT = re.compile(rf"^(?:when|where|how|how often|how fast) {_SUBJECT} (?P<verb>[a-z]+)$", re.IGNORECASE)
_WHO_DOES = re.compile(r"^(?P<who>who|what|which [a-z]+) (?P<verb>[a-z]+s) (?:it|them|that|this)$", re.IGNORECASE)
_QUESTION = re.compile(r"^(?:question|questions) (?:it|they) answers?$", re.IGNORECASE)
_DESCRIPTION = re.compile(r"^(?:description|meaning|definition|purpose|function|use|used for|what it does)$", re.IGNORECASE)
_NOUNS = re.compile(r"^[A-Za-z][\w -]{2,40}$")


@dataclass(frozen=True, slots=True)
class Asking:
    """A stem, what the pattern doubts about it, and how a cell is told in a full sentence."""

    stem: str
    tell: Callable[[Cell, Casing], str]
    doubts: tuple[str, ...] = ()


def _tell(link: str) -> Callable[[Cell, Casing], str]:
    def tell(cell: Cell, casing: Casing) -> str:
        return f"{cell.entity if cell.code else upper_first(cell.entity)} {link} {casing.inside(cell.value)}.".replace("  ", " ")

    return tell


def _tell_plainly(cell: Cell, casing: Casing) -> str:
    return f"{cell.entity}: under “{cell.attribute}” the notes have “{cell.value}”."


def ask_for_entity(cell: Cell, casing: Casing) -> Asking | None:
    """A stem that gives the value and asks for the row, where the header says how the two are joined."""
    header, value = cell.attribute, casing.inside(cell.value)
    kind = which(casing.inside(cell.kind))
    if _QUESTION.match(header):
        return Asking(f"{kind} answers the question “{cell.value}”", _tell("answers the question"))
    if found := _WHAT_IT_IS.match(header):
        link = "is" + (found.group("rest") or "")
        return Asking(f"{kind} {link} {value}?", _tell(link))
    if found := _WHAT_IT_DOES.match(header):
        return _does(kind, found.group("verb").lower(), found.group("rest"), value)
    if found := _HOW_IT_IS.match(header):
        return Asking(f"{kind} is {found.group('verb')} {value}?", _tell(f"is {found.group('verb')}"))
    if (found := _WHEN_IT.match(header)) and verbs.base_of_third(found.group("verb").lower()):
        return Asking(f"{kind} {found.group('verb')} {value}?", _tell(found.group("verb")))
    if _DESCRIPTION.match(header):
        return _described(kind, value)
    return None


def _does(kind: str, verb: str, rest: str, value: str) -> Asking | None:
    third = verb if verbs.base_of_third(verb) else verbs.third_person(verb) if verbs.is_base(verb) else ""
    if not third or verb == "does":
        return None
    return Asking(f"{kind} {third} {value}{rest}?", _tell(third))


def _described(kind: str, value: str) -> Asking | None:
    form = form_of(value)
    if form == "verb":
        return Asking(f"{kind} {value.rstrip('.')}?", _tell(""))
    if form in ("noun", "participle"):
        return Asking(f"{kind} is {value.rstrip('.')}?", _tell("is"))
    first, space, rest = value.partition(" ")
    if verbs.is_base(first.lower()) and rest:
        third = verbs.third_person(first.lower())
        return Asking(f"{kind} {third}{space}{rest.rstrip('.')}?", _tell_plainly, ("the cell's verb was put into another form",))
    return None


def ask_for_value(cell: Cell, casing: Casing) -> Asking | None:
    """A stem that names the row and asks for the value, where the header is a question or a noun."""
    header = cell.attribute
    entity = cell.entity if cell.code else casing.inside(cell.entity)
    if found := _WHO_DOES.match(header):
        verb = found.group("verb").lower()
        if verbs.base_of_third(verb):
            return Asking(f"{upper_first(found.group('who'))} {verb} {entity}?", _tell_plainly)
    if _NOUNS.match(header) and not header.lower().startswith(("what", "how", "who", "when", "where", "which", "why")):
        noun = casing.inside(header)
        kind = casing.inside(cell.kind)
        stem = f"Which {noun} goes with the {kind} “{entity}”?"
        return Asking(stem, _tell_plainly, ("the wording comes from the table's header",))
    return None
