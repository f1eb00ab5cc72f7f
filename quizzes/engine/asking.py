"""What can be asked of a clause: the question about what its subject is, does or is for, and the answer."""

import re
from dataclasses import dataclass
from typing import Literal

from quizzes.engine import verbs
from quizzes.engine.casing import Casing
from quizzes.engine.index import content_stems
from quizzes.engine.lexicon import DETERMINERS, HEDGES, PREPOSITIONS, word_set
from quizzes.engine.statements.values import Clause

AnswerForm = Literal["third", "plural", "base", "a", "the", "bare"]

_LETS = word_set("allow enable let permit help")
_POINTS = re.compile(
    r"\b(?:this|these|those|such|it|they|them|here|there|above|below|former|latter|another|following|previous|"
    r"example|examples|chapter|link|figure|video|article|like so|snippet|now|ones|instead|again|me|also|I|"
    r"(?:other|one)(?! [a-z])|(?:section|table|step|part|day) \d)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
_CUT_OFF = word_set("and or but of the a an to with for in by from as that which is are be so if when than including like even only not")
_NO_HEAD = word_set(
    """way reason thing idea example part lot number list one ones second first third problem step issue point
    result option case approach paper book author video article chapter section lecture post note notes question
    answer line code snippet following rest most downside upside intuition course default user people person hint tip author team everyone somebody someone nothing everything something anything some many kind type difference advantage disadvantage benefit
    drawback trick command below above solution goal purpose theme lesson time today name version change"""
)
_NO_OPENING = word_set(
    """two three four five six seven eight nine ten another other second first third next last previous following above same such some many most several few
    more other certain various all any every each no only additional main whole entire new current said today
    sometimes notice having using original resulting"""
)
_ABSTRACT = re.compile(
    r"^(?:an?\s|the\s)?(?:\w+\s)?(?:\w+ing|increase|decrease|rise|fall|drop|change|shift|price|cost|quantity|amount|number|value|"
    r"size|rate|level|demand|supply|income|time|point|lack|use|loss)s?\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w-])[$€£]?\d[\d.,]+|\d%")
_INNER = word_set("everytime that which who when if because it they you your its their his our is are was were not")
_EMPTY = word_set("lot lots thing things useful good great helpful nice several various number way ways important useful work works bit handy worth")
_FEWEST_STEMS, _MOST_WORDS = 2, 16
_CLASSES = (
    "provide offer give supply deliver", "require need demand", "contain include comprise hold|consist of",
    "cause produce create generate form yield trigger|lead to|result in|contribute to", "prevent avoid reduce minimize",
    "increase raise improve enhance", "store keep", "use employ utilize|rely on|depend on", "support", "measure",
    "represent denote indicate show describe|refer to", "determine control define specify", "affect influence",
    "return", "receive accept take", "return output print", "send transfer transport carry", "cover", "reflect",
    "convert", "bind|bind to|attach to", "replace", "manage handle", "inhibit block", "protect", "remove delete",
)
CLASS_OF = {
    verb: number
    for number, group in enumerate(_CLASSES)
    for part in group.split("|")
    for verb in (part.split() if " of" not in part and " to" not in part and " in" not in part and " on" not in part else [part])
}
_PARTICLES = {tuple(verb.split()) for verb in CLASS_OF if " " in verb}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question without its capital and setting, its answer, and the answer's grammatical form."""

    kind: str
    stem: str
    answer: str
    form: AnswerForm


def asked_of(one: Clause, casing: Casing) -> tuple[Asked, ...]:
    """The questions that the clause answers, the one that tells most first."""
    if one.negated or one.auxiliary in ("was", "were", "had") or not is_subject(one.subject) or is_hedged(one):
        return ()
    subject = casing.inside(one.subject)
    found = (_asked(one, subject), _object_of(one, subject))
    return tuple(each for each in found if each and is_answer(each.answer))


def is_hedged(one: Clause) -> bool:
    """Whether the clause holds only often or nearly."""
    return any(word in HEDGES or word in ("almost", "never", "always") for word in one.source.quote.lower().split())


def is_subject(subject: str) -> bool:
    """Whether a noun phrase names something that a question can be about."""
    words = [word.lower().strip("'’") for word in subject.split()]
    bare = words[1:] if words[0] in ("a", "an", "the") else words
    if not bare or len(bare) > 6 or bare[0] in _NO_OPENING | DETERMINERS or _POINTS.search(subject):
        return False
    if any(word in DETERMINERS or word in _INNER for word in bare):
        return False
    if any(len(word) == 1 and word.isalpha() for word in bare[1:]) or any(word.isdigit() for word in bare):
        return False
    head = bare[next((at for at, word in enumerate(bare) if at and word in PREPOSITIONS), len(bare)) - 1]
    return head not in _NO_HEAD and head.removesuffix("s") not in _NO_HEAD and "and" not in bare and "or" not in bare


def is_pointing(text: str) -> bool:
    """Whether a phrase points to the page around it."""
    return bool(_POINTS.search(text))


def tells(text: str) -> int:
    """How many words of a phrase say something of their own."""
    return len(content_stems(" ".join(word for word in text.split() if word.lower().strip(",") not in _EMPTY)))


def is_answer(text: str) -> bool:
    """Whether a phrase says something of its own, whole and clear of the page around it."""
    words = text.lower().split()
    return (
        2 <= len(words) <= _MOST_WORDS
        and tells(text) >= _FEWEST_STEMS
        and words[-1].strip(",") not in _CUT_OFF
        and not _POINTS.search(text)
        and not any(word in HEDGES for word in words)
        and text.count(",") <= 2
        and not _NUMBER.search(text)
        and not re.search(r"\b(?:point|curve|line) [A-Z]\d?\b", text)
    )


def _object_of(one: Clause, subject: str) -> Asked | None:
    """"What does X lead to?": of verbs that say little by themselves, the object is asked."""
    if one.voice != "active" or one.auxiliary.split()[:1] not in ([], ["will"], ["can"]):
        return None
    verb, answer = one.verb, f"{one.object} {one.tail}".strip()
    first, _, rest = answer.partition(" ")
    if (verb, first) in _PARTICLES:
        verb, answer = f"{verb} {first}", rest
    elif verb not in CLASS_OF or first in PREPOSITIONS:
        return None
    asks = one.auxiliary or ("do" if one.plural else "does")
    return Asked(f"verb:{CLASS_OF[verb]}", f"what {asks} {subject} {verb}?", answer, form_of_noun(answer))


def form_of_noun(phrase: str) -> AnswerForm:
    """Whether an answer begins with a, the, or neither."""
    first = phrase.split(" ", 1)[0].lower()
    return "a" if first in ("a", "an") else "the" if first == "the" else "bare"


def _asked(one: Clause, subject: str) -> Asked | None:
    if _ABSTRACT.search(subject):
        return None
    modal = one.auxiliary.split()[0] if one.auxiliary else ""
    do = "do" if one.plural else "does"
    if one.voice == "copula":
        return _identity(one, subject) if one.auxiliary in ("is", "are") else None
    if one.voice == "passive":
        return _use(one, subject)
    if one.verb in _LETS and (found := re.match(r"(?P<whom>.+?) to (?P<act>.+)$", f"{one.object} {one.tail}")):
        whom, act = found.group("whom"), found.group("act")
        if modal in ("", "will", "can") and len(whom.split()) <= 3 and verbs.is_base(act.split()[0]):
            return Asked("allow", f"what {do} {subject} {one.verb} {whom} to do?", act, "base")
    if modal in ("can", "must", "should"):
        return Asked(modal, f"what {modal} {subject} do?", one.act, "base")
    if modal not in ("", "will") or one.verb in ("have", "mean", "be", "do"):
        return None
    rest = one.act.partition(" ")[2]
    if one.plural:
        return Asked("do", f"what do {subject} do?", f"{one.verb} {rest}", "plural")
    return Asked("do", f"what does {subject} do?", f"{verbs.third_person(one.verb)} {rest}", "third")


def _identity(one: Clause, subject: str) -> Asked | None:
    answer = f"{one.object} {one.tail}".strip()
    first = answer.split(" ")[0].lower() if answer else ""
    if first not in ("a", "an") and not (first == "the" and one.auxiliary == "is"):
        return None
    form: AnswerForm = "the" if first == "the" else "a"
    return Asked("be", f"what {one.auxiliary} {subject}?", answer, form)


def _use(one: Clause, subject: str) -> Asked | None:
    if one.verb != "used" or one.auxiliary not in ("is", "are", "can be") or one.object:
        return None
    to, _, act = one.tail.partition(" ")
    stem = f"what can {subject} be used" if one.auxiliary == "can be" else f"what {one.auxiliary} {subject} used"
    if to == "to" and act and verbs.is_base(act.split()[0]):
        return Asked("use", f"{stem} to do?", act, "base")
    if to == "for" and act:
        return Asked("use for", f"{stem} for?", act, "bare")
    return None
