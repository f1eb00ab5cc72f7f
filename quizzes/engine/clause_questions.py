"""What can be asked of a clause: the question about what its subject is, does or is for, and the answer."""

import re
from dataclasses import dataclass
from typing import Literal

from quizzes.engine import verbs
from quizzes.engine.lexicon import PREPOSITIONS, word_set
from quizzes.engine.statements.values import Clause
from quizzes.engine.telling import is_answer, is_hedged, is_subject

AnswerForm = Literal["third", "plural", "base", "a", "the", "bare"]

_LETS = word_set("allow enable let permit help")
_SAYS_LITTLE = ("have", "mean", "be", "do")
# Quantities and events "do" nothing: of them only what they lead to can be asked.
_ABSTRACT = re.compile(
    r"^(?:an?\s|the\s)?(?:\w+\s)?(?:\w+ing|increase|decrease|rise|fall|drop|change|shift|price|cost|quantity|amount|"
    r"number|value|size|rate|level|demand|supply|income|time|point|lack|use|loss)s?\b",
    re.IGNORECASE,
)
_MOST_WORDS_OF_WHOM = 3
# Verbs that say the same of a subject: what one takes for an object could be that of another.
_CLASSES = (
    "provide, offer, give, supply, deliver",
    "require, need, demand",
    "contain, include, comprise, hold, consist of",
    "cause, produce, create, generate, form, yield, trigger, lead to, result in, contribute to",
    "prevent, avoid, reduce, minimize",
    "increase, raise, improve, enhance",
    "store, keep",
    "use, employ, utilize, rely on, depend on",
    "support",
    "measure",
    "represent, denote, indicate, show, describe, refer to",
    "determine, control, define, specify",
    "affect, influence",
    "receive, accept, take",
    "return, output, print",
    "send, transfer, transport, carry",
    "cover",
    "reflect",
    "convert",
    "bind, bind to, attach to",
    "replace",
    "manage, handle",
    "inhibit, block",
    "protect",
    "remove, delete",
)
_CLASS_OF = {verb: number for number, group in enumerate(_CLASSES) for verb in group.split(", ")}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question without its capital and setting, its answer, and the answer's grammatical form."""

    kind: str
    stem: str
    answer: str
    form: AnswerForm


def asked_of(one: Clause, subject: str) -> tuple[Asked, ...]:
    """The questions that the clause answers, the one that tells most first; `subject` as stems have it."""
    if one.negated or one.past or not is_subject(one.subject) or is_hedged(one):
        return ()
    found = (_asked(one, subject), _object_of(one, subject))
    return tuple(each for each in found if each and is_answer(each.answer))


def _object_of(one: Clause, subject: str) -> Asked | None:
    """Of verbs that many subjects share, the object is asked: "what does X lead to?"."""
    if one.voice != "active" or one.auxiliary.split()[:1] not in ([], ["will"], ["can"]):
        return None
    verb, answer = one.verb, f"{one.object} {one.tail}".strip()
    first, _, rest = answer.partition(" ")
    if f"{verb} {first}" in _CLASS_OF:
        verb, answer = f"{verb} {first}", rest
    elif verb not in _CLASS_OF or first in PREPOSITIONS:
        return None
    asks = one.auxiliary or ("do" if one.plural else "does")
    return Asked(f"verb:{_CLASS_OF[verb]}", f"what {asks} {subject} {verb}?", answer, _form_of(answer))


def _form_of(phrase: str) -> AnswerForm:
    """Whether an answer begins with a, the, or neither."""
    first = phrase.split(" ", 1)[0].lower()
    return "a" if first in ("a", "an") else "the" if first == "the" else "bare"


def _asked(one: Clause, subject: str) -> Asked | None:
    if _ABSTRACT.search(subject):
        return None
    if one.voice == "copula":
        return _identity(one, subject)
    if one.voice == "passive":
        return _use(one, subject)
    return _permission(one, subject) or _deed(one, subject)


def _permission(one: Clause, subject: str) -> Asked | None:
    """What it lets someone do."""
    found = re.match(r"(?P<whom>.+?) to (?P<act>.+)$", f"{one.object} {one.tail}")
    if one.verb not in _LETS or one.auxiliary not in ("", "will", "can") or not found:
        return None
    whom, act = found.group("whom"), found.group("act")
    if len(whom.split()) > _MOST_WORDS_OF_WHOM or not verbs.is_base(act.split()[0]):
        return None
    do = "do" if one.plural else "does"
    return Asked("allow", f"what {do} {subject} {one.verb} {whom} to do?", act, "base")


def _deed(one: Clause, subject: str) -> Asked | None:
    if one.auxiliary in ("can", "must", "should"):
        return Asked(one.auxiliary, f"what {one.auxiliary} {subject} do?", one.act, "base")
    if one.auxiliary not in ("", "will") or one.verb in _SAYS_LITTLE:
        return None
    rest = one.act.partition(" ")[2]
    if one.plural:
        return Asked("do", f"what do {subject} do?", f"{one.verb} {rest}", "plural")
    return Asked("do", f"what does {subject} do?", f"{verbs.third_person(one.verb)} {rest}", "third")


def _identity(one: Clause, subject: str) -> Asked | None:
    answer = f"{one.object} {one.tail}".strip()
    form = _form_of(answer)
    if one.auxiliary not in ("is", "are") or form == "bare" or (form == "the" and one.plural):
        return None
    return Asked("be", f"what {one.auxiliary} {subject}?", answer, form)


def _use(one: Clause, subject: str) -> Asked | None:
    if one.verb != "used" or one.auxiliary not in ("is", "are", "can be") or one.object:
        return None
    to, _, act = one.tail.partition(" ")
    stem = (
        f"what can {subject} be used" if one.auxiliary == "can be" else f"what {one.auxiliary} {subject} used"
    )
    if to == "to" and act and verbs.is_base(act.split()[0]):
        return Asked("use", f"{stem} to do?", act, "base")
    if to == "for" and act:
        return Asked("use for", f"{stem} for?", act, "bare")
    return None
