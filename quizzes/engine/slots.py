"""Slots of a clause: the noun phrase after its verb or preposition, and the question that asks for it."""

from dataclasses import dataclass

from quizzes.engine import verbs
from quizzes.engine.asking import form_of_noun, is_hedged, is_pointing, is_subject
from quizzes.engine.casing import Casing
from quizzes.engine.index import content_stems
from quizzes.engine.language import head_of, is_plural, without_article
from quizzes.engine.lexicon import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, word_set
from quizzes.engine.statements.values import Clause
from topics.markup.words import stem

_ASKABLE = word_set("to from in on with by into through as onto between of against")
_EMPTY_VERBS = word_set("have be do mean make take get go come become want try start begin keep let give help look see know say call")
_MOST_WORDS = 6
_MANNER = word_set("order addition case general practice fact turn use default time way advance part parallel")


@dataclass(frozen=True, slots=True)
class Slot:
    """A question for one noun phrase: `verb` and `preposition` say which, `form` and `plural` how it looks."""

    stem: str
    answer: str
    verb: str
    preposition: str
    form: str
    plural: bool
    head: str


def slot_of(one: Clause, casing: Casing) -> Slot | None:
    """The slot of a clause that can be asked for; None where it has none worth asking."""
    if one.negated or one.voice == "copula" or not is_subject(one.subject) or is_hedged(one):
        return None
    if one.verb in _EMPTY_VERBS or one.verb in ("used", "called", "known", "named"):
        return None
    subject = casing.inside(one.subject)
    if one.voice == "active" and one.object:
        answer, preposition = one.object, ""
        if one.tail and one.tail.split()[0].lower() not in PREPOSITIONS:
            return None
    else:
        preposition, _, answer = one.tail.partition(" ")
        preposition = preposition.lower()
        if one.object or preposition not in _ASKABLE:
            return None
        answer = _first_phrase(answer)
    if not _is_phrase(answer):
        return None
    if one.voice == "passive":
        asks = one.auxiliary.split()
        verb = " ".join([*asks[1:], one.verb]) if len(asks) > 1 else one.verb
        stem_ = f"what {asks[0]} {subject} {verb} {preposition}?"
    else:
        do = one.auxiliary or ("do" if one.plural else "does")
        stem_ = f"what {do} {subject} {one.verb} {preposition}".rstrip() + "?"
    last = head_of(without_article(answer)).split()[-1]
    return Slot(stem_, answer, one.verb, preposition, form_of_noun(answer), is_plural(last), stem(last.lower()))


def _first_phrase(text: str) -> str:
    """The noun phrase that opens a text, an of-phrase counted in."""
    words: list[str] = []
    for word in text.split():
        low = word.lower().strip(",")
        if words and (low in (PREPOSITIONS - {"of"}) | CONJUNCTIONS - {"and", "or"} | {"that", "which", "who", "to", "using", "where", "when"}):
            break
        words.append(word)
        if word.endswith(","):
            break
    return " ".join(words).strip(" ,")


def _is_phrase(text: str) -> bool:
    words = text.split()
    low = [word.lower() for word in words]
    return (
        bool(words)
        and len(words) <= _MOST_WORDS
        and bool(content_stems(text))
        and "," not in text
        and not is_pointing(text)
        and low[0] not in PRONOUNS | PREPOSITIONS | AUXILIARIES | {"to", "not", "how", "what", "all", "any", "each", "every", "one", "some", "many", "no", "more", "most", "up", "out"}
        and not any(word in AUXILIARIES | PRONOUNS or word.endswith("ly") for word in low)
        and low[-1] not in _MANNER
        and not any(word.isdigit() for word in words)
        and not verbs.is_gerund(low[0])
        and not (verbs.is_base(low[0]) and verbs.is_base(low[-1]) and len(low) > 3)
    )
